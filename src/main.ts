import type { Server } from 'node:http'
import { join } from 'node:path'
import { chosenDataFolder } from '#platform/data-folder.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { type Access, reachDatabase, runningServer } from '#platform/database-access.server.ts'
import { announceToPages, type Environment, loadEnvironment } from '#platform/environment.server.ts'
import { closeServer, createFront, createHttpServer, listen, whyNotListening } from '#platform/front.server.ts'
import { codeOf, Halt } from '#platform/halt.ts'
import { home } from '#platform/home.ts'
import { ledgerHead } from '#platform/ledger.server.ts'
import { inOperatorsWords } from '#platform/operators-words.server.ts'
import { withPageCache } from '#platform/page-cache.server.ts'
import { loadPages } from '#platform/pages.server.ts'
import { startPostman } from '#platform/postman.server.ts'
import { calendarDay, type Scope, scopeOf } from '#platform/scope.ts'
import { printFault, stopInOrder } from '#platform/stopping.server.ts'
import { refuseEarly, settleDemonstration } from './demonstration.ts'
import { followDays, prepareDatabase } from './prepared-database.ts'

// `npm start`: one program that owns the database and serves the pages; `--dev` serves them from their source.

const say = (line: string) => void process.stdout.write(`${line}\n`)
const command = process.argv.includes('--dev') ? 'dev' : 'serve'
const asked = { demonstration: process.argv.includes('--demo'), production: process.argv.includes('--production') }

let access: Access | undefined
let closing: (() => Promise<void>) | undefined

const stop = stopInOrder(async () => {
  if (closing) say('Stopping …')
  await closing?.()
  process.emit('sveltekit:shutdown' as never, 'stop' as never)
  await access?.release()
  if (closing) say('Liaison has stopped.')
})

async function takePort(server: Server, environment: Environment) {
  const { host, port } = environment
  await listen(server, host, port).catch((error: unknown) => {
    const line = whyNotListening(error, host, port)
    const other = codeOf(error) === 'EADDRINUSE' ? runningServer(environment) : undefined
    if (other)
      throw new Halt(`Liaison already runs on this data folder${other.address ? `: open ${other.address}` : ''} (process ${other.pid}).`)
    throw line ? new Halt(line) : error
  })
}

/** Tries the port before anything is begun, so that a port in use leaves nothing half done. */
async function provePort(environment: Environment) {
  const trial = createHttpServer(() => undefined)
  await takePort(trial, environment)
  await closeServer(trial)
}

async function openBuilt(environment: Environment, programUrl: string) {
  const db = openDatabase(programUrl, { connections: 2 })
  const edition = async () => `${await ledgerHead(db)} on ${calendarDay(new Date())}`
  const server = createHttpServer(createFront(withPageCache(await loadPages(), edition), environment.origin))
  await takePort(server, environment)
  closing = async () => {
    await closeServer(server)
    await closeDatabase(db)
  }
}

/**
 * What goes on beside the pages, as the owner of the database, because the pages see no mandate in nobody's name: it tells members
 * what nobody may read for them, and sends what waits in the outbox, where the pages can write a message and not send one.
 */
function openBackground({ smtpUrl, mailFrom, origin }: Environment, { url, dataFolder }: Access) {
  const db = openDatabase(url, { connections: 4, statementSeconds: 60 })
  const stopFollowing = followDays(db, { origin, folder: join(dataFolder, 'files') })
  const stopPostman = startPostman(db, smtpUrl ? { smtpUrl, from: mailFrom, host: new URL(origin).hostname } : undefined)
  const closeFront = closing
  closing = async () => {
    await closeFront?.()
    await Promise.all([stopFollowing(), stopPostman()])
    await closeDatabase(db)
  }
}

async function openFromSource({ host, port }: Environment) {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: home, server: { host, port, strictPort: true } })
  await vite.listen()
  closing = () => vite.close()
}

/** The link for the first officer is shown to a person at a terminal; a log file learns only how to ask for it. */
async function firstOfficer(scope: Scope, origin: string): Promise<string[]> {
  const { firstLink } = await import('./first-link.ts')
  if (process.stdout.isTTY) return (await firstLink(scope, origin)) ?? []
  const { isHouseBegun } = await import('#domains/sign-in/invitations.server.ts')
  return (await isHouseBegun(scope)) ? [] : ['Nobody can sign in yet: ./liaison first-link shows the link for the first officer.']
}

/** What is said of the members' zone, the last before the address. */
async function tellOfMembers(url: string, environment: Environment): Promise<string[]> {
  const db = openDatabase(url, { connections: 2 })
  try {
    const scope = scopeOf({ kind: 'operator', command }, db, new Date())
    return [...(await settleDemonstration(scope, environment, asked)), ...(await firstOfficer(scope, environment.origin))]
  } finally {
    await closeDatabase(db)
  }
}

const place = ({ host, port, origin }: Environment) =>
  origin === `http://localhost:${port}` ? '' : ` (listening on ${host}, port ${port})`

async function serve() {
  const environment = loadEnvironment()
  refuseEarly(environment, asked)
  await provePort(environment)
  say(environment.databaseUrl ? 'Connecting to the database …' : `Starting the database in ${chosenDataFolder(environment)} …`)
  access = await reachDatabase(environment, command, say)
  void access.ended.then(() => {
    process.stderr.write('The database ended unexpectedly, so Liaison stops. Start it again: it recovers by itself.\n')
    return stop(1)
  })
  await prepareDatabase(access.url, command, say)
  announceToPages(access.programUrl, access.dataFolder)
  const ofMembers = await tellOfMembers(access.url, environment)
  await (command === 'dev' ? openFromSource(environment) : openBuilt(environment, access.programUrl))
  openBackground(environment, access)
  access.share(`${environment.origin}/`)
  for (const line of ofMembers) say(line)
  say(`Liaison is ready: open ${environment.origin}/${place(environment)} – Ctrl-C stops it.`)
}

await serve().catch((error: unknown) => {
  printFault(inOperatorsWords(error, access?.dataFolder))
  return stop(1)
})
