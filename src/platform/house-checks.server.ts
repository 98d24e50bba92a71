import { readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './database.server.ts'
import { filesFolder } from './environment.server.ts'

// What the running program itself can see of its house, for those who keep it. `./liaison doctor` sees more.

export const scarceBytes = 2_000_000_000
export const neededBytes = 200_000_000
/** Program and database may differ by so much before times in the record are in doubt. */
export const toleratedSeconds = 2
/** A backup older than this is looked at. */
const backupDays = 7

export type Known = 'ok' | 'warn' | 'fail'
export type Result = Known | 'unknown'

export const isLoopback = (host: string) => {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

export function diskCheck(folder: string): { result: Known; bytes: number } {
  const { bavail, bsize } = statfsSync(folder)
  const bytes = bavail * bsize
  return { result: bytes < neededBytes ? 'fail' : bytes < scarceBytes ? 'warn' : 'ok', bytes }
}

export async function clockCheck(db: Db): Promise<{ result: Known; seconds: number }> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const seconds = Math.abs((rows[0]?.at.getTime() ?? 0) - Date.now()) / 1000
  return { result: seconds > toleratedSeconds ? 'fail' : 'ok', seconds }
}

const noteIn = (dataFolder: string) => join(dataFolder, 'last-backup')

/** Leaves a note of a backup where the program finds it; a backup is whole without the note. */
export function noteBackup(dataFolder: string, at: Date) {
  try {
    writeFileSync(noteIn(dataFolder), `${at.toISOString()}\n`, { mode: 0o644 })
  } catch {
    // Somebody who may read the data folder and not write there has made a backup all the same.
  }
}

export function backupCheck(dataFolder: string, now: Date): { result: Result; at: string | null } {
  const at = noteOf(dataFolder)
  if (at === null) return { result: 'unknown', at }
  return { result: now.getTime() - Date.parse(at) > backupDays * 86_400_000 ? 'warn' : 'ok', at }
}

function noteOf(dataFolder: string): string | null {
  try {
    const text = readFileSync(noteIn(dataFolder), 'utf8').trim()
    return Number.isNaN(Date.parse(text)) ? null : text
  } catch {
    return null
  }
}

export type HouseChecks = {
  disk: { result: Result; bytes: number }
  backup: { result: Result; at: string | null }
  origin: { result: Result; kind: 'https' | 'http' | 'openHttp' }
  clock: { result: Result; seconds: number }
}

/** As of now, for the pages. `origin` is the address they are asked under. */
export async function houseChecks(db: Db, origin: string, now: Date): Promise<HouseChecks> {
  const { protocol, hostname } = new URL(origin)
  const kind = protocol === 'https:' ? 'https' : isLoopback(hostname) ? 'http' : 'openHttp'
  const dataFolder = dirname(filesFolder())
  return {
    disk: diskCheck(dataFolder),
    backup: backupCheck(dataFolder, now),
    origin: { result: kind === 'openHttp' ? 'warn' : 'ok', kind },
    clock: await clockCheck(db),
  }
}
