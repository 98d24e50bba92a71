import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Holder, holderOf, type Lock, takeLock } from './lock.server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'lock')

describe('the lock of a data folder', () => {
  test('the first takes it, the second learns who has it, and release frees it', () => {
    const lock = takeLock(folder, 'serve') as Lock
    expect(takeLock(folder, 'backup')).toMatchObject({ pid: process.pid, command: 'serve' })
    lock.share({ databasePort: 5000, address: 'http://localhost:4600/' })
    expect(holderOf(folder)).toMatchObject({ command: 'serve', databasePort: 5000, address: 'http://localhost:4600/' })
    lock.release()
    expect(existsSync(file())).toBe(false)
    expect(takeLock(folder, 'backup')).toHaveProperty('release')
  })

  test('a lock whose process has ended is taken over', async () => {
    const dead = spawn(process.execPath, ['--version'])
    await new Promise((resolve) => dead.once('close', resolve))
    writeFileSync(file(), JSON.stringify({ pid: dead.pid ?? 0, started: 'before', command: 'serve' } satisfies Holder))
    expect(holderOf(folder)).toBeUndefined()
    expect(takeLock(folder, 'serve')).toHaveProperty('release')
  })

  test('a process that has been given the number of the dead one is not mistaken for it', () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, started: 'another day', command: 'serve' } satisfies Holder))
    expect(takeLock(folder, 'import')).toHaveProperty('release')
  })

  test('a lock file that is no lock is taken over', () => {
    writeFileSync(file(), 'nonsense')
    expect(takeLock(folder, 'import')).toHaveProperty('release')
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ command: 'import' })
  })

  test('of many that want it at once exactly one gets it', async () => {
    const script = `
      import { takeLock } from ${JSON.stringify(new URL('./lock.server.ts', import.meta.url).href)}
      console.log('release' in takeLock(${JSON.stringify(folder)}, 'race'))
      setTimeout(() => undefined, 1500)`
    writeFileSync(file(), JSON.stringify({ pid: 1, started: 'long ago', command: 'serve' } satisfies Holder))
    const said = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script])
        return new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())))
      }),
    )
    expect(said.filter((word) => word === 'true')).toHaveLength(1)
  })
})
