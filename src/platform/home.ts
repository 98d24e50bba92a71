import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the clone: the nearest one above this file with a package.json (the file may be part of a build). */
export const home = nearestHome(import.meta.dirname)

function nearestHome(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
  return nearestHome(dirname(folder))
}
