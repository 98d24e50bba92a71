import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bothLanguages, origin, tagsOf, visit } from '../visit.ts'

const italy = JSON.parse(readFileSync('data/countries/IT.json', 'utf8'))
const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const linksIn = (html: string) => tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' && attributes.href ? [attributes.href] : []))

describe.each(bothLanguages)('in %s', (language) => {
  const compare = (query: string) => visit(`/${language}/compare${query}`)

  test('all states stand side by side, in the alphabet of the language, with what is counted in words', async () => {
    const { status, text: html } = await compare('')
    expect(status).toBe(200)
    const heads = [...html.matchAll(/<th scope="col"[^>]*><a href="\/\w\w\/countries\/(\w\w)"[^>]*>([^<]+)/g)].map(
      ([, , name = '']) => name,
    )
    expect(heads).toHaveLength(46)
    expect(heads).toEqual(heads.toSorted(new Intl.Collator(language).compare))
    expect(text(html)).toContain(
      language === 'en'
        ? 'required: 11 · aggravates: 12 · not required: 18 · not known: 4 · not found: 1'
        : 'exigé : 11 · aggravant : 12 · non exigé : 18 · non connu : 4 · non trouvé : 1',
    )
  })

  test('a form without a script leads to the one address of its view', async () => {
    const { status, headers } = await compare('?at=&by=&first=IT&states=FR&states=DE')
    expect([status, headers.get('location')]).toEqual([307, `/${language}/compare?states=IT,FR,DE`])
    expect((await visit(headers.get('location') ?? '')).status).toBe(200)
  })

  test('each cell opens its wording in both languages, its source, reading day and citation, and closes again', async () => {
    const { text: html } = await compare('?states=IT,FR')
    const opening = linksIn(html).find((href) => href.endsWith('cell=IT.benefit_stay#cell')) ?? ''
    const opened = await visit(`/${language}/compare${opening}`)
    expect(opened.status).toBe(200)
    expect(tagsOf(opened.text).some(({ attributes }) => attributes.id === 'cell' && attributes.tabindex === '-1')).toBe(true)
    const stay = italy.offences.find(({ id }: { id: string }) => id === 'it-stay')
    const shown = text(opened.text).replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const words of [stay.summary.en, stay.summary.fr]) expect(shown).toContain(words.replaceAll(/[\u00a0\u202f]/g, ' ').slice(0, 60))
    expect(shown).toMatch(/compare\?states=IT,FR&at=\d{4}-\d\d-\d\d&cell=IT\.benefit_stay#cell/)
    expect(shown).toContain(italy.sources[stay.sources[0]].title)
    expect(linksIn(opened.text)).toContain(`/${language}/compare?states=IT,FR`)
  })

  test('a day that nobody read shows no answer of that state', async () => {
    const { text: html } = await compare('?states=IT&at=2019-01-01&cell=IT.benefit_entry')
    expect(html).not.toMatch(/<td class="value/)
    expect(html).not.toContain('Art. 12(1)')
    expect(text(html)).toContain(language === 'en' ? 'was not read for this day' : 'n’a pas été lu pour ce jour')
  })

  test('what was said at an instant is asked in the same address, stays in every link, and is told', async () => {
    const { text: html } = await compare('?states=IT,FR&known=2026-01-01&cell=IT.benefit_entry')
    expect(text(html)).toContain(language === 'en' ? 'said here on 1 January 2026' : 'affirmé ici le 1')
    expect(html).not.toMatch(/<td class="value/)
    const onward = linksIn(html).filter((href) => /compare\?states=IT,FR|^\?states=IT,FR/.test(href))
    const forgetful = onward.filter((href) => !href.includes('known=2026-01-01'))
    expect(onward.length).toBeGreaterThan(10)
    // Only the way back to what is said now leaves it out.
    expect(forgetful).toEqual([])
    expect(linksIn(html).filter((href) => href.includes('states=IT%2CFR') && !href.includes('known='))).toHaveLength(1)
    const csv = await visit(linksIn(html).find((href) => href.includes('format=csv')) ?? '')
    expect(csv.text).toContain('2026-01-01T23:59:59.999Z')
  })

  test('only rows that differ: fewer, and never one that cannot be compared', async () => {
    const { text: html } = await compare('?states=IT,FR&differ=1')
    const rows = [...html.matchAll(/<a class="question[^"]*" href="#rule-([a-z_]+)"/g)].map(([, id]) => id)
    expect(rows).toContain('benefit_entry')
    expect(rows).not.toContain('exemption_humanitarian')
    expect(rows).not.toContain('legal_persons')
  })

  test('the view is taken away as it is shown, as CSV and JSON', async () => {
    const { text: html } = await compare('?states=FR,IT&differ=1')
    const [csv = '', , json = ''] = linksIn(html).filter((href) => href.startsWith('/api/v1/compare'))
    const [table, body] = [await visit(csv), await visit(json)]
    expect(table.headers.get('content-type')).toMatch(/^text\/csv/)
    const lines = table.text.split('\r\n').slice(1, -1)
    const answer = JSON.parse(body.text)
    expect(lines.map((line) => line.split(',')[0])).toEqual(answer.cells.map(({ element }: { element: string }) => element))
    expect(answer.states.map(({ iso2 }: { iso2: string }) => iso2)).toEqual(['FR', 'IT'])
    expect(answer.states[0].name).toBe('France')
  })

  test('a state’s page leads to its comparison', async () => {
    const { text: html } = await visit(`/${language}/countries/it`)
    expect(linksIn(html)).toContain(`/${language}/compare?states=IT,ALL`)
  })

  test.each(['?states=ZZ', '?at=yesterday', '?known=yesterday', '?by=colour', '?cell=IT', '?row=__proto__'])(
    '%s is answered with what could not be read, beside the form',
    async (query) => {
      const { status, text } = await compare(query)
      expect(status).toBe(200)
      expect(text).toContain('role="alert"')
    },
  )
})

describe('for programs', () => {
  const api = async (query: string) => {
    const { status, text: body, headers } = await visit(`/api/v1/compare${query}`)
    return { status, headers, raw: body, body: headers.get('content-type')?.includes('json') ? JSON.parse(body) : undefined }
  }

  test('one element of two states', async () => {
    const { body } = await api('?states=it,de&elements=benefit_entry')
    expect(body.cells).toMatchObject([
      {
        state: 'IT',
        element: 'benefit_entry',
        kind: 'value',
        answer: 'aggravating',
        statements: ['it-entry', 'it-death-injury'],
        standing: 'not_confirmed',
      },
      { state: 'DE', element: 'benefit_entry', kind: 'value', answer: 'required' },
    ])
    expect(body.elements[0]).toMatchObject({ comparable: true, protocol: { sure: true } })
    expect(body.elements[0].rule.fr).toContain('première infraction')
  })

  test('Excel’s mark only when asked', async () => {
    const beginning = async (query: string) =>
      Buffer.from(await (await fetch(new URL(`/api/v1/compare?states=IT&format=csv${query}`, origin()))).arrayBuffer())
        .subarray(0, 3)
        .toString('hex')
    expect(await beginning('&bom=1')).toBe('efbbbf')
    expect(await beginning('')).toBe(Buffer.from('ele').toString('hex'))
  })

  test.each([
    ['?states=ZZ', 'states'],
    ['?elements=x', 'elements'],
    ['?by=x', 'by'],
    ['?format=xml', 'format'],
    ['?differ=yes', 'differ'],
    ['?at=2020-02-30', 'at'],
    ['?known=2020-02-30', 'known'],
  ])('%s is refused, naming %s', async (query, parameter) => {
    const { status, body } = await api(query)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(parameter)
  })
})
