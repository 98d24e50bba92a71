import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bothLanguages } from '../../../tests/visit.ts'
import { carriedBook } from './carried-book.ts'
import { labelsOf } from './labels.ts'
import { checkCodes, safeguardCodes } from './model.ts'
import { resolve } from './resolve.ts'
import { tell } from './telling.ts'

const book = carriedBook()
const ofState = { receivers: [], languages: null, networks: [] }
const toldOf = (from: string, to: string, measure: string, language: 'en' | 'fr' = 'en', on = '2026-11-21', today = '2026-11-21') => {
  const [answer] = resolve(book, { from, to, measure, on })
  if (!answer) throw new Error('no answer')
  return tell(answer, book, language, { today, ofState })
}

/** Every sentence somewhere in a told answer. */
const sentencesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => (key === 'answer' ? [] : sentencesIn(one)))
      : []

const broken = /undefined|\bNaN\b|\[object|\bnull\b|\$\{/

// Pairs of every kind: Union, opt-outs, neighbours, no treaty at all, the Union itself.
const pairs = [
  'FR IT',
  'DK DE',
  'IE ES',
  'IT TN',
  'GB FR',
  'CH MA',
  'RU FI',
  'TR GR',
  'ER NO',
  'EU TR',
  'IT LY',
  'NO IS',
  'US IT',
  'SS BD',
].map((pair) => pair.split(' ') as [string, string])

describe.each(bothLanguages)('an answer in words, in %s', (language) => {
  test('nothing is left unsaid, for every measure and kind of pair, on three days', () => {
    const bad: string[] = []
    for (const [from, to] of pairs)
      for (const { code } of book.measures)
        for (const on of ['1995-05-05', '2026-11-21', '2027-03-01']) {
          const told = toldOf(from, to, code, language, on)
          const { trace, checks, safeguards } = told
          if (trace.length !== told.answer.trace.length || checks.length !== told.answer.toCheck.length)
            bad.push(`${from} ${to} ${code}: lost a step`)
          if ((safeguards.length === 0) !== (told.answer.safeguards.length === 0)) bad.push(`${from} ${to} ${code}: lost a safeguard`)
          bad.push(...sentencesIn(told).filter((text) => broken.test(text)))
        }
    expect([...new Set(bad)].slice(0, 5)).toEqual([])
  }, 120_000)

  test('the day is said where it is not today, and where nobody can be sure', () => {
    expect(toldOf('FR', 'IT', 'extradition', language).bands).toHaveLength(1)
    expect(toldOf('FR', 'IT', 'extradition', language, '2020-01-01').bands).toHaveLength(2)
    expect(toldOf('FR', 'IT', 'extradition', language, '2027-06-01').bands).toHaveLength(3)
  })
})

describe('in French', () => {
  test('no space that may break stands before a double mark, and none stands twice', () => {
    const loose: string[] = []
    for (const [from, to] of pairs)
      for (const measure of ['hearing_video', 'extradition', 'boarding_vessel', 'bank_transactions'])
        loose.push(...sentencesIn(toldOf(from, to, measure, 'fr')).filter((text) => /[^\S\u00a0\u202f][;:?»](?=\s)|[\s]{2}|« /.test(text)))
    expect([...new Set(loose)].filter((text) => !/^https?:|^\?/.test(text)).slice(0, 5)).toEqual([])
  })

  test('states stand in their sentence as French has them', () => {
    expect(toldOf('IT', 'NL', 'hearing_video', 'fr').sentence).toMatch(/^L’Italie peut demander aux Pays-Bas «\u00a0/)
    expect(toldOf('ER', 'NO', 'surrender', 'fr').heading).toBe('L’Érythrée s’adresse à la Norvège')
  })
})

describe('what an answer says first', () => {
  test.each([
    [
      'FR',
      'IT',
      'hearing_video',
      /^France may ask Italy for “Hearing by video link” on this basis: Directive 2014\/41\/EU.*, Art\.\u00a024, by this channel: direct between/,
    ],
    ['DK', 'DE', 'hearing_video', /^Denmark may ask Germany.*on this basis: (?!Directive 2014)/],
    ['SS', 'BD', 'surrender', /^No(?: treaty was found|thing certain was found).*South Sudan may ask Bangladesh/],
    ['EU', 'TR', 'extradition', /^Between the European Union and Türkiye there is nothing to request/],
  ])('%s asks %s for %s', (from, to, measure, sentence) => {
    const told = toldOf(from, to, measure)
    expect(told.sentence).toMatch(sentence)
    if (told.best) expect(told.sentence).toMatch(/Nothing is certain until the state asked has confirmed it\.$/)
    else expect(told.way?.text).toMatch(/\S/)
  })

  test('a basis in the words is a basis of the answer, in its order', () => {
    const told = toldOf('FR', 'IT', 'extradition')
    expect([told.best, ...told.others].map((basis) => basis?.instrument)).toEqual(told.answer.bases.map(({ instrument }) => instrument))
  })

  test('every time limit of a basis has its article and whether it binds', () => {
    const { best } = toldOf('FR', 'IT', 'hearing_video')
    expect(best?.limits.map(({ what, time, article, binding }) => [what, time, article, binding])).toContainEqual([
      'acknowledge receipt',
      '1 week',
      'Art.\u00a016(1)',
      'mandatory',
    ])
  })
})

test('every check and safeguard of the resolver has its sentence', () => {
  const told = toldOf('FR', 'IT', 'extradition')
  expect(told.checks.every(({ text }) => text.length > 10)).toBe(true)
  for (const language of bothLanguages) {
    const file = readFileSync(`src/words/cooperate.${language}.ts`, 'utf8')
    for (const code of [...checkCodes, ...safeguardCodes]) expect([code, file.includes(`${code}:`)]).toEqual([code, true])
  }
})

test('the drawing says what the table says: both bound only where the pair is', () => {
  const { layers, answer } = toldOf('FR', 'IT', 'hearing_video')
  const drawn = layers.rows.filter(({ sure }) => sure).map(({ instrument }) => instrument)
  for (const { instrument, certainty } of answer.bases) if (certainty === 'certain') expect(drawn).toContain(instrument)
  for (const row of layers.rows) expect([row.instrument, row.sure && row.both === null]).toEqual([row.instrument, false])
})

test('labels name every code of the answer', () => {
  const told = toldOf('IT', 'TN', 'bank_transactions')
  const labels = labelsOf(told, book, 'fr')
  for (const { instrument, channels } of told.answer.bases) {
    expect(labels.instruments[instrument]).toMatch(/\S/)
    for (const channel of channels) expect(labels.channels[channel]).toMatch(/\S/)
  }
  expect(labels.trace).toHaveLength(told.answer.trace.length)
})
