import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chosenDataFolder, prepareDataFolder, refuseFullDisk } from './data-folder.server.ts'
import { checkDatabase } from './database-faults.server.ts'
import { type Environment, forgetPostgresVariables } from './environment.server.ts'
import { Halt } from './halt.ts'
import { type Holder, holderOf, type Lock, takeLock } from './lock.server.ts'
import { startCluster } from './postgres.server.ts'
import { passwordsOf } from './postgres-creation.server.ts'
import { asProgramRole, makeProgramRole, programRole } from './program-role.server.ts'

/**
 * A database to work with. `external`: the operator's own server; `beside`: the cluster of a Liaison that runs;
 * `own`: a cluster started for this program, which `release` stops. `ended` resolves if it ends unasked.
 */
export type Access = {
  kind: 'external' | 'beside' | 'own'
  /** As the owner of the database. */
  url: string
  /** As the role that owns nothing, for the pages. */
  programUrl: string
  dataFolder: string
  ended: Promise<void>
  share(address?: string): void
  release(): Promise<void>
}

type Say = (line: string) => void

const patienceSeconds = 60
const never = new Promise<void>(() => undefined)
const isServer = (command: string) => command === 'serve' || command === 'dev'
const isHolder = (found: Lock | Holder): found is Holder => 'pid' in found

export async function reachDatabase(environment: Environment, command: string, say: Say): Promise<Access> {
  const dataFolder = chosenDataFolder(environment)
  if (environment.databaseUrl) return external(environment.databaseUrl, dataFolder)
  prepareDataFolder(dataFolder)
  refuseFullDisk(dataFolder)
  forgetPostgresVariables()
  const found = await takeTurn(dataFolder, command, say)
  return isHolder(found) ? beside(found, dataFolder) : own(found, dataFolder)
}

async function external(url: string, dataFolder: string): Promise<Access> {
  await checkDatabase(url)
  await makeProgramRole(url)
  prepareDataFolder(dataFolder)
  return {
    kind: 'external',
    url,
    programUrl: asProgramRole(url),
    dataFolder,
    ended: never,
    share: () => undefined,
    release: async () => undefined,
  }
}

function beside({ databasePort }: Holder, dataFolder: string): Access {
  const passwords = passwordsOf(dataFolder)
  const address = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${databasePort}/liaison?sslmode=disable`
  const url = address('liaison', passwords.liaison)
  return {
    kind: 'beside',
    url,
    programUrl: address(programRole, passwords.program),
    dataFolder,
    ended: never,
    share: () => undefined,
    release: async () => undefined,
  }
}

async function own(lock: Lock, dataFolder: string): Promise<Access> {
  try {
    const cluster = await startCluster({ dataDir: dataFolder })
    let released = false
    return {
      kind: 'own',
      url: cluster.url(),
      programUrl: cluster.programUrl(),
      dataFolder,
      ended: cluster.exited.then(() => (released ? never : undefined)),
      share: (address) => lock.share({ databasePort: Number(new URL(cluster.url()).port), ...(address ? { address } : {}) }),
      release() {
        released = true
        return cluster.stop().finally(lock.release)
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The lock, or a server that shares its database with us. A command that is at work is waited for. */
async function takeTurn(dataFolder: string, command: string, say: Say): Promise<Lock | Holder> {
  const until = Date.now() + patienceSeconds * 1000
  for (let told = false; ; ) {
    const found = takeLock(dataFolder, command)
    if (!isHolder(found)) return found
    if (isServer(found.command) && isServer(command)) throw new Halt(alreadyRuns(found))
    if (isServer(found.command) && found.databasePort !== undefined) return found
    if (Date.now() > until)
      throw new Halt(
        `“liaison ${found.command}” (process ${found.pid}) still works on ${dataFolder} after ${patienceSeconds} s; try again when it has ended.`,
      )
    if (!told) say(`Waiting for “liaison ${found.command}” (process ${found.pid}) to finish …`)
    told = true
    await wait(100)
  }
}

const alreadyRuns = ({ pid, address }: Holder) =>
  `Liaison already runs on this data folder${address ? `: open ${address}` : ''} (process ${pid}). Stop it first, or set LIAISON_DATA_DIR and PORT for a second one.`

/** The Liaison that serves this data folder now, for messages that can name it. */
export function runningServer(environment: Environment): Holder | undefined {
  const dataFolder = chosenDataFolder(environment)
  const holder = existsSync(join(dataFolder, 'lock')) ? holderOf(dataFolder) : undefined
  return holder && isServer(holder.command) ? holder : undefined
}
