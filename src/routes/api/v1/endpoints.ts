import { z } from 'zod'
import { letterContextAnswer, letterContextQuery } from '#domains/assistance/answers.ts'
import { authorityAnswer, networkAnswer } from '#domains/authorities/answers.ts'
import { resolveAnswer, resolveQuery } from '#domains/cooperate/answers.ts'
import { profileAnswer, stateSummaryAnswer } from '#domains/countries/answers.ts'
import { comparisonAnswer } from '#domains/countries/compare-answers.ts'
import { decisionAloneAnswer, decisionAnswer } from '#domains/decisions/answers.ts'
import { asked, changeAnswer, factAnswer } from '#domains/facts/answers.ts'
import { measureAloneAnswer, measureListAnswer, statePracticeAnswer } from '#domains/measures/answers.ts'
import { coverageAnswer } from '#domains/rounds/answers.ts'
import { searchAnswer, suggestionsAnswer } from '#domains/search/answers.ts'
import { questionLengthMax } from '#domains/search/model.ts'
import { instrumentAnswer, instrumentLineAnswer, participationAnswer } from '#domains/treaties/answers.ts'
import { instrumentGroups } from '#domains/treaties/model.ts'
import { listOf, page } from '#platform/endpoint.ts'
import { findableKinds } from '#platform/findable.ts'
import type { vocabularies } from '#vocabulary/index.ts'
import { vocabulary } from './vocabulary-answer.ts'

const nothing = z.object({})
const flag = z.enum(['0', '1'], { error: '0 or 1 | 0 ou 1' }).default('0')
const sinceShape = { error: 'a whole number from 0 on | un nombre entier à partir de 0' }

/** Every address of the programming interface; `openapi.json` is written from this list. */
export const endpoints = {
  states: {
    path: '/states',
    example: '/states?limit=1&lang=en',
    summary: 'The member states, with figures',
    query: z.object({ at: asked.at, lang: asked.lang, ...page }),
    answer: listOf(stateSummaryAnswer),
  },
  state: {
    path: '/states/{iso2}',
    example: '/states/IT?lang=en',
    summary: 'A state’s whole profile as the law stood on a day',
    query: z.object({ at: asked.at, known: asked.known, lang: asked.lang }),
    answer: profileAnswer,
    mayBeMissing: true,
  },
  compare: {
    path: '/compare',
    summary: 'Elements of the law of several states side by side, on a day; as JSON, or as CSV with one line for each cell',
    query: z.object({
      states: z.string().max(400).describe('Codes in order, separated by commas; EU and ALL are groups; all if absent').default(''),
      elements: z.string().max(1600).describe('Ids of elements, separated by commas; all if absent').default(''),
      at: asked.at,
      known: asked.known,
      differ: flag.describe('1: only elements to which two of the states give different known answers'),
      by: z.string().max(80).describe('The element whose answers order the states').default(''),
      lang: asked.lang,
      format: z.enum(['json', 'csv'], { error: 'json or csv | json ou csv' }).default('json'),
      bom: flag.describe('1: CSV begins with the mark by which Excel knows UTF-8'),
    }),
    answer: comparisonAnswer,
  },
  facts: {
    path: '/facts',
    example: '/facts?state=IT&indicator=offence.benefit',
    summary: 'Single facts by state and question, on a day of the law and at an instant of our record',
    query: z.object({
      state: asked.state,
      indicator: z.string().max(80).describe('A question, such as offence.benefit').optional(),
      at: asked.at,
      known: asked.known,
      ...page,
    }),
    answer: listOf(factAnswer),
  },
  authorities: {
    path: '/authorities',
    example: '/authorities?state=IT&role=fiu',
    summary: 'The register of authorities of a state, or of all',
    query: z.object({
      state: asked.state,
      role: z.string().max(40).describe('A code of vocabulary authority-role').optional(),
      at: asked.at,
      lang: asked.lang,
      ...page,
    }),
    answer: listOf(authorityAnswer),
  },
  decisions: {
    path: '/decisions',
    example: '/decisions?keyword=family&lang=en',
    summary: 'Decisions of courts, newest first',
    query: z.object({
      state: asked.state.describe('The state whose file tells it'),
      concerns: asked.state.describe('A state it concerns: its own, or by rule'),
      keyword: z.string().max(40).describe('A code of vocabulary decision-keyword').optional(),
      court: z.string().max(80).describe('A courtKey, such as cjeu').optional(),
      element: z.string().max(40).describe('An element of the offence, such as exemption_family').optional(),
      instrument: z.string().max(40).describe('An international instrument, such as return-directive').optional(),
      year: z
        .string()
        .regex(/^(?:\d{4}|undated)$/, { error: 'a year, YYYY, or undated | une année, AAAA, ou undated' })
        .describe('The year it was given, YYYY; undated: date not known')
        .optional(),
      q: z
        .string()
        .max(80)
        .describe('Words; each begins a word of its title, summary, court, number or ECLI, in either language')
        .optional(),
      at: asked.at,
      lang: asked.lang,
      ...page,
    }),
    answer: listOf(decisionAnswer),
  },
  decision: {
    path: '/decisions/{iso2}/{slug}',
    example: '/decisions/IT/c-460-23?lang=en',
    summary: 'One decision, with the offences whose article it names',
    query: z.object({ at: asked.at, known: asked.known, lang: asked.lang }),
    answer: decisionAloneAnswer,
    mayBeMissing: true,
  },
  measures: {
    path: '/measures',
    example: '/measures?lang=en',
    summary: 'The measures of co-operation, with how many states answered; covert measures have no public answers',
    query: z.object({ at: asked.at, known: asked.known, lang: asked.lang }),
    answer: measureListAnswer,
  },
  measure: {
    path: '/measures/{code}',
    example: '/measures/hearing_video?states=IT,TR&lang=en',
    summary: 'What states answer on one measure; unknown is never no, and every answer on a covert measure is withheld',
    query: z.object({
      states: z.string().max(400).describe('Codes separated by commas; all if absent').default(''),
      at: asked.at,
      known: asked.known,
      lang: asked.lang,
    }),
    answer: measureAloneAnswer,
    mayBeMissing: true,
  },
  measurePractice: {
    path: '/measures/practice',
    example: '/measures/practice?state=IT&lang=en',
    summary: 'How a state takes requests: in general, by family of conventions, and its institutions by role',
    query: z.object({ state: asked.state.unwrap(), at: asked.at, known: asked.known, lang: asked.lang }),
    answer: statePracticeAnswer,
    mayBeMissing: true,
  },
  coverage: {
    path: '/coverage',
    example: '/coverage?state=IT',
    summary: 'How much of each state’s law is confirmed, and how old the readings are, by topic',
    query: z.object({ at: asked.at, state: asked.state }),
    answer: coverageAnswer,
  },
  networks: {
    path: '/networks',
    example: '/networks?limit=1&lang=en',
    summary: 'The bodies and networks that help states with requests; institutions only',
    query: z.object({
      from: z.string().max(40).describe('Code of the requesting state: only what can help it; with to and measure').optional(),
      to: z.string().max(40).describe('Code of the requested state').optional(),
      measure: z.string().max(80).describe('Code of a measure, such as jit').optional(),
      at: asked.at,
      known: asked.known,
      lang: asked.lang,
      ...page,
    }),
    answer: listOf(networkAnswer),
  },
  instruments: {
    path: '/instruments',
    example: '/instruments?group=coe_mla&lang=en&limit=1',
    summary: 'Treaties and Union acts, and how many stand how towards each on a day',
    query: z.object({
      group: z
        .enum(instrumentGroups, { error: `one of ${instrumentGroups.join(', ')} | l’un de ${instrumentGroups.join(', ')}` })
        .describe('A code of vocabulary instrument-group')
        .optional(),
      at: asked.at,
      known: asked.known,
      lang: asked.lang,
      ...page,
    }),
    answer: listOf(instrumentLineAnswer),
  },
  instrument: {
    path: '/instruments/{id}',
    example: '/instruments/cets-182?lang=en',
    summary: 'One instrument: parties, declarations, relations, what its articles give',
    query: z.object({ at: asked.at, known: asked.known, lang: asked.lang }),
    answer: instrumentAnswer,
    mayBeMissing: true,
  },
  participations: {
    path: '/participations',
    example: '/participations?state=TN&instrument=un-som&lang=en',
    summary: 'How parties stand towards instruments on a day: signed, consented, bound, no longer bound, not, not known',
    query: z.object({
      state: asked.state,
      instrument: z.string().max(60).describe('An instrument, such as cets-030').optional(),
      at: asked.at,
      known: asked.known,
      lang: asked.lang,
      ...page,
    }),
    answer: listOf(participationAnswer),
  },
  resolve: {
    path: '/resolve',
    example: '/resolve?from=IT&to=TN&measure=hearing_video&lang=en',
    summary: 'Which treaty, which channel, by when: for two states, a measure and a day; several states asked give a list of answers',
    query: resolveQuery,
    answer: resolveAnswer,
  },
  letterContext: {
    path: '/letters',
    example: '/letters?from=IT&to=TN&measure=hearing_video&lang=en',
    summary: 'What a letter of request rests on: bases, languages, authorities, data protection; codes are asked, never content',
    query: letterContextQuery,
    answer: letterContextAnswer,
  },
  search: {
    path: '/search',
    summary: 'Everything that can be found, best first: states, laws, provisions, decisions, authorities, terms, pages',
    query: z.object({
      q: z
        .string()
        .max(questionLengthMax, {
          error: `at most ${questionLengthMax} characters | au plus ${questionLengthMax} caractères`,
        })
        .describe('Words, an original title, an article or a number; nothing is found for an empty question')
        .default(''),
      kind: z.enum(findableKinds, { error: `one of ${findableKinds.join(', ')} | l’un de ${findableKinds.join(', ')}` }).optional(),
      state: asked.state,
      lang: asked.lang.describe('Language of the reader, whose texts are searched first'),
      ...page,
    }),
    answer: searchAnswer,
  },
  suggestions: {
    path: '/suggestions',
    example: '/suggestions?q=ital&lang=en',
    summary: 'Names that begin as what was typed: at most eight, three of a kind',
    query: z.object({
      q: z.string().max(questionLengthMax).describe('The beginning of one or several words of a name').default(''),
      lang: asked.lang,
    }),
    answer: suggestionsAnswer,
  },
  changes: {
    path: '/changes',
    example: '/changes?state=IT&since=0&limit=1',
    summary: 'What changed, oldest first: ask again with the last seq you have',
    query: z.object({
      since: z.coerce.number(sinceShape).int(sinceShape).min(0, sinceShape).max(Number.MAX_SAFE_INTEGER, sinceShape).default(0),
      state: asked.state,
      limit: page.limit,
    }),
    answer: listOf(changeAnswer),
  },
  vocabularies: {
    path: '/vocabularies',
    summary: 'The closed lists, with labels in both languages',
    query: nothing,
    answer: z.object({ items: z.array(vocabulary), total: z.int(), next: z.null() }),
  },
  vocabulary: {
    path: '/vocabularies/{name}',
    example: '/vocabularies/benefit',
    summary: 'One closed list',
    query: nothing,
    answer: vocabulary,
    mayBeMissing: true,
  },
  countrySchema: {
    path: '/schemas/country',
    summary: 'JSON Schema of the published country files',
    query: nothing,
    answer: z.looseObject({}),
  },
  health: { path: '/health', summary: 'The program answers', query: nothing, answer: z.object({ status: z.literal('ok') }) },
  ready: {
    path: '/ready',
    summary: 'The program can serve the law: database reached, edition present',
    query: nothing,
    answer: z.object({
      status: z.literal('ready'),
      states: z.int(),
      statements: z.int(),
      ledger: z.int(),
      compiledOn: z.iso.date().nullable(),
    }),
  },
  openapi: { path: '/openapi.json', summary: 'This description', query: nothing, answer: z.looseObject({}) },
}

export const vocabularyBody = ({ name, title, concepts }: (typeof vocabularies)[number]) => ({
  name,
  title,
  concepts: Object.entries(concepts).map(([code, one]) => ({ code, ...one })),
})
