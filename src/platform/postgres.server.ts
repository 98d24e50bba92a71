import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf, Halt } from './halt.ts'
import { accountFor, canReach } from './postgres-account.server.ts'
import { binariesFor, embeddedMajor } from './postgres-binaries.server.ts'
import { createCluster, createOwnDatabase, passwordsOf } from './postgres-creation.server.ts'
import { launch } from './postgres-process.server.ts'
import { programRole } from './program-role.server.ts'

/**
 * A running PostgreSQL of our own on 127.0.0.1. `url` connects as the owner of the database `liaison` (or of the named
 * one), `programUrl` as the role that owns nothing, `adminUrl` as the superuser; all carry a password. `exited` resolves when PostgreSQL ends, asked or not.
 */
export type Cluster = {
  url(databaseName?: string): string
  programUrl(databaseName?: string): string
  adminUrl(databaseName?: string): string
  exited: Promise<void>
  stop(): Promise<void>
}

/** `durable: false` gives up safety against power loss for speed: for tests only. */
export type ClusterOptions = { dataDir: string; durable?: boolean }

/**
 * Starts the embedded PostgreSQL on the data folder, creating what is missing. The caller holds the folder's lock or
 * owns the folder alone. However this process ends, PostgreSQL is stopped.
 */
export async function startCluster({ dataDir, durable = true }: ClusterOptions): Promise<Cluster> {
  const dataFolder = resolve(dataDir)
  const clusterFolder = join(dataFolder, 'pg')
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const exists = existsSync(clusterFolder)
  if (exists) refuseOtherVersion(clusterFolder)
  const account = accountFor(clusterFolder)
  // Root's PostgreSQL runs as another account, which must be able to walk through this folder.
  if (account && (statSync(dataFolder).mode & 0o001) === 0) chmodSync(dataFolder, (statSync(dataFolder).mode & 0o777) | 0o111)
  if (!canReach(dataFolder, account))
    throw new Halt(
      `The data folder ${dataFolder} lies under a private folder where the database cannot run; set LIAISON_DATA_DIR to another place.`,
    )
  const binaries = binariesFor(dataFolder, account)
  const passwords = passwordsOf(dataFolder)
  if (!exists) await createCluster({ dataFolder, clusterFolder, binaries, account, passwords, durable })
  const { port, exited, stop } = await launch({ clusterFolder, logFile: join(dataFolder, 'postgres.log'), binaries, account, durable })
  const url = (role: 'postgres' | 'liaison', name: string) => addressOf(role, passwords[role], name)
  const addressOf = (role: string, password: string, name: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${name}?sslmode=disable`
  const cluster: Cluster = {
    url: (name = 'liaison') => url('liaison', name),
    programUrl: (name = 'liaison') => addressOf(programRole, passwords.program, name),
    adminUrl: (name = 'postgres') => url('postgres', name),
    exited,
    stop,
  }
  await createOwnDatabase(cluster.adminUrl(), passwords).catch(async (error: unknown) => {
    await stop()
    throw codeOf(error) === '28P01'
      ? new Halt(
          `The passwords in ${join(dataFolder, 'passwords.json')} are not those of the database beside it; put back the file that was there.`,
        )
      : error
  })
  return cluster
}

function refuseOtherVersion(clusterFolder: string) {
  const versionFile = join(clusterFolder, 'PG_VERSION')
  if (!existsSync(versionFile))
    throw new Halt(`${clusterFolder} holds no database (PG_VERSION is missing); move it away, or put back what was there.`)
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== String(embeddedMajor))
    throw new Halt(
      `The data folder ${clusterFolder} was made by PostgreSQL ${found}; this program brings ${embeddedMajor}. Move it away and restore a backup (docs/operations.md).`,
    )
}
