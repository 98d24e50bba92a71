import { type Asked, type EverythingSaid, jurisdictionNames } from '#domains/facts/operations.server.ts'
import { notFound } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { instrumentGroups } from '#vocabulary/treaty.ts'
import { forceOn } from './bond.ts'
import { bookIn } from './book.ts'
import { slugOfCode } from './drafts.ts'
import type { Instrument, Party, TreatyBook } from './model.ts'
import { forbidden, type Shelf, shelfOf } from './operations.server.ts'
import { mayReadTreaties } from './policy.ts'
import {
  type DeclarationView,
  type DefaultsView,
  type FactsBySubject,
  type InstrumentLine,
  lineOf,
  partiesOf,
  type RelationView,
  type Row,
  type RuleView,
  rowOf,
  statementOf,
} from './view.ts'

/** Whoever can be a party, with its name. `hasFile`: its own law is here too. */
export type NamedParty = { iso2: string; name: Bilingual; hasFile: boolean; languages: string[] }

type Sight = {
  at: string
  book: TreatyBook
  facts: FactsBySubject
  versions: EverythingSaid['versions']
  shelf: Shelf
  known: string | undefined
}

const bySubject = (said: EverythingSaid): FactsBySubject => Map.groupBy(said.facts, ({ subject }) => subject)

async function sightOf(scope: Scope, { at, known }: Asked): Promise<Sight> {
  const shelf = await shelfOf(scope, known)
  const facts =
    known === undefined ? await remembered(scope, 'treaties.subjects', [], async () => bySubject(shelf.said)) : bySubject(shelf.said)
  return { at: at ?? scope.today, book: bookIn(shelf.everything, shelf.sources), facts, versions: shelf.said.versions, shelf, known }
}

/** Everybody whose participation is told of, by code. */
export async function partiesNamed(scope: Scope): Promise<NamedParty[]> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const [{ everything }, names] = await Promise.all([shelfOf(scope), jurisdictionNames(scope)])
  return (everything.register?.meta.states ?? []).flatMap((iso2) => {
    const one = names.get(iso2)
    return one ? [{ iso2, name: one.name, hasFile: one.hasFile, languages: one.officialLanguages }] : []
  })
}

/** Every instrument on a day, in the order of the file. */
export async function instrumentList(scope: Scope, asked: Asked): Promise<InstrumentLine[]> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const { at, book } = await sightOf(scope, asked)
  return inGroups(book.instruments).map((one) => lineOf(one, book.states, at))
}

/** By group, in the order of the list of groups; inside one as the file has them. */
const inGroups = (instruments: readonly Instrument[]): Instrument[] => {
  const order = Object.keys(instrumentGroups.concepts)
  return instruments.toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}

const notSaidThen = (shown: string, parameter: string) =>
  notFound(
    { en: `Nothing had been said here of "${shown}" by that day.`, fr: `Rien n’avait été dit ici de « ${shown} » à ce jour.` },
    parameter,
  )

const instrumentIn = (sight: Sight, id: string, parameter = 'id'): Instrument => {
  const found = sight.book.instruments.find((one) => slugOfCode(one.id) === id.toLowerCase())
  if (found) return found
  const shown = id.slice(0, 40)
  if (sight.known) throw notSaidThen(shown, parameter)
  throw notFound({ en: `No instrument has the name "${shown}".`, fr: `Aucun instrument ne porte le nom « ${shown} ».` }, parameter)
}

const requireParty = ({ book, known }: Sight, party: string, parameter: string) => {
  if (book.states.includes(party)) return
  const shown = party.slice(0, 20)
  if (known) throw notSaidThen(shown, parameter)
  throw notFound({ en: `No party has the code "${shown}".`, fr: `Aucune partie n’a le code « ${shown} ».` }, parameter)
}

export type Participations = { state?: string | undefined; instrument?: string | undefined } & Asked

/** Who stands how towards what, on a day: of one party, of one instrument, of both, or all. */
export async function participationsAsked(scope: Scope, { state, instrument, ...asked }: Participations): Promise<Row[]> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const sight = await sightOf(scope, asked)
  if (state) requireParty(sight, state, 'state')
  const instruments = instrument ? [instrumentIn(sight, instrument, 'instrument')] : sight.book.instruments
  return instruments.flatMap((one) =>
    partiesOf(one, sight.book.states)
      .filter((party) => !state || party === state)
      .map((party) => rowOf(one, party, sight.facts, sight.at)),
  )
}

const isThere = <One>(one: One | null): one is One => one !== null

const declarationsIn = (sight: Sight, fits: (one: { instrument: string; state: string }) => boolean): DeclarationView[] =>
  sight.book.declarations
    .filter(fits)
    .map((one) => {
      const slug = slugOfCode(`${one.instrument} ${one.article} ${one.kind}`)
      const statement = statementOf(`${one.state}/declaration/${slug}`, sight.facts, sight.versions, sight.at)
      return statement && { ...one, ...statement, id: `${one.state.toLowerCase()}-${slug}` }
    })
    .filter(isThere)

const relationsIn = (sight: Sight, id: string): RelationView[] => {
  const titles = new Map(sight.book.instruments.map((one) => [one.id, one.title]))
  return sight.book.relations
    .filter(({ instrument, over }) => instrument === id || over === id)
    .map((one) => {
      const slug = slugOfCode(`${one.instrument} ${one.type} ${one.over}`)
      const statement = statementOf(`international/relation/${slug}`, sight.facts, sight.versions, sight.at)
      const title = titles.get(one.instrument)
      return statement && title ? { ...one, ...statement, title, overTitle: titles.get(one.over) ?? null } : null
    })
    .filter(isThere)
}

const rulesIn = ({ book, facts, versions, at }: Sight, id: string): RuleView[] =>
  book.rules
    .filter(({ instrument }) => instrument === id)
    .map((one) => {
      const statement = statementOf(`international/rule/${slugOfCode(one.id)}`, facts, versions, at)
      const measure = book.measures.find(({ code }) => code === one.measure)
      const named = (list: Record<string, Bilingual>, code: string) => list[code] ?? { en: code, fr: code }
      return (
        statement && {
          ...one,
          ...statement,
          label: measure ? { en: measure.en, fr: measure.fr } : { en: one.measure, fr: one.measure },
          channels: one.channel.map((code) => named(book.channels, code)),
          doubleCriminalityLabel: named(book.doubleCriminality, one.doubleCriminality),
          bindingLabel: named(book.binding, one.binding),
        }
      )
    })
    .filter(isThere)

const defaultsIn = ({ book, facts, versions, at }: Sight, id: string): DefaultsView | null => {
  const defaults = book.instrumentDefaults[id]
  const statement = statementOf(`international/instrument_default/${slugOfCode(id)}`, facts, versions, at)
  return defaults && statement ? { ...defaults, ...statement } : null
}

/** What measures are called, by code. */
export async function measureNames(scope: Scope): Promise<Record<string, Bilingual>> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const { everything } = await shelfOf(scope)
  return Object.fromEntries(everything.measures.map(({ code, en, fr }) => [code, { en, fr }]))
}

/** One instrument as it stands on a day. */
export async function instrumentAt(scope: Scope, id: string, asked: Asked) {
  if (!mayReadTreaties(scope)) throw forbidden()
  const sight = await sightOf(scope, asked)
  const instrument = instrumentIn(sight, id)
  const { participants: _participants, nonParties: _nonParties, unknown: _unknown, ...about } = instrument
  const parties = partiesOf(instrument, sight.book.states)
  const slug = slugOfCode(instrument.id)
  return {
    ...about,
    slug,
    at: sight.at,
    force: forceOn(instrument, sight.at),
    record: statementOf(`international/instrument/${slug}`, sight.facts, sight.versions, sight.at),
    rows: parties.map((party) => rowOf(instrument, party, sight.facts, sight.at)),
    declarations: declarationsIn(sight, (one) => one.instrument === instrument.id),
    relations: relationsIn(sight, instrument.id),
    rules: rulesIn(sight, instrument.id),
    defaults: defaultsIn(sight, instrument.id),
  }
}
export type InstrumentAt = Awaited<ReturnType<typeof instrumentAt>>

/** Everything one party has signed, and what it has not, on a day. `iso2` in capitals. */
export async function partyAt(scope: Scope, iso2: string, asked: Asked) {
  if (!mayReadTreaties(scope)) throw forbidden()
  const sight = await sightOf(scope, asked)
  requireParty(sight, iso2, 'iso2')
  const names = await jurisdictionNames(scope)
  const one = names.get(iso2)
  return {
    iso2,
    name: one?.name ?? { en: iso2, fr: iso2 },
    hasFile: one?.hasFile ?? false,
    officialLanguages: one?.officialLanguages ?? [],
    at: sight.at,
    instruments: inGroups(sight.book.instruments)
      .filter((instrument) => partiesOf(instrument, sight.book.states).includes(iso2))
      .map((instrument) => ({ ...lineOf(instrument, [], sight.at), row: rowOf(instrument, iso2, sight.facts, sight.at) })),
    declarations: declarationsIn(sight, (declaration) => declaration.state === iso2),
  }
}
export type PartyAt = Awaited<ReturnType<typeof partyAt>>

/** Parties as rows, the instruments of some groups as columns. */
export async function matrixOf(scope: Scope, fits: (instrument: Instrument) => boolean, asked: Asked) {
  if (!mayReadTreaties(scope)) throw forbidden()
  const sight = await sightOf(scope, asked)
  const instruments = sight.book.instruments.filter((one) => !one.pair && fits(one))
  const parties: Party[] = sight.book.states
  return {
    at: sight.at,
    instruments: instruments.map((one) => lineOf(one, sight.book.states, sight.at)),
    rows: new Map(parties.map((party) => [party, instruments.map((one) => rowOf(one, party, sight.facts, sight.at))])),
  }
}
