import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are absent, and answers which it made. (Node's own `recursive` never ends
 * under /proc, and does not say what it made.)
 */
export function makeFolder(folder: string, mode = 0o777): string[] {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('it is not a folder'), { code: 'ENOTDIR', path: folder })
    return []
  }
  const above = makeFolder(dirname(folder), mode)
  mkdirSync(folder, { mode })
  return [...above, folder]
}
