import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDigest, type Draft } from './draft.ts'
import { type KnownFact, planImport } from './plan.ts'

const draft = (given: Partial<Draft> = {}): Draft => ({
  subject: { kind: 'offence', slug: 'a', concept: null, ordinal: 0 },
  indicator: 'offence.imprisonment_max',
  state: 'value',
  value: 72,
  texts: {},
  article: 'Art. 1',
  instrument: null,
  confidence: 'high',
  sources: ['s1'],
  readOn: '2026-01-01',
  validFrom: null,
  validTo: null,
  path: [],
  ...given,
})

const known = (from: Draft, given: Partial<KnownFact> = {}): KnownFact => ({
  id: '1',
  subject: `XX/${from.subject.kind}/${from.subject.slug}`,
  indicator: from.indicator,
  digest: contentDigest(from),
  from: null,
  startCertainty: 'unknown',
  validFrom: null,
  validTo: null,
  readings: from.readOn ? [{ on: from.readOn, knownBy: from.readOn }] : [],
  ...given,
})

const compiledOn = '2027-12-31'
const step = (before: KnownFact[], after: Draft[]) => planImport('XX', after, before, compiledOn).map((one) => one.kind)

describe('what an import does with a statement', () => {
  const old = draft()
  test.each<[string, KnownFact[], Draft[], string[]]>([
    ['nobody said it yet', [], [old], ['new']],
    ['it says the same, read on the same day', [known(old)], [draft()], ['same']],
    ['it says the same, from another place in the file', [known(old)], [draft({ path: ['x', 1] })], ['same']],
    ['it says the same, read later', [known(old)], [draft({ readOn: '2026-05-01' })], ['read_again']],
    ['it says the same, but the reading is taken back to an earlier day', [known(old)], [draft({ readOn: '2025-05-01' })], ['corrected']],
    ['it says the same, but no longer knows when it was read', [known(old)], [draft({ readOn: null })], ['corrected']],
    ['it says something else of the same reading', [known(old)], [draft({ value: 84 })], ['corrected']],
    ['it says something else, read later', [known(old)], [draft({ value: 84, readOn: '2026-05-01' })], ['succeeded']],
    ['it says something else, in force from a later day', [known(old)], [draft({ value: 84, validFrom: '2027-01-01' })], ['succeeded']],
    ['it learns when the same text began', [known(old)], [draft({ validFrom: '2020' })], ['corrected']],
    ['it names another article', [known(old)], [draft({ article: 'Art. 2' })], ['corrected']],
    ['it names another source', [known(old)], [draft({ sources: ['s2'] })], ['corrected']],
    ['it is less sure', [known(old)], [draft({ confidence: 'low' })], ['corrected']],
    ['it is gone', [known(old)], [], ['closed']],
    ['it moved to another subject', [known(old)], [draft({ subject: { ...old.subject, slug: 'b' } })], ['new', 'closed']],
  ])('%s', (_, before, after, expected) => expect(step(before, after)).toEqual(expected))

  test('an earlier boundary stays where it was when only the answer is corrected', () => {
    const before = known(old, { from: '2026-01-01', startCertainty: 'reading' })
    expect(planImport('XX', [draft({ value: 84 })], [before], compiledOn)).toMatchObject([
      { kind: 'corrected', keepStart: { day: '2026-01-01', certainty: 'reading' } },
    ])
  })

  test('what a file states twice in a row is the same the second time, whatever it states', () => {
    const drafts = fc.uniqueArray(
      fc.record({
        slug: fc.stringMatching(/^[a-z]{1,6}$/),
        value: fc.jsonValue(),
        confidence: fc.constantFrom('high', 'medium', 'low'),
        readOn: fc.constantFrom(null, '2024', '2025-03', '2026-01-01'),
      }),
      { selector: ({ slug }) => slug },
    )
    fc.assert(
      fc.property(drafts, (all) => {
        const stated = all.map(({ slug, value, confidence, readOn }) =>
          draft({
            subject: { kind: 'offence', slug, concept: null, ordinal: 0 },
            value,
            confidence: confidence as Draft['confidence'],
            readOn,
          }),
        )
        return step(
          stated.map((one) => known(one)),
          stated,
        ).every((kind) => kind === 'same')
      }),
    )
  })

  test('every known statement is accounted for exactly once', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/))
    const named = (all: string[]) => all.map((slug) => draft({ subject: { kind: 'offence', slug, concept: null, ordinal: 0 } }))
    fc.assert(
      fc.property(slugs, slugs, (before, after) => {
        const steps = planImport(
          'XX',
          named(after),
          named(before).map((one) => known(one)),
          compiledOn,
        )
        return steps.length === new Set([...before, ...after]).size
      }),
    )
  })
})
