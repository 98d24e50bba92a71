import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what these tests are about
type Body = any

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${inject('origin')}/api/v1${path}`, { headers })
  const body: Body = await response.json()
  return { status: response.status, type: response.headers.get('content-type') ?? '', headers: response.headers, body }
}

const germany = JSON.parse(readFileSync('data/countries/DE.json', 'utf8'))

describe('the programming interface', () => {
  test('describes itself in OpenAPI 3.1, and every address it describes answers', async () => {
    const { body } = await get('/openapi.json')
    expect(body.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/states',
        '/states/{iso2}',
        '/facts',
        '/authorities',
        '/decisions',
        '/changes',
        '/health',
        '/ready',
        '/openapi.json',
      ]),
    )
    for (const path of Object.keys(body.paths)) {
      const { status, type } = await get(
        path
          .replace('{iso2}', 'de')
          .replace('{name}', 'conduct')
          .replace('{slug}', 'c-83-12-ppu')
          .replace('{id}', 'cets-030')
          .replace('{code}', 'jit')
          .replace('/practice', '/practice?state=IT')
          .replace(/\/resolve$/, '/resolve?from=IT&to=TN&measure=extradition')
          .replace(/\/letters$/, '/letters?from=IT&to=TN&measure=hearing_video'),
      )
      expect([path, status, type]).toEqual([path, 200, 'application/json'])
    }
  })

  test('a state’s profile says what its file says, under the same names', async () => {
    const { body } = await get('/states/DE')
    const [offence] = body.offences
    const [inFile] = germany.offences
    expect(body).toMatchObject({ iso2: 'DE', name: germany.name, officialLanguages: germany.officialLanguages })
    expect(offence).toMatchObject({
      id: inFile.id,
      article: inFile.article,
      conduct: inFile.conduct,
      benefit: inFile.benefit,
      penalty: inFile.penalty,
      readOn: inFile.asOf,
      summary: inFile.summary,
      confidence: inFile.confidence,
      standing: 'not_confirmed',
      instrument: { title: inFile.instrument.title, number: inFile.instrument.number, date: inFile.instrument.date },
    })
    expect(offence.sources.map(({ key }: { key: string }) => key)).toEqual(inFile.sources)
    for (const section of ['aggravations', 'exemptions', 'relatedOffences', 'authorities', 'caseLaw', 'history']) {
      expect([section, body[section].length]).toEqual([section, germany[section].length])
    }
    expect(body.mla.requestLanguages).toEqual(germany.mla.requestLanguages)
  })

  test('in one language when asked, with the name at home beside it', async () => {
    const { body } = await get('/states/DE?lang=fr')
    expect(body.name).toBe('Allemagne')
    expect(body.offences[0].summary).toBe(germany.offences[0].summary.fr)
    expect(body.offences[0].instrument).toMatchObject({
      title: germany.offences[0].instrument.title.fr,
      titleLocal: germany.offences[0].instrument.title.local,
    })
  })

  test('a day before the first reading answers that it was not read, never with today’s text', async () => {
    const { body } = await get('/states/IT?at=2020-01-01')
    for (const offence of body.offences) {
      expect(offence).toMatchObject({
        reading: { kind: 'not_read', earliest: '2026-01-01' },
        summary: null,
        article: null,
        sources: [],
        conduct: [],
      })
      expect(Object.values(offence.penalty)).toEqual([null, null, null, null])
    }
    const facts = await get('/facts?state=IT&indicator=offence.benefit&at=2020-01-01')
    expect(facts.body.items.length).toBeGreaterThan(0)
    for (const fact of facts.body.items) expect(fact).toMatchObject({ reading: { kind: 'not_read' }, value: null, article: null })
  })

  test('a day after a start that a source names answers with the text; a day before it, that it was not yet law', async () => {
    const article = async (day: string) =>
      (await get(`/states/LI?at=${day}`)).body.offences.find(({ id }: { id: string }) => id === 'li-basic')
    expect(await article('2019-01-01')).toMatchObject({ reading: { kind: 'stated' }, validFrom: '2018-03-01', article: 'Art. 84(1)' })
    expect(await article('2018-02-28')).toMatchObject({ reading: { kind: 'not_yet', from: '2018-03-01' } })
  })

  test('what was not yet recorded was not yet said', async () => {
    expect((await get('/facts?state=IT&known=2020-01-01')).body).toEqual({ items: [], total: 0, next: null })
  })

  test('lists are walked to their end without losing or repeating an entry', async () => {
    const seen: string[] = []
    let next: string | null = '/facts?state=IT&limit=40'
    let total = 0
    while (next) {
      const { body }: { body: { items: { id: string }[]; total: number; next: string | null } } = await get(next)
      seen.push(...body.items.map(({ id }) => id))
      total = body.total
      next = body.next?.replace('/api/v1', '') ?? null
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(total)
  })

  test('changes are followed from a number on', async () => {
    const first = await get('/changes?state=SM&limit=200')
    const numbers = first.body.items.map(({ seq }: { seq: number }) => seq)
    expect(numbers).toEqual(numbers.toSorted((a: number, b: number) => a - b))
    const last = numbers.at(-1)
    expect((await get(`/changes?state=SM&since=${last}`)).body.items).toEqual([])
    expect((await get('/changes?since=9007199254740991')).body).toEqual({ items: [], total: 0, next: null })
  })

  test('registers are asked by state and code', async () => {
    const { body } = await get('/authorities?state=it&role=fiu')
    expect(body.items).toMatchObject([{ state: 'IT', role: 'fiu', standing: 'not_confirmed' }])
    const decisions = await get('/decisions?keyword=family')
    expect(decisions.body.items.some(({ number }: { number: string }) => number === 'C-460/23')).toBe(true)
  })

  test.each([
    ['/states?limit=0', 400, 'limit'],
    ['/states?limit=201', 400, 'limit'],
    ['/states?limit=ten', 400, 'limit'],
    ['/states?limit=10&limit=20', 400, 'limit'],
    ['/states?offset=-1', 400, 'offset'],
    ['/states?at=2020-02-30', 400, 'at'],
    ['/states/DE?at=yesterday', 400, 'at'],
    ['/states/DE?lang=de', 400, 'lang'],
    ['/states/DE?known=then', 400, 'known'],
    ['/states/ZZ', 404, 'iso2'],
    ['/states/constructor', 404, 'iso2'],
    ['/facts?state=Italy', 400, 'state'],
    ['/facts?state=XX', 404, 'state'],
    ['/facts?indicator=offence.nothing', 400, 'indicator'],
    ['/facts?colour=red', 400, 'colour'],
    ['/authorities?role=baker', 400, 'role'],
    ['/authorities?role=__proto__', 400, 'role'],
    ['/decisions?keyword=', 400, 'keyword'],
    ['/changes?since=-1', 400, 'since'],
    ['/changes?since=1e400', 400, 'since'],
    ['/vocabularies/nothing', 404, 'name'],
    ['/nothing/here', 404, undefined],
  ])('%s is refused with %i, naming the parameter', async (path, status, parameter) => {
    for (const language of ['en', 'fr']) {
      const answer = await get(path, { 'accept-language': language })
      expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
      expect(answer.body).toMatchObject({ type: 'about:blank', status })
      expect(answer.body.parameter).toBe(parameter)
      expect(answer.body.detail).toMatch(/\S/)
    }
    const [english, french] = await Promise.all(['en', 'fr'].map((language) => get(path, { 'accept-language': language })))
    expect(english?.body.detail).not.toBe(french?.body.detail)
  })

  test('other methods are refused with the ones that work', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${inject('origin')}/api/v1/states`, { method })
      expect([method, response.status]).toEqual([method, 405])
      expect(response.headers.get('allow')).toBe('GET, HEAD')
      expect(await response.json()).toMatchObject({ status: 405 })
    }
  })

  test('an answer that did not change is not sent twice', async () => {
    const { headers } = await get('/states/DE')
    const etag = headers.get('etag') ?? ''
    const again = await fetch(`${inject('origin')}/api/v1/states/DE`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})
