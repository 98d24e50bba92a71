import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Whom PostgreSQL runs as; undefined: as ourselves. It refuses to run as root. */
export type Account = { uid: number; gid: number } | undefined

const nobody = { uid: 65534, gid: 65534 }

/** As root: the owner of an existing cluster, or nobody. As an ordinary user: that user. */
export function accountFor(clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined
  if (!existsSync(clusterFolder)) return nobody
  const { uid, gid } = statSync(clusterFolder)
  return uid === 0 ? nobody : { uid, gid }
}

/**
 * Whether the account can walk into the folder; asked by trying, which also answers for access lists and mounts. Where
 * nobody can become that account the question is left to the start of PostgreSQL, which says so.
 */
export function canReach(folder: string, account: Account): boolean {
  if (!account) return true
  const walk = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
  return walk.error !== undefined || walk.status === 0
}
