import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importFilesWith, sha256Of } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { wasImported } from '#domains/facts/operations.server.ts'
import { editionSchema } from '#domains/facts/references.server.ts'
import type { Scope } from '#platform/scope.ts'
import { networkReader } from './import.server.ts'

const name = 'networks.json'

/**
 * Brings the register of networks that the program carries into the database, once by its content, so that a later import
 * is never undone by a restart. Answers how many files were new. Throws with the report when it is refused.
 */
// Open: wasImported, the first step, asks.
export async function importCarriedNetworks(scope: Scope, folder: string, say: (line: string) => void): Promise<number> {
  const bytes = await readFile(join(folder, name))
  if ((await wasImported(scope, [sha256Of(bytes)])).size > 0) return 0
  say('Importing the register of networks …')
  const { compiledOn } = editionSchema.parse(JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')))
  const report = await importFilesWith(scope, [networkReader], [{ name, bytes }], { dryRun: false, compiledOn })
  const lines = reportLines(report, 'en', false)
  if (report.refused) throw new Error(`The register of networks in ${folder} is refused.\n${lines.join('\n')}`)
  say(lines.at(-1) ?? '')
  return 1
}
