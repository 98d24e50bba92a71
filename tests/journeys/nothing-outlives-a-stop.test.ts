import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { family, newFolder, npmStart, type Running, removeFolder, running, until, whenReady } from '../program.ts'

// The tree of `npm start`: npm, the starter, the program, PostgreSQL with its processes, and the watchdog that stops
// PostgreSQL when the program is gone. Seen through /proc.

const folder = newFolder()
const dataFolder = join(folder, 'records')
afterAll(() => removeFolder(folder))

const roles = {
  npm: ({ command }: Running) => /npm/.test(command) && !/bootstrap|main\.ts/.test(command),
  starter: ({ command }: Running) => command.includes('bootstrap/start.mjs'),
  program: ({ command }: Running) => command.includes('src/main.ts'),
  PostgreSQL: ({ command }: Running) => command.includes('/bin/postgres -D'),
  watchdog: ({ command }: Running) => command.includes('liaison-watchdog'),
}
type Role = keyof typeof roles

/** Starts Liaison, and says how long it took and which processes it is made of. */
async function startAll() {
  const since = Date.now()
  const site = await npmStart(dataFolder)
  await whenReady(site)
  const seconds = (Date.now() - since) / 1000
  expect(site.said()).toContain(`Liaison is ready: open ${site.origin}/`)
  const tree = family(site.child.pid ?? 0)
  const pidOf = (role: Role) => tree.find(roles[role])?.pid ?? expect.fail(`no ${role} among ${JSON.stringify(tree)}`)
  return { site, tree, pidOf, seconds }
}

async function allEnd(tree: Running[]) {
  const left = () => running().filter((one) => tree.some(({ pid, command }) => pid === one.pid && command === one.command))
  await until('every process has ended', () => left().length === 0, 10).catch((error: Error) => {
    throw new Error(`${error.message}; still there: ${JSON.stringify(left())}`)
  })
}

describe.skipIf(process.platform !== 'linux')('starting and stopping', () => {
  beforeAll(async () => {
    const { site, tree } = await startAll()
    site.child.kill('SIGTERM')
    await allEnd(tree)
  })

  test('a warm start is ready within five seconds and answers', async () => {
    const { site, tree, seconds } = await startAll()
    expect(seconds).toBeLessThan(5)
    const answer = await fetch(`${site.address}/en`)
    expect(answer.status).toBe(200)
    site.child.kill('SIGTERM')
    await allEnd(tree)
  })

  const wishes: [NodeJS.Signals, Role][] = [
    ['SIGINT', 'npm'],
    ['SIGTERM', 'npm'],
    ['SIGINT', 'starter'],
    ['SIGTERM', 'program'],
  ]
  test.each(wishes)('%s to the %s stops everything in order', async (signal, role) => {
    const { site, tree, pidOf } = await startAll()
    process.kill(pidOf(role), signal)
    await allEnd(tree)
    expect(await site.ended).toBe(0)
    expect(site.said()).toContain('Liaison has stopped.')
    expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
  })

  const victims = ['npm', 'starter', 'program', 'PostgreSQL', 'npm, starter, program', 'program, PostgreSQL']
  test.each(victims)('kill -9 of %s leaves nothing behind, and the next start recovers', async (killed) => {
    const { tree, pidOf } = await startAll()
    for (const pid of killed.split(', ').map((role) => pidOf(role as Role))) process.kill(pid, 'SIGKILL')
    await allEnd(tree)
    const again = await startAll()
    expect((await fetch(`${again.site.address}/api/v1/health`)).status).toBe(200)
    again.site.child.kill('SIGTERM')
    await allEnd(again.tree)
  })

  test('kill -9 of everything at once leaves a database that the next start takes over', async () => {
    const { tree } = await startAll()
    const postgres = tree.find(roles.PostgreSQL) as Running
    for (const { pid } of tree.filter((one) => !roles.PostgreSQL(one) && one.parent !== postgres.pid)) process.kill(pid, 'SIGKILL')
    const again = await startAll()
    await allEnd(tree)
    again.site.child.kill('SIGTERM')
    await allEnd(again.tree)
  })

  test('a watchdog that is killed is replaced', async () => {
    const { tree, pidOf, site } = await startAll()
    const program = pidOf('program')
    process.kill(pidOf('watchdog'), 'SIGKILL')
    const watchdogs = () => family(program).filter((one) => roles.watchdog(one) && one.pid !== pidOf('watchdog'))
    await until('another watchdog', () => watchdogs().length === 1, 5)
    const all = [...tree, ...watchdogs()]
    process.kill(program, 'SIGKILL')
    await allEnd(all)
    await site.ended
  })
})
