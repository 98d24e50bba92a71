import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { liaison, newFolder, removeFolder, running, start } from '../program.ts'
import { freePort } from '../site.ts'

const folder = newFolder()
const dataFolder = join(folder, 'records')
afterAll(() => removeFolder(folder))

const starter = ['bootstrap/start.mjs', 'serve']
const port = String(await freePort())

/** Starts with these variables, and says what went to standard error and whether anything was left behind. */
async function refusal(environment: Record<string, string>, before: string[] = [], after: string[] = []) {
  const all = { PORT: port, LIAISON_DATA_DIR: dataFolder, ...environment }
  const program = start({ command: process.execPath, args: [...before, ...starter, ...after], environment: all })
  const code = await program.ended
  expect(code, program.said()).toBe(1)
  expect(program.said()).not.toContain('ready')
  expect(running().filter(({ command }) => command.includes(folder))).toEqual([])
  return program.errors().trimEnd().split('\n')
}

const bad: [string, string, string][] = [
  ['PORT', '80a', 'PORT is "80a"; expected a whole number from 1 to 65535.'],
  ['PORT', '65536', 'PORT is "65536"; expected a whole number from 1 to 65535.'],
  ['HOST', 'a b', 'HOST is "a b"; expected an IP address or a host name of this machine, such as 127.0.0.1 or 0.0.0.0.'],
  [
    'HOST',
    '192.0.2.1',
    'HOST is 192.0.2.1, which is no address of this machine; expected one of its addresses, such as 127.0.0.1 or 0.0.0.0.',
  ],
  ['ORIGIN', 'https://liaison.example/path', 'ORIGIN is "https://liaison.example/path"; expected the address visitors use,'],
  [
    'DATABASE_URL',
    'mysql://me:secret@there/it',
    'DATABASE_URL is "mysql://me:***@there/it"; expected postgres://user:password@host:5432/database.',
  ],
]
test.concurrent.each(bad)('%s=%s is refused by name, value and what is expected', async (name, value, line) => {
  const lines = await refusal({ [name]: value })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(line)
  expect(existsSync(dataFolder)).toBe(false)
})

test.concurrent.each([
  ['NODE_ENV', 'production', 'NODE_ENV is production'],
  ['ORIGIN', 'https://liaison.example', 'ORIGIN is https://liaison.example, which is not this machine alone'],
  ['SMTP_URL', 'smtp://127.0.0.1:25', 'SMTP_URL is set, so that messages would leave'],
])('a demonstration is not begun with %s=%s', async (name, value, why) => {
  const lines = await refusal({ [name]: value }, [], ['--demo'])
  expect(lines).toEqual([`A demonstration (fictitious states, one person in every role) is refused: ${why}.`])
  expect(existsSync(dataFolder)).toBe(false)
})

test('a port in use is named, and nothing is begun', async () => {
  const other = createServer().listen(Number(port), '127.0.0.1')
  const lines = await refusal({})
  other.close()
  expect(lines).toEqual([`Port ${port} on 127.0.0.1 is in use; stop the program that has it, or set PORT to another.`])
  expect(existsSync(dataFolder)).toBe(false)
})

test('a database that cannot be reached is named without its password', async () => {
  const lines = await refusal({ DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/law` })
  expect(lines).toEqual([`The database at 127.0.0.1:${port}/law (DATABASE_URL) cannot be used: nothing listens there.`])
})

test('a data folder that is a file is refused', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const [line, ...more] = await refusal({ LIAISON_DATA_DIR: file })
  expect(line).toContain(`The data folder ${file} cannot be written to: it is not a folder.`)
  expect(more).toEqual([])
})

test('a data folder of another PostgreSQL is refused and left as it is', async () => {
  const old = join(folder, 'old')
  mkdirSync(join(old, 'pg'), { recursive: true })
  writeFileSync(join(old, 'pg/PG_VERSION'), '15\n')
  const [line, ...more] = await refusal({ LIAISON_DATA_DIR: old })
  expect(line).toContain(`The data folder ${join(old, 'pg')} was made by PostgreSQL 15; this program brings 18.`)
  expect(more).toEqual([])
  expect(readdirSync(old)).toEqual(['pg'])
})

const machines: [string, string, string][] = [
  ['win32', 'x64', 'Liaison runs on Linux (x64, arm64) and macOS; this platform is win32-x64.'],
  ['linux', 's390x', 'Liaison runs on Linux (x64, arm64) and macOS; this platform is linux-s390x.'],
]
test.each(machines)('an unsupported platform (%s, %s) is named', async (platform, arch, line) => {
  const pretence = `for (const [name, value] of [['platform', '${platform}'], ['arch', '${arch}']]) Object.defineProperty(process, name, { value })`
  expect(await refusal({}, ['--import', `data:text/javascript,${encodeURIComponent(pretence)}`])).toEqual([line])
})

test('an older Node is told so', async () => {
  const pretence = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' })`
  expect(await refusal({}, ['--import', `data:text/javascript,${encodeURIComponent(pretence)}`])).toEqual([
    'Liaison needs Node.js 20 or newer with npm; this is Node.js 18.20.0.',
  ])
})

const misuses: [string, string[], string][] = [
  ['an unknown command', ['bakcup'], 'Unknown command “bakcup”'],
  ['a missing folder', ['backup'], 'backup takes exactly one folder.'],
  ['an unknown option', ['import', '--force'], "import: Unknown option '--force'"],
]
test.each(misuses)('%s ends with exit code 2 and one line', async (_, args, line) => {
  const { code, errors } = await liaison(args, { LIAISON_DATA_DIR: dataFolder })
  expect(code).toBe(2)
  expect(errors.trimEnd().split('\n')).toHaveLength(1)
  expect(errors).toContain(line)
  expect(existsSync(dataFolder)).toBe(false)
})

test('every command says what it does before anything is installed or begun', async () => {
  const overview = await liaison(['--help'], {})
  for (const verb of ['serve', 'migrate', 'import', 'export', 'doctor', 'backup', 'restore']) {
    expect(overview.said).toMatch(new RegExp(`^  ${verb} +\\S`, 'm'))
    const one = await liaison([verb, '--help'], {})
    expect(one).toMatchObject({ code: 0, errors: '' })
    expect(one.said).toContain(`Usage: ./liaison ${verb}`)
  }
})
