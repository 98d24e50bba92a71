import type { Instrument, Statement } from '#domains/facts/model.ts'
import type { Findable, Finder } from '#platform/findable.ts'
import type { Scope } from '#platform/scope.ts'
import { formatDate, onDate } from '#ui/date.ts'
import { aggravations } from '#vocabulary/aggravation.ts'
import { benefits } from '#vocabulary/benefit.ts'
import type { Vocabulary } from '#vocabulary/concept.ts'
import { conducts } from '#vocabulary/conduct.ts'
import { exemptions } from '#vocabulary/exemption.ts'
import { conceptOf, labelOf } from '#vocabulary/index.ts'
import { type Bilingual, type Language, languages } from '#vocabulary/language.ts'
import { relatedOffences } from '#vocabulary/related-offence.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'
import { type Words, wordsIn } from '#words/words.ts'
import type { MutualAssistance, Profile } from './model.ts'
import { profile } from './operations.server.ts'

type State = { iso2: string; name: Bilingual }

/** Names by which a state is also looked for, beside those of the published files and its own. */
const otherNames: Record<string, string[]> = {
  BA: ['Bosnia', 'Bosnie', 'BiH'],
  CZ: ['Czech Republic', 'République tchèque'],
  GB: ['UK', 'Great Britain', 'Grande-Bretagne'],
  MD: ['Moldova', 'Moldavie'],
  MK: ['Macedonia', 'Macédoine'],
  NL: ['Holland', 'Hollande'],
  SK: ['Slovakia', 'Slovaquie'],
  TR: ['Turkey', 'Turquie'],
}

const inBoth = (say: (words: Words, language: Language) => string): Bilingual => ({
  en: say(wordsIn('en'), 'en'),
  fr: say(wordsIn('fr'), 'fr'),
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ')
const labelled = (vocabulary: Vocabulary, codes: readonly string[]): Bilingual[] =>
  codes.flatMap((code) => conceptOf(vocabulary, code)?.label ?? [])

/** Languages that people on the move and those who work with them ask in, beside those of the member states. */
const languagesOfOthers = ['ar', 'fa', 'ps', 'ru', 'ur', 'zh']

/** What a state calls itself, in each of its official languages, and what others call it. */
const ownNames = (iso2: string, officialLanguages: readonly string[]) =>
  [...officialLanguages, ...languagesOfOthers].map((tag) => new Intl.DisplayNames([tag, 'en'], { type: 'region' }).of(iso2) ?? iso2)

/** Only what may be shown for today: what nobody has read for this day, and what has ended, is not found. */
const toldToday = ({ reading }: Statement) => reading.kind === 'stated' || reading.kind === 'not_yet'

const noticeOf = ({ reading }: Statement): Bilingual | null =>
  reading.kind === 'not_yet' ? inBoth((words, language) => words.statement.notYet(onDate(reading.from, language))) : null

type Told = { title: Bilingual; words: Bilingual | null; concepts?: Bilingual[]; instrument?: Instrument | null }

const provision =
  ({ iso2, name }: State, section: keyof Words['countries']['sections']) =>
  (statement: Statement, { title, words, concepts = [], instrument = null }: Told): Findable[] =>
    toldToday(statement) && words
      ? [
          {
            kind: 'provision',
            key: `${iso2}/${statement.id}`,
            state: iso2,
            address: `/countries/${iso2.toLowerCase()}#${statement.id}`,
            title,
            local: instrument?.title.local ?? null,
            names: [statement.article, instrument?.number ?? null],
            concepts,
            place: inBoth((all, language) => `${name[language]} · ${all.countries.sections[section]}`),
            words,
            notice: noticeOf(statement),
            // What an article is looked up for is the offence; its circumstances stand around it.
            prominence: section === 'offences' ? 1.3 : section === 'history' ? 0.8 : 1,
          },
        ]
      : []

const byLanguage = (say: (language: Language) => string): Bilingual => ({ en: say('en'), fr: say('fr') })

/** Provisions of one code each: circumstances, exemptions, related offences. */
const coded = (state: State, section: 'aggravations' | 'exemptions' | 'related', vocabulary: Vocabulary) => {
  const found = provision(state, section)
  return (entries: readonly (Statement & { code: string; summary?: Bilingual | null; instrument?: Bilingual | null })[]): Findable[] =>
    entries.flatMap((entry) => {
      const label = conceptOf(vocabulary, entry.code)?.label ?? { en: entry.code, fr: entry.code }
      const title = byLanguage((language) => joined(capital(label[language]), entry.instrument?.[language], entry.article))
      return found(entry, { title, words: entry.summary ?? entry.instrument ?? null, concepts: [label] })
    })
}

const offencesOf = (state: State, { offences }: Profile) =>
  offences.flatMap((offence) => {
    const { instrument, article } = offence
    const title = inBoth((words, language) => joined(instrument?.title[language] ?? words.countries.instrumentUnknown, article))
    const concepts = [...labelled(conducts, offence.conduct), ...labelled(benefits, [offence.benefit])]
    return provision(state, 'offences')(offence, { title, words: offence.summary, concepts, instrument })
  })

const assistanceWords = ({ requestLanguages, notes }: MutualAssistance): Bilingual | null =>
  notes &&
  inBoth((words, language) => {
    const named = requestLanguages?.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', ') ?? words.countries.notKnown
    return `${words.countries.requestLanguages(named)}. ${notes[language]}`
  })

const singleParts = (state: State, { legalPersons, migrantLiability, mutualAssistance }: Profile): Findable[] => {
  const part = (section: 'companies' | 'migrant' | 'assistance', statement: Statement | null, words: Bilingual | null) =>
    statement
      ? provision(state, section)(statement, {
          title: inBoth((all) => joined(all.countries.sections[section], statement.article)),
          words,
        })
      : []
  return [
    ...part('companies', legalPersons, legalPersons?.summary ?? null),
    ...part('migrant', migrantLiability, migrantLiability?.summary ?? null),
    ...part('assistance', mutualAssistance, mutualAssistance && assistanceWords(mutualAssistance)),
  ]
}

const eventsOf = (state: State, { history }: Profile) =>
  history.flatMap((event) =>
    provision(state, 'history')(event, {
      title: inBoth((words, language) => joined(words.countries.sections.history, formatDate(event.date, language))),
      words: event.change,
    }),
  )

/** The laws that the offences stand in, each once, at the first offence that names it. */
const instrumentsOf = ({ iso2, name }: State, { offences }: Profile): Findable[] => {
  const named = offences.filter(toldToday).flatMap(({ id, instrument }) => (instrument ? [{ id, instrument }] : []))
  const first = new Map(named.toReversed().map((one) => [one.instrument.title.en, one]))
  return [...first.values()].toReversed().map(({ id, instrument: { title, number, date } }) => ({
    kind: 'instrument',
    key: `${iso2}/${title.en}`,
    state: iso2,
    address: `/countries/${iso2.toLowerCase()}#${id}`,
    title: { en: title.en, fr: title.fr },
    local: title.local ?? null,
    names: [number],
    prominence: 1.4,
    place: name,
    words: byLanguage((language) => joined(number, date && formatDate(date, language))),
  }))
}

const stateItself = ({ iso2, name }: State, law: Profile): Findable => {
  const laws = [...new Map(law.offences.flatMap(({ instrument }) => (instrument ? [[instrument.title.en, instrument]] : []))).values()]
  return {
    kind: 'state',
    key: iso2,
    state: iso2,
    address: `/countries/${iso2.toLowerCase()}`,
    title: name,
    names: [iso2, ...languages.map((language) => name[language]), ...ownNames(iso2, law.officialLanguages), ...(otherNames[iso2] ?? [])],
    prominence: 1.5,
    place: inBoth((words) => words.countries.title),
    words: byLanguage((language) => joined(...laws.flatMap(({ title }) => [title[language], title.local]))),
  }
}

export const finder: Finder = {
  async ofState(scope: Scope, state: State) {
    const law = await profile(scope, state.iso2, {})
    return [
      stateItself(state, law),
      ...instrumentsOf(state, law),
      ...offencesOf(state, law),
      ...coded(state, 'aggravations', aggravations)(law.aggravations),
      ...coded(state, 'exemptions', exemptions)(law.exemptions),
      ...singleParts(state, law),
      ...coded(state, 'related', relatedOffences)(law.relatedOffences),
      ...eventsOf(state, law),
    ]
  },
  ofProgram: () => [
    {
      kind: 'page',
      key: 'countries',
      state: null,
      address: '/countries',
      title: inBoth((words) => words.countries.title),
      place: { en: 'Liaison', fr: 'Liaison' },
      words: inBoth((words) => words.countries.list.answer),
    },
  ],
}
