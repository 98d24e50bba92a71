import { describe, expect, test } from 'vitest'
import { loadEnvironment } from './environment.server.ts'
import { Halt } from './halt.ts'
import { home } from './home.ts'

const refusal = (variables: Record<string, string>) => {
  try {
    return expect.fail(`accepted: ${JSON.stringify(loadEnvironment(variables))}`)
  } catch (error) {
    expect(error).toBeInstanceOf(Halt)
    return (error as Halt).message
  }
}

describe('the environment', () => {
  test('nothing set is enough; an empty variable counts as absent', () => {
    const plain = {
      port: 4600,
      host: '127.0.0.1',
      origin: 'http://localhost:4600',
      dataFolder: undefined,
      databaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'liaison@localhost',
      dkimSelector: undefined,
      timeServer: undefined,
    }
    expect(loadEnvironment({})).toEqual(plain)
    expect(loadEnvironment({ PORT: '', HOST: '', ORIGIN: '', LIAISON_DATA_DIR: '', DATABASE_URL: '' })).toEqual(plain)
  })

  test('the origin follows the port unless it is set, and is kept without a slash', () => {
    expect(loadEnvironment({ PORT: '8080' }).origin).toBe('http://localhost:8080')
    expect(loadEnvironment({ PORT: '80' }).origin).toBe('http://localhost')
    expect(loadEnvironment({ ORIGIN: 'https://Liaison.example/' }).origin).toBe('https://liaison.example')
    expect(loadEnvironment({ ORIGIN: 'https://liaison.example:443' }).origin).toBe('https://liaison.example')
  })

  test('a relative data folder is meant from the clone, whoever calls from where', () => {
    expect(loadEnvironment({ LIAISON_DATA_DIR: 'elsewhere' }).dataFolder).toBe(`${home}/elsewhere`)
    expect(loadEnvironment({ LIAISON_DATA_DIR: '/srv/liaison' }).dataFolder).toBe('/srv/liaison')
  })

  test.each(['0.0.0.0', '::1', '::', 'localhost', 'liaison.example', '10.0.0.7'])('HOST %s is accepted', (host) => {
    expect(loadEnvironment({ HOST: host }).host).toBe(host)
  })

  const bad: [string, string][] = [
    ...['0', '-1', '65536', '4600.5', '80a', ' 80', '1e3', '999999'].map((value): [string, string] => ['PORT', value]),
    ...['a b', '300.1.1.1', '-x', 'http://x', '1.2.3'].map((value): [string, string] => ['HOST', value]),
    ...['x.org', 'ftp://x.org', 'https://x.org/a', 'https://x.org?a', 'https://u:p@x.org', 'https://'].map((value): [string, string] => [
      'ORIGIN',
      value,
    ]),
    ...['mysql://h/d', 'postgres://h', 'postgres:///d', 'nonsense'].map((value): [string, string] => ['DATABASE_URL', value]),
  ]
  test.each(bad)('%s=%s is refused in one line that names it', (name, value) => {
    const line = refusal({ [name]: value })
    expect(line).toContain(`${name} is "${value.replace(':p@', ':***@')}"; expected `)
    expect(line.split('\n')).toHaveLength(1)
  })

  test('every bad variable gets its line, and no password is shown', () => {
    const lines = refusal({ PORT: 'x', DATABASE_URL: 'mysql://me:a:b@c@host/law' }).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('"mysql://me:***@host/law"')
  })
})
