import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { originHeaders } from './environment.server.ts'
import { closeServer, createFront, createHttpServer, listen, whyNotListening } from './front.server.ts'

let server: Server
let port: number
let slow: () => void = () => undefined

beforeEach(async () => {
  const front = createFront((request, response) => {
    if (request.url === '/slow') slow = () => void response.end('late')
    else response.end(JSON.stringify(request.headers))
  }, 'https://liaison.example')
  server = createHttpServer(front)
  await listen(server, '127.0.0.1', 0)
  port = (server.address() as { port: number }).port
})
afterEach(() => closeServer(server, 10))

/** Sends bytes as they are and reads the answer to its end. */
const raw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket
      .on('data', (text) => {
        answer += text
      })
      .on('close', () => resolve(answer))
      .on('error', reject)
  })

describe('the front door', () => {
  test("every request carries the operator's origin, whatever the visitor claims", async () => {
    const claimed = { [originHeaders.protocol]: 'http', [originHeaders.host]: 'evil.example', 'x-forwarded-host': 'evil.example' }
    const headers = (await (await fetch(`http://127.0.0.1:${port}/`, { headers: claimed })).json()) as Record<string, string>
    expect(headers[originHeaders.protocol]).toBe('https')
    expect(headers[originHeaders.host]).toBe('liaison.example')
  })

  test('takes a click that stops a mail from anywhere, as mail programs send it, and nothing else in the open zone', async () => {
    const post = (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers })
    const link = `/en/stop/${'x'.repeat(43)}`
    const elsewhere: Record<string, string>[] = [{}, { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }]
    for (const headers of elsewhere) expect(await (await post(link, headers)).json()).toMatchObject({ origin: 'https://liaison.example' })
    for (const path of [
      '/en/stop',
      '/en/stop/',
      `${link}x`,
      `${link}/more`,
      `/stop/${'x'.repeat(43)}`,
      `/xx/stop/${'x'.repeat(43)}`,
      '/en/countries',
    ])
      expect([path, (await post(path)).status]).toEqual([path, 405])
    expect((await fetch(`http://127.0.0.1:${port}${link}`, { method: 'DELETE' })).status).toBe(405)
    expect((await post('/en/members', { origin: 'https://mail.example' })).status).toBe(403)
  })

  const nonsense: [string, string, string][] = [
    ['what is not HTTP', 'good morning\r\n\r\n', '400 Bad Request'],
    ['a header that never ends', `GET / HTTP/1.1\r\nhost: x\r\nlong: ${'a'.repeat(20_000)}\r\n\r\n`, '431 Request Header Fields Too Large'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', '400 Bad Request'],
  ]
  test.each(nonsense)('%s is answered in plain words and cut', async (_, bytes, status) => {
    const answer = await raw(bytes)
    expect(answer).toContain(`HTTP/1.1 ${status}\r\n`)
    expect(answer).toContain('content-type: text/plain')
    expect(answer.endsWith(`${status.slice(4)}\n`)).toBe(true)
  })

  test('the open zone takes one form, the report of an error, from a page of this site and of a size told beforehand', async () => {
    const own = { origin: 'https://liaison.example', 'sec-fetch-site': 'same-origin' }
    const form = 'application/x-www-form-urlencoded'
    const send = async (path: string, headers: Record<string, string>, body = 'kind=other') =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers: { 'content-type': form, ...headers } })).status
    expect([await send('/en/report', own), await send('/fr/report?statement=x', own)]).toEqual([200, 200])
    const closed = [
      '/report',
      '/en/reports',
      '/en/report/22222-22222-22222-22222',
      '/en/report/',
      '/de/report',
      '/en/countries',
      '/',
      '//en/report',
    ]
    for (const path of closed) expect([path, await send(path, own)]).toEqual([path, 405])
    const foreign = [{}, { origin: 'https://evil.example' }, { origin: 'null' }, { ...own, 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) expect(await send('/en/report', headers as Record<string, string>)).toBe(403)
    expect(await send('/en/report', own, 'x'.repeat(1_000_000))).toBe(413)
    const long = '/fr/members/law/it/offence/it-entry/correct'
    expect([await send(long, own, 'x'.repeat(300_000)), await send(long, own, 'x'.repeat(500_000))]).toEqual([200, 413])
    expect(await send('/fr/members/mandates', own, 'x'.repeat(300_000))).toBe(413)
  })

  test('a request that is being answered is answered before the server closes', async () => {
    const answer = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text())
    await new Promise((resolve) => setTimeout(resolve, 100))
    const closed = closeServer(server)
    slow()
    expect(await answer).toBe('late')
    await closed
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })

  test('a request that never ends is cut after the patience set', async () => {
    const answer = fetch(`http://127.0.0.1:${port}/slow`)
    answer.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await closeServer(server, 50)
    await expect(answer).rejects.toThrow()
  })

  test('why a port cannot be taken is said in one line', async () => {
    const second = createHttpServer(() => undefined)
    const error = await listen(second, '127.0.0.1', port).catch((fault: unknown) => fault)
    expect(whyNotListening(error, '127.0.0.1', port)).toContain(`Port ${port} on 127.0.0.1 is in use`)
    expect(whyNotListening(new Error('other'), '127.0.0.1', port)).toBeUndefined()
  })
})
