// What nobody sends on purpose, and what somebody will: every address, parameter, header and method of the site, and
// everything that has ever made a server stumble. One word or line each.

const words = (text: string) => text.trim().split(/\s+/)
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const segments = [
  '',
  ...words(`
    en fr de EN cooperate letters note.docx resolve countries compare decisions it IT sm ge xx areas smuggling-of-migrants action-plan help about legal privacy accessibility
    measures hearing_video covert_investigation practice networks ejn
    treaties cets-030 tn instruments participations participations.csv participations.csv-metadata.json
    api v1 v2 states facts authorities decisions changes health ready openapi.json vocabularies schemas country conduct
    _app immutable assets version.json env.js __data.json favicon.svg robots.txt sitemap.xml
    members sign-in challenge begin confirm invitation access history mandates circles deeds deeds.csv outbox invite terms recoveries second-person law proposals correct withhold restore new edit personal personal.json invitations morning report reports gaps gaps.csv rounds round studies coverage conditions demands workstations workstation desk following stop AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    data releases 2026-11 facts.csv states.csv facts.csv-metadata.json vocabularies.ttl benefit suggestions search SHA256SUMS feeds changes.atom it.json indicators topics offence.fine.atom keyword.family.json embed map`),
]

export const nastySegments = [
  ...words(String.raw`
    .. . ... %2e%2e ..%2f %2f %5c \ ..%5c..%5c %00 it%00 % %z %zz %c0%af %ff %u0041 %25 %252e %F0%9F%92%A9 %E2%80%AE
    %ED%A0%80 + ; ;jsessionid=1 ~ * | " ' <script> %3Cscript%3E {{7*7}} $\{7*7} [iso2] (site) +page.svelte +server.ts
    __proto__ constructor hasOwnProperty toString NaN null undefined -1 0 .env .git package.json wp-login.php index.html
    it.json it/ i%CC%87t %C4%B0T`),
  '\u00ff\u00fe',
  'a'.repeat(300),
  'b'.repeat(5_000),
  '%41'.repeat(800),
]

export const names = [
  ...words(`
    version statement place which took next said done sent code party deed before until from form
    question view group answer kind at known lang state indicator role keyword concerns court element instrument year page since limit offset q states elements first differ by row category from to also measure on cell format bom sort x-sveltekit-invalidated
    __proto__ constructor at[] AT limit%00 % %ff /action /`),
  '',
  'a'.repeat(200),
]

export const values = [
  ...words(String.raw`
    2020-01-01 2020-02-30 2020-1-1 0000-00-00 0001-01-01 -0001-01-01 9999-12-31 10000-01-01 %2B275760-09-13
    map chart table required not_required life exemption_family cjeu 2199-12-31T23:59:59-12:00 1800-01-01T00:00:00%2B14:00 2020-01-01T00:00Z 2020-01-01T00:00:60Z
    2020-01-01T00:00:00Z 2026-11-21T12:00:00%2B02:00 2020-W01 now today yesterday infinity -infinity epoch allballs
    2020-01-01%0a 294277-01-01 4714-01-01%20BC
    0 1 -1 200 201 1.5 1e3 1e309 0x10 %201 01 NaN Infinity 9007199254740993 99999999999999999999999 -0 1_000
    IT,TN,LY surrender IT,FR EU ALL IT.benefit_entry IT/offence/it-entry /countries/it%23offences benefit_entry hearing_video money it IT Italy XX ZZ RU EU en fr EN de * en,fr offence.benefit offence court constructor __proto__ coe_mla matrix map cets-030 CETS-030 *mla
    ' it'-- 1;drop%20table%20x %22 %00 % %zz %ff %ED%A0%80 %F0%9F%92%A9 %5B%5D %7B%7D <b> ((((( \ %25 %_% %D9%A3`),
  '',
  '\u00e9',
  'a'.repeat(1_000),
  '%C3%A9'.repeat(500),
  '9'.repeat(400),
  '%20'.repeat(300),
]

export const headers = [
  ...lines(`
    accept: */*
    accept: application/json
    accept: application/problem+json
    accept: text/html;q=x
    accept: image/png
    accept-language: fr
    accept-language: fr;q=2
    accept-language: *
    accept-language: ;;;,,,
    accept-language: __proto__
    accept-encoding: br
    accept-encoding: gzip;q=0, br;q=0
    accept-encoding: *
    accept-encoding: identity;q=0
    accept-encoding: zstd, ,;q
    accept-encoding: gzip;q=-1;q=9
    if-none-match: *
    if-none-match: "x"
    if-none-match: W/"
    if-modified-since: yesterday
    if-modified-since: Thu, 01 Jan 1970 00:00:00 GMT
    if-match: "x"
    if-unmodified-since: 0
    range: bytes=0-0
    range: bytes=9-1
    range: bytes=-
    range: bytes=0-0,5-9,-1
    range: lines=1-2
    range: bytes=99999999999999999999-
    x-forwarded-for: 1.2.3.4, x
    x-forwarded-host: evil.example
    x-forwarded-proto: javascript
    x-forwarded-port: -1
    forwarded: for="_x";proto=
    x-real-ip: ::
    x-liaison-host: evil.example
    x-liaison-protocol: gopher
    x-http-method-override: DELETE
    x-sveltekit-action: true
    x-sveltekit-pathname: /en
    x-original-url: /admin
    cookie: a=b; c
    cookie: =
    authorization: Basic %%%
    origin: null
    origin: https://evil.example
    sec-fetch-site: cross-site
    content-type: application/x-www-form-urlencoded
    content-type: multipart/form-data
    content-type: multipart/form-data; boundary=
    content-type: application/json
    content-encoding: gzip
    expect: 100-continue
    expect: a miracle
    upgrade: websocket
    upgrade: h2c
    http2-settings: AAMAAABkAAQAAP__
    te: trailers
    trailer: x
    date: x
    via: x
    purpose: prefetch
    save-data: on
    x_y: z`),
  'accept: ',
  'x-forwarded-for: ',
  'x: ',
  'accept-language: \u00ff\u00ff',
  'referer: \u00ff',
  'content-type: \u00ff',
  'x\u00ffy: z',
  `accept: ${'a/b,'.repeat(400)}`,
  `accept-language: ${'en-GB;q=0.1,'.repeat(300)}`,
  `if-none-match: ${'"a",'.repeat(500)}`,
  `cookie: ${'a=b; '.repeat(500)}`,
  `x-long: ${'x'.repeat(4_000)}`,
  `x-longer: ${'x'.repeat(20_000)}`,
  `${'x'.repeat(300)}: y`,
]

export const methods = words('GET GET GET GET HEAD OPTIONS POST PUT PATCH DELETE TRACE QUERY PROPFIND PURGE')

export const bodies = [
  '',
  'a=b',
  '{"a":',
  '\0\0\0',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  '\u00e9'.repeat(100),
  'x'.repeat(20_000),
]

export const hosts = [
  ...words('127.0.0.1 localhost evil.example evil.example:99999 [::1]:80 %00'),
  'x'.repeat(300),
  '',
  'a b',
  '127.0.0.1\u00ff',
]

// Real addresses, under which parameters mean something.
export const addresses = words(`
  /en/cooperate /fr/cooperate?from=IT&to=TN&measure=extradition /en/cooperate/note.docx?from=IT&to=TN&measure=extradition /api/v1/resolve
  /en/letters /fr/letters?from=IT&to=TN&measure=hearing_video /api/v1/letters /api/v1/letters?from=IT&to=TN,LY&measure=hearing_video,freezing&on=2026-02-30
  / /en /fr/ /en/countries /fr/countries /en/countries/it /fr/countries/ge /en/countries/sm/ /en/help
  /en/coverage /api/v1/coverage /en/round/x /fr/members/rounds /en/members/rounds/x /fr/members/studies /en/members/studies/x
  /en/networks /fr/networks/carin /api/v1/networks /en/measures /fr/measures/hearing_video /api/v1/measures /api/v1/measures/jit /api/v1/measures/practice
  /en/decisions /en/decisions/it/c-460-23 /en/areas/smuggling-of-migrants /en/countries/it/__data.json /favicon.svg
  /api/v1/states /api/v1/states/IT /api/v1/states/xx /api/v1/facts /api/v1/authorities /api/v1/decisions /api/v1/decisions/IT/c-460-23 /api/v1/changes
  /api/v1/health /api/v1/ready /api/v1/openapi.json /api/v1/vocabularies /api/v1/vocabularies/conduct /api/v1/schemas/country
  /data /en/data /en/data/api /fr/data/releases /en/data/releases/2026-11 /data/releases/2026-11/SHA256SUMS /data/facts.csv
  /data/states.csv /data/vocabularies.ttl /en/feeds/changes.atom /fr/feeds/it.json /sitemap.xml /robots.txt /embed/states /embed/map`)

// Whole requests that are none; \r\n stands for the end of a line.
export const malformed = [
  'GET\r\n\r\n',
  'GET /en\r\n\r\n',
  'GET /en HTTP/1.1\r\n\r\n',
  'GET /en HTTP/9.9\r\nhost: x\r\n\r\n',
  'GET /en HTTP/1.0\r\n\r\n',
  'get /en HTTP/1.1\r\nhost: x\r\n\r\n',
  'BREW /pot HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET /en HTTP/1.1\nhost: x\n\n',
  '\r\n\r\n\r\n',
  '\0\0\0\0',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET /en HTTP/1.1\r\nhost: x\r\nx: y',
]

export const oddTargets = words(String.raw`
  http://evil.example/en http:///en evil.example:443 * ? // //evil.example/en /\evil.example /%2f%2fevil.example ///en
  /en//countries /en/../fr /./en http://[::1/ https://user:pw@evil.example/`)

export const oddLines = [
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
]

export const oddChunks = [
  'zz\r\nhello\r\n0\r\n\r\n',
  '5\r\nhello',
  'ffffffffffffffff\r\nx',
  '0\r\n\r\nGET /en HTTP/1.1\r\nhost: x\r\n\r\n',
  `5;${'e'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
]
