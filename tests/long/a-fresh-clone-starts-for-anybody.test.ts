import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { family, running, until } from '../program.ts'
import { freePort } from '../site.ts'
import { canClone, hasOrdinaryUser, isRoot, ordinaryUser } from './lacks.ts'

// What a stranger does first: git clone, npm start. In a folder nobody else may enter, with hardly any environment, and
// with the settings of npm that break other people's programs.

const firstSeconds = 600
const warmSeconds = 5

type Person = { who: string; user?: { uid: number; gid: number }; environment: Record<string, string> }

const people: Person[] = [
  { who: isRoot ? 'root' : 'this user', environment: {} },
  ...(hasOrdinaryUser ? [{ who: 'an ordinary user', user: ordinaryUser, environment: { LANG: 'tr_TR.UTF-8', LC_ALL: 'xx_XX' } }] : []),
]

// Where packages come from and how the machine reaches the net is the machine's; nothing else is.
const ofTheMachine = /^(HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i
const registry = canClone ? execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', cwd: tmpdir() }).trim() : ''

const npmrc = ['ignore-scripts=true', 'omit[]=optional', 'omit[]=dev', 'engine-strict=true', 'fund=true'].join('\n')

const ownAll = (path: string, { uid, gid }: { uid: number; gid: number }) => {
  if (lstatSync(path).isSymbolicLink()) return
  chownSync(path, uid, gid)
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) ownAll(join(path, name), { uid, gid })
}

/** A clone of what is committed, in a folder of mode 0700 that belongs to the person. */
function cloneFor({ user }: Person): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-clone-'))
  chmodSync(folder, 0o700)
  execFileSync('git', ['clone', '--quiet', '--no-local', home, join(folder, 'liaison')])
  mkdirSync(join(folder, 'home'))
  writeFileSync(join(folder, 'home/.npmrc'), `${npmrc}\n`)
  if (user) ownAll(folder, user)
  return folder
}

function run(person: Person, folder: string, args: string[], more: Record<string, string> = {}) {
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => ofTheMachine.test(name))) as Record<string, string>
  const path = [
    ...new Set([dirname(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()), '/usr/local/bin', '/usr/bin', '/bin']),
  ].join(':')
  const child = spawn('npm', args, {
    cwd: join(folder, 'liaison'),
    env: { PATH: path, HOME: join(folder, 'home'), npm_config_registry: registry, ...machine, ...person.environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...person.user,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text
    })
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  return { child, said: () => said, ended }
}

/** Starts, asks, stops; answers how many seconds passed until it was ready. */
async function startAndStop(person: Person, folder: string): Promise<number> {
  const port = String(await freePort())
  const since = Date.now()
  const { child, said, ended } = run(person, folder, ['start'], { PORT: port })
  await until('the start', () => /Liaison is ready/.test(said()) || child.exitCode !== null, firstSeconds).catch(() => undefined)
  const seconds = (Date.now() - since) / 1000
  expect(said(), `a start for ${person.who}`).toContain('Liaison is ready')
  for (const address of ['/en/countries/it', '/fr', '/api/v1/states'])
    expect((await fetch(`http://127.0.0.1:${port}${address}`)).status).toBe(200)
  await stop(child, ended)
  return seconds
}

async function stop(child: ChildProcess, ended: Promise<number>) {
  const tree = family(child.pid ?? 0)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  await until(
    'every process has ended',
    () => running().every((one) => !tree.some(({ pid, command }) => pid === one.pid && command === one.command)),
    15,
  )
}

describe.skipIf(!canClone)('a fresh clone in a private folder', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test.each(people)('starts for $who, answers, stops, and starts warm within five seconds', async (person) => {
    const folder = cloneFor(person)
    folders.push(folder)
    const first = await startAndStop(person, folder)
    expect(first, 'the first start, in seconds').toBeLessThan(firstSeconds)
    // On a machine that is busy with something else, one of three counts.
    const warm = [await startAndStop(person, folder)]
    while (warm.length < 3 && Math.min(...warm) > warmSeconds) warm.push(await startAndStop(person, folder))
    expect(Math.min(...warm), `warm starts took ${warm.join(', ')} s`).toBeLessThan(warmSeconds)
  })

  test.skipIf(!hasOrdinaryUser)('passes its own tests for an ordinary user', async () => {
    const person = people.at(-1) as Person
    const folder = folders.at(-1) as string
    const { said, ended } = run(person, folder, ['test'])
    const code = await ended
    expect(said().trimEnd().split('\n').at(-1), said().slice(-6_000)).toMatch(/^\d+ passed, 0 failed$/)
    expect(code).toBe(0)
  })
})
