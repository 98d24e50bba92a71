import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { encodingFor, withPageCache } from './page-cache.server.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A real server whose pages count how often they were made; the edition is whatever `state.edition` says. */
async function serve(pages?: RequestListener) {
  const state = { edition: '1', made: 0, down: false }
  const handler: RequestListener = (request, response) => {
    state.made += 1
    if (pages) return pages(request, response)
    response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'public, no-cache' })
    response.write(`edition ${state.edition} `)
    response.end(`of ${request.url}`)
  }
  const edition = async () => {
    if (state.down) throw new Error('the database is gone')
    return state.edition
  }
  const server = createServer(withPageCache(handler, edition)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    state,
    get: (path: string, init: RequestInit = {}) =>
      fetch(origin + path, { ...init, headers: { 'accept-encoding': 'identity', ...init.headers } }),
  }
}

describe('a kept answer', () => {
  test('is made once while its edition stands, and anew on the first request after', async () => {
    const { state, get } = await serve()
    expect(await (await get('/en/x')).text()).toBe('edition 1 of /en/x')
    expect(await (await get('/en/x')).text()).toBe('edition 1 of /en/x')
    expect(state.made).toBe(1)
    state.edition = '2'
    expect(await (await get('/en/x')).text()).toBe('edition 2 of /en/x')
    expect(state.made).toBe(2)
  })

  test('is right for every one of many requests that come while it changes', async () => {
    const { state, get } = await serve()
    for (let round = 2; round < 30; round += 1) {
      const early = Array.from({ length: 8 }, () => get('/en/x'))
      state.edition = String(round)
      const late = await Promise.all(Array.from({ length: 8 }, async () => (await get('/en/x')).text()))
      expect(new Set(late)).toEqual(new Set([`edition ${round} of /en/x`]))
      await Promise.all(early.map(async (one) => (await one).text()))
    }
  })

  test('of an address without a language is kept for each language apart', async () => {
    const { get } = await serve((request, response) =>
      response
        .writeHead(200, { 'cache-control': 'public, no-cache', vary: 'accept-language' })
        .end(`in ${request.headers['accept-language']}`),
    )
    for (const language of ['fr', 'en', 'fr', 'en'])
      for (const address of ['/api/v1/states', '/embed/states']) {
        const answer = await get(address, { headers: { 'accept-language': language } })
        expect([await answer.text(), answer.headers.get('vary')]).toEqual([`in ${language}`, 'accept-encoding, accept-language'])
      }
  })

  test('that is too large to keep goes out as it comes, whole', async () => {
    const piece = 'x'.repeat(1_000_000)
    const { state, get } = await serve(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'cache-control': 'public, no-cache' })
      for (let part = 0; part < 9; part += 1) if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve))
      response.end('end')
    })
    for (const turn of [1, 2]) {
      const answer = await get('/data/facts.csv')
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv'])
      expect((await answer.text()).length).toBe(9_000_003)
      expect(state.made).toBe(turn)
    }
    const head = await get('/data/facts.csv', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('is the same in every encoding, and says which', async () => {
    const { get } = await serve()
    const plain = await (await get('/en/x')).text()
    // fetch undoes the encoding it asked for; the header tells that there was one
    for (const encoding of ['br', 'gzip']) {
      const answer = await get('/en/x', { headers: { 'accept-encoding': encoding } })
      expect([answer.headers.get('content-encoding'), answer.headers.get('vary'), await answer.text()]).toEqual([
        encoding,
        'accept-encoding',
        plain,
      ])
    }
  })

  test('is told by its head alone, and not sent again to who has it', async () => {
    const { state, get } = await serve()
    const head = await get('/en/x', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '18', ''])
    const etag = head.headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get('/en/x', { headers: { 'if-none-match': known } })
      expect([known, again.status, await again.text()]).toEqual([known, 304, ''])
    }
    expect((await get('/en/x', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    expect(state.made).toBe(1)
  })
})

describe('what is not kept', () => {
  test.each([
    ['a refusal', 404, 'public, no-cache', '/en/x'],
    ['an answer that is not marked public', 200, 'no-store', '/en/x'],
    ['an address outside the open zone', 200, 'public', '/elsewhere'],
    ['an endless address', 200, 'public', `/en/x?${'y'.repeat(400)}`],
  ])('%s is made each time and passed on as it is', async (_, status, control, path) => {
    const { state, get } = await serve((_request, response) =>
      response.writeHead(status, { 'cache-control': control, 'x-own': 'kept' }).end('body'),
    )
    for (let time = 1; time <= 2; time += 1) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('x-own'), await answer.text(), state.made]).toEqual([status, 'kept', 'body', time])
    }
  })

  test('without its database the program still answers', async () => {
    const { state, get } = await serve()
    await get('/en/x')
    state.down = true
    expect(await (await get('/en/x')).text()).toBe('edition 1 of /en/x')
    expect(state.made).toBe(2)
  })
})

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['', 'identity'],
  ['BR', 'br'],
  ['br;q=nonsense', 'identity'],
  ['*', 'identity'],
])('asked for "%s" the encoding is %s', (accepted, expected) => expect(encodingFor(accepted)).toBe(expected))
