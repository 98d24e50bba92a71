import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { createServer as createWebServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '#words/en.ts'
import { startNameServer, type Zone } from '../../tests/name-server.ts'
import { certificateCheck, type Elsewhere } from './certificate-check.server.ts'
import { checkDomains, type Domains } from './domain-checks.server.ts'
import { home } from './home.ts'
import { checkOutside } from './outside-checks.server.ts'
import { outsideLines } from './outside-lines.ts'
import { timeCheck } from './time-check.server.ts'

const listening = (server: { listen(port: number, host: string, done: () => void): unknown }) =>
  new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))

describe('the certificate of the public address', () => {
  const pem = (name: string) => readFileSync(join(home, 'tests/certificates', name), 'utf8')
  const server = createServer({ key: pem('key.pem'), cert: pem('certificate.pem') })
  let elsewhere: Elsewhere
  beforeAll(async () => {
    await listening(server)
    elsewhere = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, ca: pem('certificate.pem') }
  })
  afterAll(() => void server.close())
  const look = (now: string, where: Elsewhere = elsewhere, origin = 'https://liaison.example') =>
    certificateCheck(origin, new Date(now), where)
  const until = '2126-01-01T00:00:00.000Z'

  test('is told with its last day: in order, to be renewed, over', async () => {
    expect(await look('2026-11-21')).toEqual({ result: 'ok', kind: 'valid', until, why: '' })
    expect(await look('2125-12-17')).toMatchObject({ result: 'ok' })
    expect(await look('2125-12-18T12:00:00Z')).toMatchObject({ result: 'warn', kind: 'ends_soon', until })
    expect(await look('2126-01-01')).toMatchObject({ result: 'fail', kind: 'over' })
  })

  test('that nobody vouches for, or of another name, is wrong, and why is said', async () => {
    const { ca: _, ...unvouched } = elsewhere
    expect(await look('2026-11-21', unvouched)).toMatchObject({
      result: 'fail',
      kind: 'untrusted',
      why: expect.stringMatching(/SELF_SIGNED|self.signed/i),
    })
    expect(await look('2026-11-21', elsewhere, 'https://other.example')).toMatchObject({ result: 'fail', kind: 'untrusted' })
  })

  test('cannot be known where nobody answers, where the address is http, or this machine’s own', async () => {
    const nobody = createWebServer()
    await listening(nobody)
    const { port } = nobody.address() as AddressInfo
    await new Promise((resolve) => nobody.close(resolve))
    expect(await look('2026-11-21', { host: '127.0.0.1', port })).toMatchObject({
      result: 'unknown',
      kind: 'unreachable',
      why: 'ECONNREFUSED',
    })
    expect(await certificateCheck('http://liaison.example', new Date())).toMatchObject({ result: 'unknown', kind: 'http' })
    expect(await certificateCheck('http://localhost:4600', new Date())).toMatchObject({ result: 'unknown', kind: 'here' })
  })
})

describe('the domain name system', () => {
  const key = `v=DKIM1; k=rsa; p=${'A'.repeat(400)}`
  const zone: Zone = {
    'good.example': { A: ['192.0.2.7'], MX: [[10, 'mail.good.example']], TXT: ['unrelated', 'v=spf1 mx -all'] },
    'mail._domainkey.good.example': { TXT: [key] },
    '_dmarc.good.example': { TXT: ['v=DMARC1; p=reject'] },
    'notes.good.example': { TXT: ['v=spf1 include:good.example +all'] },
    'mail._domainkey.notes.good.example': { TXT: ['v=DKIM1; p='] },
    'bad.example': { MX: [[0, '']], TXT: ['v=spf1 mx -all', 'v=spf1 a -all'] },
    '_dmarc.bad.example': { TXT: ['v=DMARC1; p=none; rua=mailto:x@bad.example'] },
    'mute.example': { TXT: ['v=spf1 -all'] },
  }
  const resolverAt = (address: string) => {
    const resolver = new Resolver({ timeout: 300, tries: 1 })
    resolver.setServers([address])
    return resolver
  }
  let server: Awaited<ReturnType<typeof startNameServer>>
  beforeAll(async () => {
    server = await startNameServer(zone)
  })
  afterAll(() => server.close())
  const ask = async (asked: Partial<Domains>, at = server.address) => {
    const found = await checkDomains(resolverAt(at), {
      hostname: 'good.example',
      mailDomain: 'good.example',
      dkimSelector: 'mail',
      ...asked,
    })
    return Object.fromEntries(Object.entries(found).map(([check, { result, kind }]) => [check, `${result} ${kind}`]))
  }

  test('tells a domain in order', async () => {
    expect(await ask({})).toEqual({ address: 'ok leads', mx: 'ok found', spf: 'ok spf_unjudged', dkim: 'ok found', dmarc: 'ok found' })
  })

  test('tells what is missing, doubled, revoked, too wide or too strict; a policy above a domain counts', async () => {
    expect(await ask({ hostname: 'no.example', mailDomain: 'notes.good.example' })).toEqual({
      address: 'fail leads_nowhere',
      mx: 'warn mx_none',
      spf: 'warn spf_everybody',
      dkim: 'fail dkim_revoked',
      dmarc: 'ok found',
    })
    expect(await ask({ mailDomain: 'bad.example' })).toMatchObject({
      mx: 'warn mx_refuses',
      spf: 'fail spf_two',
      dkim: 'fail dkim_none',
      dmarc: 'warn dmarc_lenient',
    })
    expect(await ask({ mailDomain: 'mute.example' })).toMatchObject({ spf: 'fail spf_nobody', dmarc: 'warn dmarc_none' })
    expect(await ask({ mailDomain: 'nothing.example' })).toMatchObject({ spf: 'warn spf_none' })
  })

  test('does not call unknown what nobody answered, nor what cannot be asked', async () => {
    expect(await ask({ dkimSelector: undefined })).toMatchObject({ dkim: 'unknown dkim_selector', spf: 'ok spf_unjudged' })
    expect(await ask({ hostname: 'localhost', mailDomain: 'localhost' })).toEqual(
      Object.fromEntries(['address', 'mx', 'spf', 'dkim', 'dmarc'].map((check) => [check, 'unknown no_domain'])),
    )
    const mute = await startNameServer(zone, { silent: true })
    const found = await ask({}, mute.address)
    mute.close()
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown no_answer']))
  })
})

describe('the clock', () => {
  /** A time server whose clock is so many seconds ahead; `after` milliseconds. */
  const timeServer = async (ahead: number) => {
    const socket = createSocket('udp4')
    socket.on('message', (_, { address, port }) => {
      const answer = Buffer.alloc(48)
      const seconds = Date.now() / 1000 + ahead + 2_208_988_800
      answer.writeUInt32BE(Math.floor(seconds), 40)
      answer.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), 44)
      socket.send(answer, port, address)
    })
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    return { address: `ntp://127.0.0.1:${socket.address().port}`, close: () => socket.close() }
  }

  test.each([
    [0, 'ok'],
    [-60, 'fail'],
    [3600, 'fail'],
  ])('is held beside that of a time server %i s ahead', async (ahead, result) => {
    const server = await timeServer(ahead)
    const found = await timeCheck(server.address)
    server.close()
    expect(found).toMatchObject({ result, kind: 'apart', found: '127.0.0.1' })
    expect(Math.abs(found.seconds - Math.abs(ahead))).toBeLessThan(1)
  })

  test('is held beside the date of a web server; without one, or without an answer, it cannot be known', async () => {
    const server = createWebServer((_, response) => response.setHeader('date', new Date(Date.now() - 90_000).toUTCString()).end())
    await listening(server)
    const { port } = server.address() as AddressInfo
    expect(await timeCheck(`http://127.0.0.1:${port}/`)).toMatchObject({ result: 'fail', kind: 'apart' })
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
    expect(await timeCheck(`http://127.0.0.1:${port}/`)).toMatchObject({ result: 'unknown', kind: 'no_answer' })
    expect(await timeCheck(undefined)).toMatchObject({ result: 'unknown', kind: 'not_named' })
  })
})

test('a program that knows only itself says of each check that it cannot be known, and why', async () => {
  const asked = { origin: 'http://localhost:4600', mailFrom: 'liaison@localhost', dkimSelector: undefined, timeServer: undefined }
  const lines = outsideLines(await checkOutside(asked, new Date()), en.checks, { day: (day) => day, seconds: String })
  expect(lines.map(({ check, result }) => `${check} ${result}`)).toEqual(Object.keys(en.checks.names).map((check) => `${check} unknown`))
  for (const { found } of lines) expect(found.length).toBeGreaterThan(20)
})
