import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '#platform/scope.ts'
import { filesIn } from './book.ts'
import { forbidden, shelfOf } from './operations.server.ts'
import { mayReadTreaties } from './policy.ts'
import { type RulesFile, rulesFile } from './rules-file.ts'
import { type TreatyFile, treatyFile } from './treaty-file.ts'

/** The two files made from what is said now: what was imported comes out again, key for key. Null where nothing was imported. */
export async function treatyFilesOf(scope: Scope): Promise<{ treaties: TreatyFile | null; measures: RulesFile | null }> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const { everything, sources } = await shelfOf(scope)
  const { treaties, measures } = filesIn(everything, sources)
  // The schema also puts the keys of each entry into the order of the files.
  return { treaties: treaties && treatyFile.parse(treaties), measures: measures && rulesFile.parse(measures) }
}

/** Writes `treaties.json` and `measures.json` as they are said now, in the form in which they are imported. Answers how many. */
export async function exportTreaties(scope: Scope, folder: string): Promise<number> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const files = Object.entries(await treatyFilesOf(scope)).filter(([, content]) => content !== null)
  await mkdir(folder, { recursive: true })
  for (const [name, content] of files) {
    const path = join(folder, `${name}.json`)
    await writeFile(`${path}.part`, `${JSON.stringify(content, null, 1)}\n`)
    await rename(`${path}.part`, path)
  }
  return files.length
}
