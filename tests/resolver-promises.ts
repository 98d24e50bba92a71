import type { Answer } from '#domains/cooperate/model.ts'
import { resolve } from '#domains/cooperate/resolve.ts'
import { firstDayOf, lastDayOf } from '#domains/facts/partial-date.ts'
import type { Instrument, Participation, TreatyBook } from '#domains/treaties/model.ts'

// What holds for every pair, measure and day. Who is bound is read here from the entries alone, without the resolver's own reckoning:
// the day must not lie before any date given, nor after an end; a date not given forbids nothing.

type Sweep = { answers: number; broken: string[] }

const yearOf = (year: number | undefined) => (year ? String(year) : undefined)

const startsOf = (entry: Participation) =>
  [
    entry.provisionalFrom ?? entry.inForce ?? entry.consent ?? yearOf(entry.consentYear),
    entry.nationalFrom ?? yearOf(entry.nationalFromYear),
  ].filter((date) => date !== undefined && date !== null)

/** `true`: may be bound on the day; `false`: is not; `null`: not known. */
const mayBind = (instrument: Instrument, state: string, on: string): boolean | null => {
  const entry = instrument.participants[state]
  if (instrument.status === 'not_in_force') return false
  if (instrument.inForce && !entry?.provisionalFrom && on < firstDayOf(instrument.inForce)) return false
  if (!entry) return instrument.nonParties.includes(state) ? false : null
  if (entry.party === false || (entry.ceasedOn && on >= lastDayOf(entry.ceasedOn))) return false
  if (startsOf(entry).some((date) => on < firstDayOf(date))) return false
  return entry.party === null ? null : true
}

const isPair = ({ pairRule, pair }: Instrument, a: string, b: string) => {
  if (pair) return pair.includes(a) && pair.includes(b)
  if (!pairRule) return true
  const between = (x: string, y: string) => pairRule.betweenA.includes(x) && pairRule.betweenB.includes(y)
  return between(a, b) || between(b, a)
}

const inventory = (book: TreatyBook, on: string) => {
  const instruments = new Map(book.instruments.map((instrument) => [instrument.id, instrument]))
  const bound = new Map(
    book.instruments.map((instrument) => [instrument.id, new Map(book.states.map((state) => [state, mayBind(instrument, state, on)]))]),
  )
  const onMeasure = new Map(
    book.measures.map(({ code }) => [
      code,
      book.rules.filter(({ measure, amends, binding }) => measure === code && !amends && binding !== 'safeguard'),
    ]),
  )
  const displacing = book.relations.filter(
    ({ type, bilateral, measures }) => (type === 'displaces' || type === 'prevails') && !bilateral && measures?.length,
  )
  return { instruments, bound, onMeasure, displacing }
}

type Inventory = ReturnType<typeof inventory>

const keyOf = ({ instrument, article, certainty }: Answer['bases'][number]) => `${instrument} ${article} ${certainty}`

const sayOf = ({ from, to, measure, on }: Answer) => `${from} ${to} ${measure} ${on}`

/** No instrument that is not in force for both, on that day and between these two. */
const notInForce = ({ instruments, bound }: Inventory, { bases, from, to }: Answer) =>
  bases
    .filter(({ instrument }) => {
      const known = instruments.get(instrument)
      const states = bound.get(instrument)
      return !known || !states || states.get(from) !== true || states.get(to) !== true || !isPair(known, from, to)
    })
    .map(({ instrument }) => `${instrument} is not in force`)

/** No rule is both a basis and displaced, and none stands beside the one that displaces it for this measure. */
const displacedYetUsed = ({ displacing }: Inventory, { bases, displaced, measure }: Answer) => {
  const gone = new Set(displaced.map(({ rule }) => rule))
  const sure = new Set(bases.filter(({ certainty }) => certainty === 'certain').map(({ instrument }) => instrument))
  const beside = displacing.filter(
    ({ instrument, over, measures }) =>
      measures?.includes(measure) && sure.has(instrument) && bases.some((basis) => basis.instrument === over),
  )
  return [
    ...bases.filter(({ rule }) => rule !== null && gone.has(rule)).map(({ rule }) => `${rule} is displaced`),
    ...beside.map(({ instrument, over }) => `${over} stands beside ${instrument}`),
  ]
}

/** What is not known of one of the two, where the other may be bound, is told. */
const unknownSilenced = ({ bound, onMeasure, instruments }: Inventory, { from, to, measure, toCheck, outcome }: Answer) => {
  if (outcome === 'union') return []
  const told = new Set(
    toCheck.filter(({ code }) => code === 'participation_unknown').map(({ instrument, state }) => `${instrument} ${state}`),
  )
  return (onMeasure.get(measure) ?? []).flatMap(({ instrument, pairCondition }) => {
    const of = (state: string) => bound.get(instrument)?.get(state)
    const known = instruments.get(instrument)
    if (!known || pairCondition || known.parent || of(from) === false || of(to) === false || !isPair(known, from, to)) return []
    return [from, to]
      .filter((state) => of(state) === null && !told.has(`${instrument} ${state}`))
      .map((state) => `${instrument}: ${state} is not known, and it is not said`)
  })
}

const badOrder = ({ bases, outcome, proposal }: Answer) => {
  const firstProbable = bases.findIndex(({ certainty }) => certainty === 'probable')
  const isMixed = firstProbable >= 0 && bases.slice(firstProbable).some(({ certainty }) => certainty === 'certain')
  const hasWay = outcome === 'basis' ? proposal === null : proposal !== null
  return [...(isMixed ? ['a probable basis before a certain one'] : []), ...(hasWay ? [] : ['no way forward'])]
}

/** Both directions give the same bases: no instrument of the book works one way only. */
const oneWay = (there: Answer, back: Answer) =>
  there.outcome === back.outcome && there.bases.map(keyOf).join('|') === back.bases.map(keyOf).join('|')
    ? []
    : ['other bases the other way round']

/** Every pair, both ways, and every measure of one day. */
export const sweepOf = (book: TreatyBook, on: string): Sweep => {
  const known = inventory(book, on)
  const broken: string[] = []
  let answers = 0
  const note = (answer: Answer, faults: string[]) => broken.push(...faults.map((fault) => `${sayOf(answer)}: ${fault}`))
  for (const [n, from] of book.states.entries())
    for (const to of book.states.slice(n + 1))
      for (const { code: measure } of book.measures) {
        const [there] = resolve(book, { from, to, measure, on })
        const [back] = resolve(book, { from: to, to: from, measure, on })
        if (!there || !back) throw new Error(`${from} ${to} ${measure} ${on}: no answer`)
        answers += 2
        for (const answer of [there, back])
          note(answer, [
            ...notInForce(known, answer),
            ...displacedYetUsed(known, answer),
            ...unknownSilenced(known, answer),
            ...badOrder(answer),
          ])
        note(there, oneWay(there, back))
      }
  return { answers, broken }
}

/** A day between 1957 and 2030 that follows from the seed. */
export const dayOfSeed = (seed: number) => {
  const days = 26_600
  const first = Date.UTC(1957, 0, 1)
  return new Date(first + (((seed * 2_654_435_761) >>> 0) % days) * 86_400_000).toISOString().slice(0, 10)
}
