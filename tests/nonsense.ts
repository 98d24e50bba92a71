import fc from 'fast-check'
import * as words from './nonsense-words.ts'
import type { RawRequest } from './raw-http.ts'

const anyOf = <Thing>(things: readonly Thing[]) => fc.constantFrom(...things)
const mostly = <Thing>(usual: fc.Arbitrary<Thing>, odd: fc.Arbitrary<Thing>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd })

/** Any letters, as an address may carry them: what is not ASCII by its UTF-8 bytes. Raw bytes are in the lists. */
const visible = fc
  .string({ unit: fc.integer({ min: 33, max: 0x2fff }).map((code) => String.fromCodePoint(code)), maxLength: 30 })
  .map((text) => text.replaceAll(/[#?\u007f-\u{10ffff}]/gu, encodeURIComponent))

const path = fc
  .array(mostly(anyOf(words.segments), fc.oneof(anyOf(words.nastySegments), visible)), { maxLength: 6 })
  .map((parts) => `/${parts.join('/')}`)

const parameter = fc
  .tuple(mostly(anyOf(words.names), visible), mostly(anyOf(words.values), visible))
  .map(([name, value]) => `${name}=${value}`)
const query = fc.array(parameter, { maxLength: 3 }).map((parameters) => (parameters.length === 0 ? '' : `?${parameters.join('&')}`))

const written = (method: string, target: string, host: string, lines: readonly string[], body: string): RawRequest => {
  const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body, 'latin1')}`]
  const head = [`${method} ${target} HTTP/1.1`, `host: ${host}`, ...lines, ...length, 'connection: close']
  return { bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1'), head: method === 'HEAD' }
}

const requests = fc
  .record({
    method: mostly(fc.constant('GET'), anyOf(words.methods)),
    path: fc.oneof(anyOf(words.addresses), path),
    query,
    host: mostly(fc.constant('127.0.0.1'), anyOf(words.hosts)),
    headers: fc.array(anyOf(words.headers), { maxLength: 3 }),
    body: mostly(fc.constant(''), anyOf(words.bodies)),
  })
  .map(({ method, path, query, host, headers, body }) => written(method, path + query, host, headers, body))

const garbage = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes): RawRequest => ({ bytes: Buffer.from(bytes), broken: true }))

/** A good request with one byte lost, changed or doubled, or all that follows it cut. */
const damaged = fc
  .tuple(requests, fc.nat(), fc.integer({ min: 0, max: 255 }), anyOf(['lost', 'changed', 'doubled', 'cut'] as const))
  .map(([{ bytes }, where, byte, how]): RawRequest => {
    const at = where % bytes.length
    const old = bytes[at] ?? 0
    const middle = { lost: [], changed: [byte], doubled: [old, old], cut: [] }[how]
    const rest = how === 'cut' ? Buffer.alloc(0) : bytes.subarray(at + 1)
    return { bytes: Buffer.concat([bytes.subarray(0, at), Buffer.from(middle), rest]), broken: true }
  })

/** One piece of nonsense, from a well-formed request for something odd to bytes that are no request. */
export const nonsense: fc.Arbitrary<RawRequest> = fc.oneof(
  { weight: 14, arbitrary: requests },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: garbage },
)

const raw = (text: string): RawRequest => ({ bytes: Buffer.from(text, 'latin1'), broken: true })
const parents = ['/', '/en/', '/en/countries/', '/api/v1/states/', '/api/v1/vocabularies/', '/_app/']
const targets = ['/', '/en', '/en/countries/it', '/api/v1/states', '/favicon.svg', '/no/such']

/** The classics, each sent every time. */
export const classics: RawRequest[] = [
  ...words.malformed.map(raw),
  ...words.oddTargets.map((target) => raw(`GET ${target} HTTP/1.1\r\nhost: x\r\n\r\n`)),
  ...['OPTIONS *', 'CONNECT evil.example:443'].map((start) => raw(`${start} HTTP/1.1\r\nhost: x\r\n\r\n`)),
  ...words.oddLines.map((line) => raw(`POST /en HTTP/1.1\r\nhost: x\r\n${line}\r\n\r\nhello`)),
  ...words.oddChunks.map((body) => raw(`POST /en HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${body}`)),
  raw(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`),
  raw(`GET /en HTTP/1.1\r\nhost: x\r\n${'x: y\r\n'.repeat(5_000)}\r\n`),
  raw(`GET /en HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`),
  written('GET', `/en?${'a=b&'.repeat(3_500)}`, '127.0.0.1', [], ''),
  ...words.nastySegments.flatMap((segment) => parents.map((parent) => written('GET', parent + segment, '127.0.0.1', [], ''))),
  ...[...new Set(words.methods)].flatMap((method) => targets.map((target) => written(method, target, '127.0.0.1', [], ''))),
]
