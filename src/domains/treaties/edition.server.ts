import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importFilesWith, sha256Of } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { wasImported } from '#domains/facts/operations.server.ts'
import { editionSchema } from '#domains/facts/references.server.ts'
import type { Scope } from '#platform/scope.ts'
import { treatyReader } from './import.server.ts'

const names = ['treaties.json', 'measures.json']

/**
 * Brings the treaties that the program carries (`data/`) into the database, each file once by its content, so that a
 * later import is never undone by a restart. Answers how many were new. Throws with the report when a file is refused.
 */
// Open: wasImported, the first step, asks.
export async function importCarriedTreaties(scope: Scope, folder: string, say: (line: string) => void): Promise<number> {
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
  const known = await wasImported(
    scope,
    files.map(({ bytes }) => sha256Of(bytes)),
  )
  const fresh = files.filter(({ bytes }) => !known.has(sha256Of(bytes)))
  if (fresh.length === 0) return 0
  say('Importing the treaties …')
  const { compiledOn } = editionSchema.parse(JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')))
  const report = await importFilesWith(scope, [treatyReader], fresh, { dryRun: false, compiledOn })
  const lines = reportLines(report, 'en', false)
  if (report.refused) throw new Error(`The treaties in ${folder} are refused.\n${lines.join('\n')}`)
  say(lines.at(-1) ?? '')
  return fresh.length
}
