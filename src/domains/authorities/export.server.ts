import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '#platform/scope.ts'
import file from '../../../data/networks.json' with { type: 'json' }
import { networkFile } from './network-file.ts'
import { forbidden, networkFileOf } from './operations.server.ts'
import { mayReadAuthorities } from './policy.ts'

/** Writes `networks.json` as it is said now, in the form in which it is imported. Answers how many: 1, or 0 where nothing is said. */
export async function exportNetworks(scope: Scope, folder: string): Promise<number> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  const said = await networkFileOf(scope)
  if (said.networks.length === 0) return 0
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'networks.json')
  await writeFile(`${path}.part`, `${JSON.stringify(networkFile.parse({ meta: file.meta, ...said }), null, 2)}\n`)
  await rename(`${path}.part`, path)
  return 1
}
