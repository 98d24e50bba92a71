import fc from 'fast-check'
import type { RawRequest } from './raw-http.ts'

// What nobody sends on purpose, and what somebody will: every address, parameter, header and method of the site, mixed
// with everything that has ever made a server stumble.

const segments = [
  ...[
    '',
    'en',
    'fr',
    'de',
    'EN',
    'countries',
    'it',
    'IT',
    'sm',
    'ge',
    'xx',
    'areas',
    'smuggling-of-migrants',
    'action-plan',
    'help',
    'about',
  ],
  ...['legal', 'privacy', 'accessibility', 'api', 'v1', 'v2', 'states', 'facts', 'authorities', 'decisions', 'changes', 'health', 'ready'],
  ...[
    'openapi.json',
    'vocabularies',
    'schemas',
    'country',
    'conduct',
    '_app',
    'immutable',
    'assets',
    'version.json',
    'env.js',
    '__data.json',
    'favicon.svg',
    'robots.txt',
  ],
]

const nastySegments = [
  ...[
    '..',
    '.',
    '...',
    '%2e%2e',
    '..%2f',
    '%2f',
    '%5c',
    '\\',
    '..%5c..%5c',
    '%00',
    'it%00',
    '%',
    '%z',
    '%zz',
    '%c0%af',
    '%ff',
    '%u0041',
    '%25',
    '%252e',
  ],
  ...[
    '%F0%9F%92%A9',
    '%E2%80%AE',
    '%ED%A0%80',
    '\u00ff\u00fe',
    '+',
    ';',
    ';jsessionid=1',
    '~',
    '*',
    '|',
    '"',
    "'",
    '<script>',
    '%3Cscript%3E',
    '{{7*7}}',
    '${7*7}',
  ],
  ...[
    '[iso2]',
    '(site)',
    '+page.svelte',
    '+server.ts',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'NaN',
    'null',
    'undefined',
    '-1',
    '0',
  ],
  ...[
    '.env',
    '.git',
    'package.json',
    'wp-login.php',
    'index.html',
    'it.json',
    'it/',
    'i%CC%87t',
    '%C4%B0T',
    'a'.repeat(300),
    'b'.repeat(5_000),
    '%41'.repeat(800),
  ],
]

const names = [
  ...['at', 'known', 'lang', 'state', 'indicator', 'role', 'keyword', 'since', 'limit', 'offset', 'q', 'sort', 'x-sveltekit-invalidated'],
  ...['', '__proto__', 'constructor', 'at[]', 'AT', 'limit%00', '%', '%ff', '/action', '/', 'a'.repeat(200)],
]

const values = [
  ...[
    '',
    '2020-01-01',
    '2020-02-30',
    '2020-1-1',
    '0000-00-00',
    '0001-01-01',
    '-0001-01-01',
    '9999-12-31',
    '10000-01-01',
    '%2B275760-09-13',
    '2020-01-01T00:00:00Z',
  ],
  ...[
    '2026-11-21T12:00:00%2B02:00',
    '2020-W01',
    'now',
    'today',
    'yesterday',
    'infinity',
    '-infinity',
    'epoch',
    'allballs',
    '2020-01-01%0a',
    '294277-01-01',
    '4714-01-01%20BC',
  ],
  ...[
    '0',
    '1',
    '-1',
    '200',
    '201',
    '1.5',
    '1e3',
    '1e309',
    '0x10',
    ' 1',
    '%201',
    '01',
    'NaN',
    'Infinity',
    '9007199254740993',
    '99999999999999999999999',
    '-0',
    '1_000',
    '٣',
  ],
  ...[
    'it',
    'IT',
    'Italy',
    'XX',
    'ZZ',
    'RU',
    'EU',
    'en',
    'fr',
    'EN',
    'de',
    '*',
    'en,fr',
    'offence.benefit',
    'offence',
    'court',
    'constructor',
    '__proto__',
  ],
  ...[
    "'",
    "it'--",
    '1;drop%20table%20x',
    '%22',
    '%00',
    '%',
    '%zz',
    '%ff',
    '%ED%A0%80',
    '%F0%9F%92%A9',
    '\u00e9',
    '%5B%5D',
    '%7B%7D',
    '<b>',
    '(((((',
    '\\',
    '%25',
    '%_%',
  ],
  ...['a'.repeat(1_000), 'é'.repeat(500).replaceAll('é', '%C3%A9'), '9'.repeat(400), '%20'.repeat(300)],
]

const headers = [
  ...[
    'accept: */*',
    'accept: application/json',
    'accept: application/problem+json',
    'accept: text/html;q=x',
    'accept: ',
    'accept: image/png',
    `accept: ${'a/b,'.repeat(400)}`,
  ],
  ...[
    'accept-language: fr',
    'accept-language: fr;q=2',
    'accept-language: *',
    'accept-language: ;;;,,,',
    `accept-language: ${'en-GB;q=0.1,'.repeat(300)}`,
    'accept-language: \u00ff\u00ff',
    'accept-language: __proto__',
  ],
  ...[
    'accept-encoding: br',
    'accept-encoding: gzip;q=0, br;q=0',
    'accept-encoding: *',
    'accept-encoding: identity;q=0',
    'accept-encoding: zstd, ,;q',
    'accept-encoding: gzip;q=-1;q=9',
  ],
  ...[
    'if-none-match: *',
    'if-none-match: "x"',
    'if-none-match: W/"',
    `if-none-match: ${'"a",'.repeat(500)}`,
    'if-modified-since: yesterday',
    'if-modified-since: Thu, 01 Jan 1970 00:00:00 GMT',
    'if-match: "x"',
    'if-unmodified-since: 0',
  ],
  ...[
    'range: bytes=0-0',
    'range: bytes=9-1',
    'range: bytes=-',
    'range: bytes=0-0,5-9,-1',
    'range: lines=1-2',
    'range: bytes=99999999999999999999-',
  ],
  ...[
    'x-forwarded-for: 1.2.3.4, x',
    'x-forwarded-for: ',
    'x-forwarded-host: evil.example',
    'x-forwarded-proto: javascript',
    'x-forwarded-port: -1',
    'forwarded: for="_x";proto=',
    'x-real-ip: ::',
  ],
  ...[
    'x-liaison-host: evil.example',
    'x-liaison-protocol: gopher',
    'x-http-method-override: DELETE',
    'x-sveltekit-action: true',
    'x-sveltekit-pathname: /en',
    'x-original-url: /admin',
  ],
  ...[
    'cookie: a=b; c',
    'cookie: =',
    `cookie: ${'a=b; '.repeat(500)}`,
    'authorization: Basic %%%',
    'origin: null',
    'origin: https://evil.example',
    'referer: \u00ff',
    'sec-fetch-site: cross-site',
  ],
  ...[
    'content-type: application/x-www-form-urlencoded',
    'content-type: multipart/form-data',
    'content-type: multipart/form-data; boundary=',
    'content-type: application/json',
    'content-type: \u00ff',
    'content-encoding: gzip',
  ],
  ...[
    'expect: 100-continue',
    'expect: a miracle',
    'upgrade: websocket',
    'upgrade: h2c',
    'http2-settings: AAMAAABkAAQAAP__',
    'te: trailers',
    'trailer: x',
    'date: x',
    'via: x',
    'purpose: prefetch',
    'save-data: on',
  ],
  ...[`x-long: ${'x'.repeat(4_000)}`, `x-longer: ${'x'.repeat(20_000)}`, `${'x'.repeat(300)}: y`, 'x: ', 'x_y: z', 'x\u00ffy: z'],
]

const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND', 'PURGE']

const bodies = [
  '',
  'a=b',
  '{"a":',
  '\0\0\0',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  'é'.repeat(100),
  'x'.repeat(20_000),
]

const hosts = [
  '127.0.0.1',
  'localhost',
  'evil.example',
  'evil.example:99999',
  '[::1]:80',
  'x'.repeat(300),
  '',
  'a b',
  '%00',
  '127.0.0.1\u00ff',
]

const anyOf = <Thing>(things: readonly Thing[]) => fc.constantFrom(...things)
const mostly = <Thing>(usual: fc.Arbitrary<Thing>, odd: fc.Arbitrary<Thing>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd })

const visible = fc
  .string({ unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 40 })
  .map((text) => text.replaceAll(/[#?\u007f-\u00a0]/g, '_'))

const path = fc
  .array(mostly(anyOf(segments), fc.oneof(anyOf(nastySegments), visible)), { minLength: 0, maxLength: 6 })
  .map((parts) => `/${parts.join('/')}`)

// Real addresses under which parameters mean something.
const knownPath = anyOf([
  ...[
    '/',
    '/en',
    '/fr/',
    '/en/countries',
    '/fr/countries',
    '/en/countries/it',
    '/fr/countries/ge',
    '/en/countries/sm/',
    '/en/areas/smuggling-of-migrants',
    '/en/help',
  ],
  ...[
    '/api/v1/states',
    '/api/v1/states/IT',
    '/api/v1/states/xx',
    '/api/v1/facts',
    '/api/v1/authorities',
    '/api/v1/decisions',
    '/api/v1/changes',
    '/api/v1/health',
  ],
  ...[
    '/api/v1/ready',
    '/api/v1/openapi.json',
    '/api/v1/vocabularies',
    '/api/v1/vocabularies/conduct',
    '/api/v1/schemas/country',
    '/en/countries/it/__data.json',
    '/favicon.svg',
  ],
])

const parameter = fc.tuple(mostly(anyOf(names), visible), mostly(anyOf(values), visible)).map(([name, value]) => `${name}=${value}`)
const query = fc.array(parameter, { maxLength: 4 }).map((parameters) => (parameters.length === 0 ? '' : `?${parameters.join('&')}`))

const written = (method: string, target: string, host: string, lines: readonly string[], body: string): RawRequest => {
  const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body, 'latin1')}`]
  const head = [`${method} ${target} HTTP/1.1`, `host: ${host}`, ...lines, ...length, 'connection: close']
  return { bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1'), head: method === 'HEAD' }
}

const requests = fc
  .record({
    method: mostly(fc.constant('GET'), anyOf(methods)),
    path: fc.oneof(knownPath, path),
    query,
    host: mostly(fc.constant('127.0.0.1'), anyOf(hosts)),
    headers: fc.array(anyOf(headers), { maxLength: 4 }),
    body: mostly(fc.constant(''), anyOf(bodies)),
  })
  .map(({ method, path, query, host, headers, body }) => written(method, path + query, host, headers, body))

const garbage = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes): RawRequest => ({ bytes: Buffer.from(bytes), broken: true }))

/** A good request with one byte lost, changed or doubled. */
const damaged = fc
  .tuple(requests, fc.nat(), fc.integer({ min: 0, max: 255 }), anyOf(['lost', 'changed', 'doubled', 'cut'] as const))
  .map(([{ bytes }, where, byte, how]): RawRequest => {
    const at = where % bytes.length
    const middle = { lost: [], changed: [byte], doubled: [bytes[at] ?? 0, bytes[at] ?? 0], cut: [] }[how]
    const rest = how === 'cut' ? Buffer.alloc(0) : bytes.subarray(at + 1)
    return { bytes: Buffer.concat([bytes.subarray(0, at), Buffer.from(middle), rest]), broken: true }
  })

/** One piece of nonsense, from a well-formed request for something odd to bytes that are no request. */
export const nonsense: fc.Arbitrary<RawRequest> = fc.oneof(
  { weight: 12, arbitrary: requests },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: garbage },
)

const raw = (text: string, broken = true): RawRequest => ({ bytes: Buffer.from(text, 'latin1'), broken })

/** The classics, each sent every time. */
export const classics: RawRequest[] = [
  ...[
    'GET\r\n\r\n',
    'GET /en\r\n\r\n',
    'GET /en HTTP/1.1\r\n\r\n',
    'GET /en HTTP/9.9\r\nhost: x\r\n\r\n',
    'GET /en HTTP/1.0\r\n\r\n',
    'get /en HTTP/1.1\r\nhost: x\r\n\r\n',
  ].map((text) => raw(text)),
  ...[
    'BREW /pot HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET /en HTTP/1.1\nhost: x\n\n',
    '\r\n\r\n\r\n',
    '\0\0\0\0',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ].map((text) => raw(text)),
  ...[
    'GET http://evil.example/en HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n',
    'CONNECT evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET // HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET //evil.example/en HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET /\\evil.example HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET * HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET ? HTTP/1.1\r\nhost: x\r\n\r\n',
  ].map((text) => raw(text)),
  ...[
    'content-length: -1',
    'content-length: x',
    'content-length: 5\r\ncontent-length: 6',
    'content-length: 99999999999999999999',
    'content-length: 5\r\ntransfer-encoding: chunked',
    'transfer-encoding: chunked, identity',
    'transfer-encoding: \x0bchunked',
    ' folded: x',
    'host: y',
    'no colon here',
    ': no name',
    'x: a\0b',
  ].map((line) => raw(`POST /en HTTP/1.1\r\nhost: x\r\n${line}\r\n\r\nhello`)),
  ...[
    'zz\r\nhello\r\n0\r\n\r\n',
    '5\r\nhello',
    'ffffffffffffffff\r\nx',
    '0\r\n\r\nGET /en HTTP/1.1\r\nhost: x\r\n\r\n',
    `5;${'e'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
  ].map((body) => raw(`POST /en HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${body}`)),
  raw(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`),
  raw(`GET /en?${'a=b&'.repeat(3_900)} HTTP/1.1\r\nhost: x\r\n\r\n`),
  raw(`GET /en HTTP/1.1\r\nhost: x\r\n${'x: y\r\n'.repeat(5_000)}\r\n`),
  raw(`GET /en HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`),
  raw('GET /en HTTP/1.1\r\nhost: x\r\nx: y'),
  ...[...nastySegments, '../../etc/passwd', '..%2f..%2fetc%2fpasswd'].flatMap((segment) =>
    ['/', '/en/', '/en/countries/', '/api/v1/states/', '/api/v1/vocabularies/', '/_app/'].map((parent) =>
      written('GET', parent + segment, '127.0.0.1', [], ''),
    ),
  ),
  ...methods.flatMap((method) =>
    ['/', '/en', '/en/countries/it', '/api/v1/states', '/favicon.svg', '/no/such'].map((target) =>
      written(method, target, '127.0.0.1', [], ''),
    ),
  ),
]
