import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { wasImported } from '#domains/facts/operations.server.ts'
import { editionSchema, writeReferences } from '#domains/facts/references.server.ts'
import type { Scope } from '#platform/scope.ts'
import { importFiles } from './import.server.ts'

/**
 * Brings the edition that the program carries (`data/`) into the database: each file once, by its content, so that a
 * later import or correction is never undone by a restart. Answers how many were new. Throws with the report when a file is refused.
 */
// Open: writeReferences, the first step, asks.
export async function importEdition(scope: Scope, folder: string, say: (line: string) => void): Promise<number> {
  await writeReferences(scope, folder)
  const { compiledOn } = editionSchema.parse(JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')))
  const names = (await readdir(join(folder, 'countries'))).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, 'countries', name)) })))
  const known = await wasImported(
    scope,
    files.map(({ bytes }) => sha256Of(bytes)),
  )
  const fresh = files.filter(({ bytes }) => !known.has(sha256Of(bytes)))
  if (fresh.length === 0) return 0
  say(`Importing the law of ${fresh.length} ${fresh.length === 1 ? 'state' : 'states'} …`)
  const report = await importFiles(scope, fresh, { dryRun: false, compiledOn })
  const lines = reportLines(report, 'en', false)
  if (report.refused) throw new Error(`The edition in ${folder} is refused.\n${lines.join('\n')}`)
  say(lines.at(-1) ?? '')
  return fresh.length
}
