import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { check, isComplete } from './check.ts'
import type { Context } from './context.ts'
import type { Answers, Entry } from './model.ts'

const context = (more: Partial<Context> = {}): Context => ({
  on: '2026-11-20',
  from: 'CH',
  to: ['RS'],
  bases: [],
  union: [],
  dataProtection: { RS: 'convention_108' },
  languages: {},
  facts: [],
  ...more,
})

const letter = (entries: Record<string, Entry[]>, more: Partial<Answers> = {}): Answers => ({
  kind: 'request',
  writtenIn: 'en',
  entries,
  ...more,
})

const told = (answers: Answers, around = context()) =>
  new Map(check(answers, around).map((found) => [`${found.rule} ${found.severity}`, found]))
const rules = (entries: Record<string, Entry[]>, around = context(), more: Partial<Answers> = {}) => [
  ...told(letter(entries, more), around).keys(),
]
const missing = (answers: Answers, around = context()) =>
  check(answers, around)
    .filter(({ rule, severity }) => rule === 'missing' && severity === 'blocks')
    .map(({ field }) => field)

describe('what the conventions require', () => {
  // ETS 30 Art. 14(1)-(2); UNTOC Art. 18(15): field, article.
  const minimum: [string, string][] = [
    ['requesting.authority', '14(1)(a)'],
    ['requesting.investigating', '18(15)(b)'],
    ['case.nature', '18(15)(b)'],
    ['case.object', '14(1)(b)'],
    ['case.facts', '14(2)'],
    ['measures.acts', '18(15)(d)'],
    ['measures.purpose', '18(15)(f)'],
    ['people.named', '14(1)(c)'],
    ['persons.nationality', '18(15)(e)'],
    ['offences.title', '18(15)(b)'],
  ]
  const empty = letter({ measures: [{ code: 'evidence_taking' }], persons: [{ role: ['suspect'] }], offences: [{}] })

  test.each(minimum)('%s blocks while it is silent, under Art. %s', (field, article) => {
    const found = check(empty, context()).find((one) => one.field === field && one.rule === 'missing')
    expect(found?.severity).toBe('blocks')
    expect(found?.article.en).toContain(article)
  })

  test('an address is needed of a person on whom a document is served', () => {
    const served = letter({ persons: [{ role: ['addressee'] }], measures: [{ code: 'service_documents' }] })
    expect(missing(served)).toEqual(expect.arrayContaining(['persons.address', 'measures.addressee']))
  })

  test('a letter that only serves documents needs no facts', () => {
    expect(missing(letter({ measures: [{ code: 'service_documents' }] }))).not.toContain('case.facts')
    expect(missing(letter({ measures: [{ code: 'service_documents' }, { code: 'search_seizure' }] }))).toContain('case.facts')
  })

  test('the article told is that of the instrument the letter rests on', () => {
    const basis = {
      measure: 'evidence_taking',
      to: 'RS',
      instrument: 'CETS-030',
      article: '3',
      title: { en: 'a', fr: 'a' },
      byAgreement: false,
      certain: true,
    }
    const found = check(empty, context({ bases: [basis] })).find(({ field }) => field === 'case.facts')
    expect(found?.article).toEqual({ en: 'ETS 030, Art.\u00a014(2)', fr: 'STE 030, art.\u00a014(2)' })
  })

  test('each measure asks for what it needs, and for nothing else', () => {
    const asked = (code: string) => missing(letter({ measures: [{ code }] })).filter((field) => field.startsWith('measures.'))
    expect(asked('hearing_video')).toEqual(
      expect.arrayContaining(['measures.why_remote', 'measures.heard_by', 'measures.consent', 'measures.warnings']),
    )
    expect(asked('hearing_video')).not.toContain('measures.account')
    expect(asked('data_preservation')).toEqual(expect.arrayContaining(['measures.need', 'measures.follow_up', 'measures.data_link']))
    expect(asked('freezing')).toEqual(expect.arrayContaining(['measures.property', 'measures.third_parties', 'measures.domestic']))
  })

  test('urgency needs a reason and a latest useful date', () => {
    expect(missing(letter({ urgency: [{ urgent: 'yes' }] }))).toEqual(expect.arrayContaining(['urgency.reason', 'urgency.latest']))
    expect(missing(letter({ urgency: [{ urgent: 'no' }] }))).not.toContain('urgency.reason')
  })
})

describe('the persons’ block', () => {
  const fields = ['number', 'minors', 'medical', 'protection', 'relation', 'benefit', 'duress', 'trafficking']
  test.each(fields)('silence on %s blocks every kind of letter; "not known" is an answer', (field) => {
    for (const kind of ['request', 'supplementary', 'preservation', 'spontaneous', 'boarding', 'team'] as const) {
      expect(missing(letter({}, { kind }))).toContain(`people.${field}`)
      expect(missing(letter({ people: [{ [field]: 'unknown' }] }, { kind }))).not.toContain(`people.${field}`)
    }
  })
})

const inUnion = context({ union: ['IT'], from: 'IT' })

/** Scripted cases: what the facts are, between whom, what must be told and what never. */
type Case = { case: string; context?: Partial<Context>; answers: Record<string, Entry[]>; told: string[]; never?: string[] }
const cases = JSON.parse(readFileSync(join(home, 'tests/golden/rights-guard.json'), 'utf8')) as Case[]

describe('the rights guard', () => {
  test.each(cases)('$case', ({ answers, context: around, told, never = [] }) => {
    const found = rules(answers, context(around))
    expect(found).toEqual(expect.arrayContaining(told))
    for (const rule of never) expect(found).not.toContain(rule)
  })
})

describe('the rest', () => {
  test('no basis blocks, unless reciprocity or another basis is offered', () => {
    expect(rules({ measures: [{ code: 'evidence_taking' }] })).toContain('basis.none blocks')
    expect(rules({ measures: [{ code: 'evidence_taking' }], basis: [{ reciprocity: true }] })).not.toContain('basis.none blocks')
  })

  test('one state of three without a basis is enough to block', () => {
    const basis = {
      measure: 'evidence_taking',
      to: 'RS',
      instrument: 'CETS-030',
      article: '3',
      title: { en: 'a', fr: 'a' },
      byAgreement: false,
      certain: true,
    }
    expect(rules({ measures: [{ code: 'evidence_taking' }] }, context({ bases: [basis] }))).not.toContain('basis.none blocks')
    expect(rules({ measures: [{ code: 'evidence_taking' }] }, context({ bases: [basis], to: ['RS', 'TN'] }))).toContain('basis.none blocks')
  })

  test('a language no profile lists, and text without a translation, warn', () => {
    const around = context({ languages: { RS: ['sr'] } })
    const found = rules({ sending: [{ language: 'fr' }], case: [{ facts: { text: 'Facts.' } }] }, around)
    expect(found).toEqual(expect.arrayContaining(['language.not_accepted warns', 'language.untranslated warns']))
    const done = rules({ sending: [{ language: 'sr' }], case: [{ facts: { text: 'Facts.', translations: { sr: 'Činjenice.' } } }] }, around)
    expect(done.filter((rule) => rule.startsWith('language.'))).toEqual([])
  })

  test('who leaves the Union with data says on which ground', () => {
    expect(missing(letter({}), inUnion)).toContain('use.gate')
    expect(missing(letter({}), context())).not.toContain('use.gate')
  })

  test('the name of one’s own procedure earns a hint, in the language it is written in', () => {
    const hint = 'acts.own_procedure hint'
    expect(rules({ measures: [{ code: 'evidence_taking', acts: { text: 'Issue a subpoena.' } }] })).toContain(hint)
    expect(
      rules({ measures: [{ code: 'evidence_taking', acts: { text: 'Placer en garde à vue.' } }] }, context(), { writtenIn: 'fr' }),
    ).toContain(hint)
    expect(rules({ measures: [{ code: 'evidence_taking', acts: { text: 'Placer en garde à vue.' } }] })).not.toContain(hint)
    expect(rules({ measures: [{ code: 'evidence_taking', acts: { text: 'Please send the statements of the account.' } }] })).not.toContain(
      hint,
    )
  })

  test('what blocks comes first, and a letter without it is complete', () => {
    const found = check(letter({}), context())
    const order = found.map(({ severity }) => ['blocks', 'warns', 'hint'].indexOf(severity))
    expect(order).toEqual(order.toSorted())
    expect(isComplete(found)).toBe(false)
    expect(isComplete(found.filter(({ severity }) => severity !== 'blocks'))).toBe(true)
  })
})
