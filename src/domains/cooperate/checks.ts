import { firstDayOf, lastDayOf } from '#domains/facts/partial-date.ts'
import type { Instrument, Participation } from '#domains/treaties/model.ts'
import { declarationsOn, isOnArticle } from './bases.ts'
import { type Entry, numbersIn, pairKey } from './book-index.ts'
import type { Candidate, Case, Choice } from './candidates.ts'
import type { Basis, Displaced, ToCheck } from './model.ts'
import { type Day, obstacleBetween, statusOf } from './pairs.ts'
import { tables } from './rules.ts'
import { certain, no, probable, unknown } from './spans.ts'
import { amendmentsTo } from './supplements.ts'
import { isWeak } from './weak.ts'

type Found = Partial<ToCheck> & Pick<ToCheck, 'code'>

const check = (found: Found): ToCheck => ({
  instrument: null,
  by: null,
  state: null,
  article: null,
  date: null,
  note: null,
  sources: [],
  ...found,
})

const isOld = ({ oldBefore }: Day, { coverage: { asOf } }: Instrument) => asOf === null || lastDayOf(asOf) < oldBefore

const two = ({ from, to }: Case) => [from, to]

/** Where participation of one is not known and the other may be bound. */
const openParticipations = (ask: Case, day: Day, choice: Choice): ToCheck[] =>
  [...new Set(choice.open.map(({ instrument }) => instrument))].flatMap((instrument) =>
    two(ask)
      .filter((state) => statusOf(ask.index, day, instrument.id, state) === unknown)
      .map((state) => {
        const entry = instrument.participants[state]
        return check({
          code: 'participation_unknown',
          instrument: instrument.id,
          state,
          date: instrument.coverage.asOf,
          note: entry?.status ?? entry?.note ?? null,
          sources: entry?.sources ?? [],
        })
      }),
  )

const hasJoined = (entry: Participation | undefined) =>
  entry !== undefined && (entry.party === true || entry.signed !== undefined || entry.signedFlag === true)

/** Already agreed on the day, and both have joined or signed. */
const isComing = (ask: Case, { opened, participants }: Instrument) =>
  opened !== null && firstDayOf(opened) <= ask.on && two(ask).every((side) => hasJoined(participants[side]))

const couldJoin = ({ group }: Instrument) => group !== 'eu' && group !== 'bilateral' && group !== 'regional'

/** What may have changed since the table was read, for instruments that would serve here. */
const notBound = (ask: Case, day: Day, choice: Choice): ToCheck[] =>
  [...new Set(choice.leftOut)].flatMap(({ instrument, at }) => {
    if (ask.pair.statuses[at] !== no) return []
    const { check: code, state, date } = obstacleBetween(ask.index, at, ask.from, ask.to, ask.on)
    if (!code || (code === 'not_party_then' && (!couldJoin(instrument) || !isOld(day, instrument)))) return []
    if (code === 'not_in_force_yet' && !isComing(ask, instrument)) return []
    const entry = state ? instrument.participants[state] : undefined
    return [check({ code, instrument: instrument.id, state, date, note: entry?.status ?? null, sources: entry?.sources ?? [] })]
  })

/** The articles that bear on these bases of one instrument and on which nothing is known of the state. */
const articlesNotRead = (ask: Case, instrument: Instrument, entries: Entry[], state: string) => {
  const known = new Set(
    (ask.index.declarations.get(`${instrument.id}|${state}`) ?? [])
      .filter(({ article }) => article !== '*')
      .flatMap(({ article }) => [...numbersIn(article)]),
  )
  return (instrument.declarationArticlesToCheck ?? []).filter(
    (article) => entries.some((entry) => isOnArticle(entry, article)) && ![...numbersIn(article)].some((number) => known.has(number)),
  )
}

/** Of the bases, and of the protocols that change them: their channel, too, is open to declarations. */
const declarationsNotRead = (ask: Case, { kept }: Choice): ToCheck[] => {
  const used = kept.flatMap(({ entry }) => [entry, ...amendmentsTo(ask, entry)])
  return [...new Set(used.map(({ instrument }) => instrument))].flatMap((instrument) => {
    const entries = used.filter((entry) => entry.instrument === instrument)
    const articles = articlesNotRead(ask, instrument, entries, ask.to)
    return articles.length === 0
      ? []
      : [check({ code: 'declarations_not_read', instrument: instrument.id, state: ask.to, article: articles.join(', ') })]
  })
}

const ofParticipation = (ask: Case, day: Day, entry: Entry): ToCheck[] =>
  two(ask).flatMap((state) => {
    const { instrument } = entry
    const participation = instrument.participants[state]
    if (!participation) return []
    const about = { instrument: instrument.id, state, sources: participation.sources }
    const { provisionalFrom, inForce } = participation
    const found: ToCheck[] = []
    if (statusOf(ask.index, day, entry.at, state) === probable)
      found.push(
        check({ code: 'date_unknown', ...about, date: participation.inForce ?? participation.consent, note: participation.note ?? null }),
      )
    if (participation.confidence === 'low') found.push(check({ code: 'low_confidence', ...about, note: participation.note ?? null }))
    if (provisionalFrom && inForce && ask.on < firstDayOf(inForce)) found.push(check({ code: 'provisional', ...about, date: inForce }))
    return found
  })

const ofBasis = (ask: Case, day: Day, candidate: Candidate): ToCheck[] => {
  const { entry } = candidate
  const { instrument, rule } = entry
  const about = { instrument: instrument.id }
  const found = ofParticipation(ask, day, entry)
  if (rule?.confidence === 'low') found.push(check({ code: 'low_confidence', ...about, article: rule.article, sources: rule.sources }))
  if (isOld(day, instrument)) found.push(check({ code: 'table_old', ...about, date: instrument.coverage.asOf }))
  if (!rule) found.push(check({ code: 'bilateral_text_not_read', ...about, note: instrument.measuresBasis ?? null }))
  if (tables.throughBilaterals.includes(instrument.id))
    found.push(check({ code: 'works_through_bilaterals', ...about, note: instrument.notes ?? null }))
  for (const { kind, state, article, summary, sources } of declarationsOn(ask, entry))
    if (kind === 'reservation') found.push(check({ code: 'reservation', ...about, state, article, note: summary, sources }))
  return found
}

/** Bilateral treaties of the pair that were not verified: those on the measure, and supplements to ETS 030. */
const unverified = (ask: Case, choice: Choice): ToCheck[] => {
  const supplements = (ask.index.bilaterals.get(pairKey(ask.from, ask.to)) ?? []).filter(
    ({ instrument, at }) => instrument.subject === 'sup' && ask.pair.statuses[at] !== certain && instrument.measures?.includes(ask.measure),
  )
  return [...choice.unverified.map(({ instrument }) => instrument), ...supplements.map(({ instrument }) => instrument)].map((instrument) =>
    check({
      code: 'bilateral_unverified',
      instrument: instrument.id,
      date: instrument.opened,
      note: instrument.notes ?? null,
      sources: instrument.participants[ask.to]?.sources ?? [],
    }),
  )
}

const bilateralSupplements = (bases: Basis[]): ToCheck[] =>
  [
    ...new Set(
      bases.flatMap(({ supplements }) => supplements.filter(({ article }) => article === null)).map(({ instrument }) => instrument),
    ),
  ].map((instrument) => check({ code: 'bilateral_text_not_read', instrument }))

/** Bilateral assistance treaties of the pair that are no basis: their list of measures is a guess, for their text was not read. */
const onOtherMeasures = ({ index, pair }: Case, bases: Basis[]): ToCheck[] =>
  pair.assistance.flatMap((id) => {
    const one = index.book.instruments[index.at.get(id) ?? -1]
    if (!one?.pair || bases.some(({ instrument }) => instrument === id)) return []
    const isCertain = pair.statuses[index.at.get(id) ?? -1] === certain
    return isCertain
      ? [check({ code: 'bilateral_on_other_measures', instrument: id, note: one.measuresBasis ?? null })]
      : [check({ code: 'bilateral_unverified', instrument: id, date: one.opened, note: one.notes ?? null })]
  })

const ended = (ask: Case, choice: Choice): ToCheck[] =>
  two(ask).flatMap((state) => {
    const date = tables.membership.states[state]
    const uses = choice.kept.some(({ entry }) => tables.membership.groups.includes(entry.instrument.group))
    return date && ask.on >= date && uses ? [check({ code: 'membership_ended', state, date })] : []
  })

const regional = (ask: Case): ToCheck[] => {
  const category = ask.index.measures.get(ask.measure)?.category ?? ''
  return tables.regions
    .filter(
      ({ states, categories, from }) =>
        categories.includes(category) && two(ask).every((state) => states.includes(state)) && ask.on >= from,
    )
    .map(({ id, title }) => check({ code: 'regional_not_listed', instrument: id, note: title, sources: ['k'] }))
}

const ofDisplaced = (displaced: Displaced[]): ToCheck[] =>
  displaced
    .filter(({ relation }) => relation === 'reservation')
    .map(({ instrument, state, article, note }) => check({ code: 'reservation', instrument, state, article, note }))

const once = (found: ToCheck[]) => {
  const seen = new Set<string>()
  return found.filter(({ code, instrument, by, state, article }) => {
    const key = `${code}|${instrument}|${by}|${state}|${article}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Everything that is not known and matters here, the gravest first. */
export const checksOf = (ask: Case, day: Day, choice: Choice, bases: Basis[]): ToCheck[] => {
  const { generated } = ask.index.book
  const others = [...onOtherMeasures(ask, bases), check({ code: 'other_bilaterals' })]
  const found = [
    ...(ask.on > lastDayOf(generated) ? [check({ code: 'future_day', date: generated })] : []),
    ...ended(ask, choice),
    ...(isWeak(bases[0]) ? others : []),
    ...openParticipations(ask, day, choice),
    ...choice.doubts.map(({ entry, by, article }) => check({ code: 'may_be_displaced', instrument: entry.instrument.id, by, article })),
    ...ofDisplaced(choice.displaced),
    ...unverified(ask, choice),
    ...notBound(ask, day, choice),
    ...choice.kept.flatMap((candidate) => ofBasis(ask, day, candidate)),
    ...declarationsNotRead(ask, choice),
    ...bilateralSupplements(bases),
    ...regional(ask),
    ...others,
  ]
  return once(found)
}
