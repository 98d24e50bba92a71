/** Calendar days that a fact speaks of (`to` exclusive; null: open), and how exactly each end is known. */
export type Days = { from: string | null; to: string | null; startCertainty: string; endCertainty: string }

/** One answer to one question as one position says it today. */
export type Segment = Days & { id: string; digest: string }

/**
 * What a new answer for some days does to those given before. `closed` are no longer said; of each, the days outside
 * remain and are said `again`; `within`: the days the new answer gets; `follows`: the answer it takes the place of.
 * `same`: it has been given for exactly these days already, and nothing changes.
 */
export type Amendment = {
  same: Segment | null
  closed: Segment[]
  again: ({ id: string } & Days)[]
  within: Days
  follows: Segment | null
}

const before = (a: string | null, b: string | null) => a !== null && (b === null || a < b)
const startsBefore = (a: string | null, b: string | null) => a !== b && (a === null || (b !== null && a < b))
const overlap = (a: Days, b: Days) =>
  (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)

/** An answer without an end reaches to what is announced for a later day than today: that stays until somebody takes it back. */
const untilAnnounced = (known: readonly Segment[], days: Days, today: string): Days => {
  if (days.to !== null) return days
  const announced = known.filter(({ from }) => from !== null && from > today && startsBefore(days.from, from))
  const [next] = announced.sort((a, b) => (before(a.from, b.from) ? -1 : 1))
  return next?.from ? { ...days, to: next.from, endCertainty: next.startCertainty } : days
}

const remains = (segment: Segment, within: Days): ({ id: string } & Days)[] => [
  ...(startsBefore(segment.from, within.from)
    ? [{ id: segment.id, from: segment.from, startCertainty: segment.startCertainty, to: within.from, endCertainty: within.startCertainty }]
    : []),
  ...(within.to !== null && (segment.to === null || within.to < segment.to)
    ? [{ id: segment.id, from: within.to, startCertainty: within.endCertainty, to: segment.to, endCertainty: segment.endCertainty }]
    : []),
]

/** Decides, before anything is written, what an answer (`digest`; null: none any more) for some days changes among what one position says. */
export const amend = (known: readonly Segment[], days: Days, digest: string | null, today: string): Amendment => {
  const within = untilAnnounced(known, days, today)
  const closed = known.filter((segment) => overlap(segment, within))
  const [only] = closed
  const same = closed.length === 1 && only && only.digest === digest && only.from === within.from && only.to === within.to ? only : null
  if (same) return { same, closed: [], again: [], within, follows: same }
  const follows =
    closed.find(({ from, to }) => !startsBefore(within.from, from) && (to === null || before(within.from, to))) ?? closed.at(-1) ?? null
  return { same: null, closed, again: closed.flatMap((segment) => remains(segment, within)), within, follows }
}
