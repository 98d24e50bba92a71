import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aggravations } from './aggravation.ts'
import { authorityRoles } from './authority-role.ts'
import { benefits } from './benefit.ts'
import { anchorOf, codesOf, type Vocabulary } from './concept.ts'
import { conducts } from './conduct.ts'
import { confidences } from './confidence.ts'
import { decisionKeywords } from './decision-keyword.ts'
import { exemptions } from './exemption.ts'
import { conceptOf, labelOf, vocabularies } from './index.ts'
import { relatedOffences } from './related-offence.ts'
import { sourceKinds } from './source-kind.ts'
import { standings } from './standing.ts'
import { languagesOfLaw, memberStates } from './state.ts'

type Coded = { code: string; confidence?: string }
type Country = {
  iso2: string
  name: { en: string; fr: string }
  officialLanguages: string[]
  offences?: { conduct: string[]; benefit: string; confidence: string }[]
  aggravations?: Coded[]
  exemptions?: Coded[]
  relatedOffences?: Coded[]
  authorities?: { role: string; confidence?: string }[]
  mla?: { requestLanguages?: string[]; confidence?: string }
  legalPersons?: { confidence?: string }
  migrantLiability?: { confidence?: string }
  caseLaw?: { keywords: string[]; confidence?: string }[]
  sources: Record<string, { kind: string }>
}

const folder = new URL('../../data/countries/', import.meta.url)
const countries = readdirSync(folder).map((file): Country => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))

const lacking = (vocabulary: Vocabulary, used: (country: Country) => (string | undefined)[]) =>
  countries.flatMap((country) =>
    used(country)
      .filter((code) => code !== undefined && !conceptOf(vocabulary, code))
      .map((code) => `${country.iso2}: ${code}`),
  )

const entries = vocabularies.flatMap((list) =>
  Object.entries(list.concepts).map(([code, concept]) => ({ list, code, concept, at: `${list.name}/${code}` })),
)
const failing = (isWrong: (entry: (typeof entries)[number]) => boolean) => entries.filter(isWrong).map(({ at }) => at)

const wordsOf = (language: 'en' | 'fr') => [
  ...vocabularies.map((list) => list.title[language]),
  ...entries.flatMap(({ list, concept }) => (list.name === 'tlp' ? [] : [concept.label[language]]).concat(concept.definition[language])),
]

/** Words, names and labels that are the same in both languages. */
const sameInBoth = new Set(
  [
    'transport, exploitation, expert, police, profit, confiscation, expulsion, extradition, restitution, hawaladar, guide, migrant',
    'possible, organisation, non-refoulement, non-discrimination',
    'Afghanistan, Bangladesh, Canada, Djibouti, Iraq, Kazakhstan, Mali, Niger, Pakistan, Sri Lanka, Viet Nam',
    'France, Liechtenstein, Luxembourg, Monaco, Portugal, Türkiye, Ukraine',
  ].flatMap((line) => line.split(', ')),
)

describe('every code of the published country files has a concept', () => {
  test.each<[Vocabulary, (country: Country) => (string | undefined)[]]>([
    [conducts, ({ offences = [] }) => offences.flatMap(({ conduct }) => conduct)],
    [benefits, ({ offences = [] }) => offences.map(({ benefit }) => benefit)],
    [aggravations, ({ aggravations = [] }) => aggravations.map(({ code }) => code)],
    [exemptions, ({ exemptions = [] }) => exemptions.map(({ code }) => code)],
    [relatedOffences, ({ relatedOffences = [] }) => relatedOffences.map(({ code }) => code)],
    [authorityRoles, ({ authorities = [] }) => authorities.map(({ role }) => role)],
    [decisionKeywords, ({ caseLaw = [] }) => caseLaw.flatMap(({ keywords }) => keywords)],
    [sourceKinds, ({ sources }) => Object.values(sources).map(({ kind }) => kind)],
    [languagesOfLaw, ({ officialLanguages, mla }) => [...officialLanguages, ...(mla?.requestLanguages ?? [])]],
    [
      confidences,
      ({ offences = [], aggravations = [], exemptions = [], relatedOffences = [], authorities = [], caseLaw = [], ...rest }) =>
        [
          ...[...offences, ...aggravations, ...exemptions, ...relatedOffences, ...authorities, ...caseLaw],
          ...[rest.mla, rest.legalPersons, rest.migrantLiability].filter((one) => one !== undefined),
        ].map(({ confidence }) => confidence),
    ],
  ])('$name', (vocabulary, used) => {
    expect(countries).toHaveLength(46)
    expect(lacking(vocabulary, used)).toEqual([])
  })

  test('the member states are those of the files, under the same names', () => {
    const named = Object.fromEntries(countries.map(({ iso2, name }) => [iso2, name]))
    expect(Object.fromEntries(Object.entries(memberStates.concepts).map(([code, { label }]) => [code, label]))).toEqual(named)
  })
})

describe('every list can be read in both languages', () => {
  test('labels, definitions and sources are there and trimmed', () => {
    const isBlank = (text: string) => text === '' || text !== text.trim()
    expect(
      failing(({ concept: { label, definition, source } }) => [label.en, label.fr, definition.en, definition.fr, source].some(isBlank)),
    ).toEqual([])
  })

  test('a label differs between the languages, known words apart', () => {
    expect(failing(({ list, concept: { label } }) => list.name !== 'tlp' && label.en === label.fr && !sameInBoth.has(label.en))).toEqual([])
    expect(failing(({ concept: { definition } }) => definition.en === definition.fr)).toEqual([])
  })

  test('a label is short, a definition is one sentence', () => {
    expect(failing(({ concept: { label } }) => label.en.length > 60 || label.fr.length > 60 || /\.$/.test(label.en + label.fr))).toEqual([])
    const isSentence = (text: string) => /^[\p{Lu}]/u.test(text) && text.endsWith('.') && !/\.\s+\p{Lu}/u.test(text)
    expect(failing(({ concept: { definition } }) => !isSentence(definition.en) || !isSentence(definition.fr))).toEqual([])
  })

  test('French is set as French: apostrophes, and no-break spaces before ; : ! ? and inside « »', () => {
    const isWrong = (text: string) =>
      /['"]/.test(text) || /[^\u00a0\u202f][;:!?»]/.test(text) || /«[^\u00a0\u202f]/.test(text) || / {2}|[\u00a0\u202f],/.test(text)
    expect(wordsOf('fr').filter(isWrong)).toEqual([])
  })

  test('English is set as English: apostrophes, and no space before ; : ! ?', () => {
    expect(wordsOf('en').filter((text) => /['"]|\s[;:!?]|[\u00a0\u202f«»]/.test(text))).toEqual([])
  })
})

describe('the lists hold together', () => {
  test('names are unique and can be addresses; labels are unique inside a list', () => {
    const names = vocabularies.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
    for (const language of ['en', 'fr'] as const)
      for (const list of vocabularies) {
        const labels = codesOf(list).map((code) => labelOf(list, code, language))
        expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
      }
  })

  test('codes are safe in an address and in a file', () => {
    expect(failing(({ code }) => !/^[A-Za-z0-9][A-Za-z0-9_.:+-]*$/.test(code))).toEqual([])
  })

  test('a broader concept exists and leads upwards, never round', () => {
    const climb = (list: Vocabulary, code: string, seen: string[] = []): boolean => {
      const broader = conceptOf(list, code)?.broader
      return broader === undefined || (!seen.includes(broader) && !!conceptOf(list, broader) && climb(list, broader, [...seen, code]))
    }
    expect(failing(({ list, code }) => !climb(list, code))).toEqual([])
  })

  test('every concept has a place of its own on the page of its list', () => {
    for (const { name, concepts } of vocabularies) {
      const anchors = Object.keys(concepts).map(anchorOf)
      expect(new Set(anchors).size, name).toBe(anchors.length)
      for (const anchor of anchors) expect(anchor).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/)
    }
  })

  test('every standing has a mark of its own', () => {
    expect(Object.values(standings.concepts).map(({ mark }) => mark)).toEqual(['●', '○', '◌', '△', '✕'])
  })

  test('a code that the list does not have is shown as it is', () => {
    expect(labelOf(conducts, 'entry', 'fr')).toBe('aide à l’entrée irrégulière')
    expect(labelOf(conducts, 'teleport', 'en')).toBe('teleport')
    expect(labelOf(conducts, 'constructor', 'en')).toBe('constructor')
    expect(conceptOf(conducts, '__proto__')).toBeUndefined()
  })
})
