import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const isRoot = process.getuid?.() === 0

/** Debian's nobody: on the machine anyway, and owner of nothing. */
export const ordinaryUser = { uid: 65534, gid: 65534 }

const onPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).find((folder) => folder !== '' && existsSync(join(folder, program)))

const macOffice = '/Applications/LibreOffice.app/Contents/MacOS/soffice'
const officeFolder = onPath('soffice')

/** LibreOffice, where there is one. */
export const office = officeFolder ? join(officeFolder, 'soffice') : existsSync(macOffice) ? macOffice : undefined

const asOrdinaryUser = (program: string) => {
  try {
    execFileSync(program, ['--version'], { ...ordinaryUser, stdio: 'ignore', env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent' } })
    return true
  } catch {
    return false
  }
}

const isReachable = (folder: string) => {
  try {
    accessSync(folder, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** What this machine lacks, and so what was not tried; nothing is left out in silence. */
export function lacks(): string[] {
  const missing = ['git', 'npm'].filter((program) => !onPath(program)).map((program) => `${program}: no fresh clone was started`)
  const others = isRoot
    ? asOrdinaryUser('npm')
      ? []
      : ['an npm that an ordinary user may run: only root was tried']
    : ['root: only this user was tried']
  const proc = isReachable('/proc/self/stat') ? [] : ['/proc: no storm of kill -9, no search for processes left behind']
  const suite = office ? [] : ['soffice (LibreOffice Writer): no letter was opened in an office suite']
  return [...missing, ...others, ...proc, ...suite]
}

export const canClone = onPath('git') !== undefined && onPath('npm') !== undefined
export const hasOrdinaryUser = isRoot && asOrdinaryUser('npm')
