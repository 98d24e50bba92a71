import { createHash } from 'node:crypto'
import { chmodSync, existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './environment.server.ts'
import { fileReason, Halt, messageOf } from './halt.ts'
import { home } from './home.ts'
import { makeFolder } from './make-folder.server.ts'
import { accountFor, canReach } from './postgres-account.server.ts'

/** Where root keeps the data of a clone that lies in a private folder, out of reach of the database's account. */
const rootsOwn = () => join('/var/lib/liaison', createHash('sha256').update(home).digest('hex').slice(0, 8))

/** Whether an embedded database has been made there. */
export const hasCluster = (folder: string) => existsSync(join(folder, 'pg'))

/** The operator's choice; else `var` in the clone; else, for root, a folder under /var/lib. What exists is kept to. */
export function chosenDataFolder({ dataFolder }: Environment): string {
  const inClone = join(home, 'var')
  if (dataFolder) return dataFolder
  if (process.getuid?.() !== 0 || hasCluster(inClone)) return inClone
  return hasCluster(rootsOwn()) || !canReach(home, accountFor(join(inClone, 'pg'))) ? rootsOwn() : inClone
}

// What a new cluster, its programs (for root) and the first import take, with room to work.
const neededBytes = 300_000_000

/** Refuses a disk that has no room for a new database; nothing is begun that would then stand half done. */
export function refuseFullDisk(folder: string) {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free < neededBytes && !hasCluster(folder))
    throw new Halt(`A new database needs ${neededBytes / 1e6} MB; the disk of ${folder} has ${Math.floor(free / 1e6)} MB free.`)
}

/** Makes the data folder when it is absent, and proves that it can be written to. */
export function prepareDataFolder(folder: string) {
  try {
    // Open to pass through for root's database, which runs as another account; whatever the umask.
    for (const made of makeFolder(folder)) chmodSync(made, process.getuid?.() === 0 ? 0o711 : 0o700)
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'can be written', { mode: 0o600 })
    rmSync(probe)
  } catch (error) {
    throw new Halt(
      `The data folder ${folder} cannot be written to: ${fileReason(error) ?? messageOf(error)}. Free or change it, or set LIAISON_DATA_DIR to another.`,
    )
  }
}
