import { readFileSync } from 'node:fs'
import type { CountryFile } from '#domains/countries/country-file.ts'
import { importFiles } from '#domains/countries/import.server.ts'
import type { Scope } from '#platform/scope.ts'

// Answers on measures that nobody gave: for tests only, told by words that occur nowhere else. The carried files have none.

export const fileOf = (iso2: string): CountryFile => JSON.parse(readFileSync(`data/countries/${iso2}.json`, 'utf8'))

/** In every sentence and source of an answer on a covert measure. */
export const secretWord = 'Zymurgy'
/** In what is public. */
export const openWord = 'Quixotry'

const both = (word: string, rest: string) => ({ en: `${word} ${rest}`, fr: `${word} ${rest}, en français` })
type Grounds = { confidence: 'medium'; sources: string[]; article?: string }
const publicGrounds: Grounds = { confidence: 'medium', sources: ['open1'] }
const secretGrounds: Grounds = { confidence: 'medium', sources: ['secret1'], article: `Art. 7 ${secretWord}` }

export const measuresOfTest: NonNullable<CountryFile['measures']> = [
  {
    code: 'hearing_video',
    possible: 'with_conditions',
    conditions: both(openWord, 'conditions'),
    receivingAuthority: both(openWord, 'receives'),
    executingAuthority: both(openWord, 'executes'),
    languages: ['it', 'en'],
    channels: ['moj', 'direct_judicial'],
    deadline: { days: 30, words: both(openWord, 'within 30 days') },
    requirements: both(openWord, 'requirements'),
    article: 'Art. 729',
    asOf: '2026-03',
    ...publicGrounds,
  },
  { code: 'service_by_post', possible: 'no', deadline: 'none', ...publicGrounds },
  { code: 'jit', possible: 'withheld', ...publicGrounds },
  {
    code: 'covert_investigation',
    possible: 'yes',
    conditions: both(secretWord, 'conditions'),
    languages: ['it'],
    channels: ['police'],
    deadline: { words: both(secretWord, 'at once') },
    ...secretGrounds,
  },
  { code: 'interception', possible: 'no', requirements: both(secretWord, 'requirements'), ...secretGrounds },
]

export const practicesOfTest: NonNullable<CountryFile['assistancePractice']> = [
  {
    family: 'mutual_assistance',
    centralAuthority: both(openWord, 'ministry'),
    requestAuthority: both(openWord, 'court'),
    communication: both(openWord, 'by e-mail'),
    encryptionRequired: true,
    signatureRequired: false,
    channels: ['moj'],
    languages: ['it', 'fr'],
    doubleCriminality: { rule: 'coercive_only', words: both(openWord, 'for searches') },
    evidenceUse: both(openWord, 'speciality'),
    documents: both(openWord, 'a certified copy'),
    links: [{ title: `${openWord} guide`, url: 'https://www.example.org/guide' }],
    directTransmission: 'https://www.example.org/courts',
    ...publicGrounds,
  },
  { family: 'extradition', languages: ['it'], ...publicGrounds },
]

/** Italy's file with answers on measures, and the sources these cite. */
export const italyWithAnswers = (): CountryFile => {
  const file = fileOf('IT')
  return {
    ...file,
    measures: structuredClone(measuresOfTest),
    assistancePractice: structuredClone(practicesOfTest),
    sources: {
      ...file.sources,
      open1: { title: `${openWord}, a source of tests`, kind: 'coe', consulted: true },
      secret1: { title: `${secretWord}, a source of tests`, url: `https://www.example.org/${secretWord}`, kind: 'coe', consulted: true },
    },
  }
}

export const importOne = (scope: Scope, file: CountryFile, dryRun = false) =>
  importFiles(scope, [{ name: `${file.iso2}.json`, bytes: new TextEncoder().encode(JSON.stringify(file, null, 2)) }], {
    dryRun,
    compiledOn: '2026-11-21',
  })
