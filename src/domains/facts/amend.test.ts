import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amend, type Days, type Segment } from './amend.ts'

const today = '2020-01-12'
const day = (number: number | null) => (number === null ? null : `2020-01-${String(number).padStart(2, '0')}`)
const days = (from: number | null, to: number | null): Days => ({
  from: day(from),
  to: day(to),
  startCertainty: from === null ? 'unknown' : 'day',
  endCertainty: to === null ? 'open' : 'day',
})
const segment = (id: string, from: number | null, to: number | null, digest = id): Segment => ({ id, digest, ...days(from, to) })
const holds = ({ from, to }: Days, on: string) => (from === null || from <= on) && (to === null || on < to)

/** What is said on each day of a month after an amendment. */
const saidAfter = (known: Segment[], { closed, again, within, same }: ReturnType<typeof amend>, digest: string) => {
  const gone = new Set(closed.map(({ id }) => id))
  const digestOf = new Map(known.map((one) => [one.id, one.digest]))
  const said = [
    ...known.filter(({ id }) => !gone.has(id)),
    ...again.map((piece) => ({ ...piece, digest: digestOf.get(piece.id) ?? '' })),
    ...(same ? [] : [{ ...within, digest }]),
  ]
  return (on: string) => said.filter((one) => holds(one, on)).map((one) => one.digest)
}

describe('a new answer among those given before', () => {
  test('the law changed from a day: the old answer keeps its days', () => {
    expect(amend([segment('old', null, null)], days(10, null), 'new', today)).toMatchObject({
      closed: [{ id: 'old' }],
      again: [{ id: 'old', from: null, to: day(10), startCertainty: 'unknown', endCertainty: 'day' }],
      within: { from: day(10), to: null },
      follows: { id: 'old' },
    })
  })

  test('an announcement stays when today’s answer is corrected', () => {
    const known = [segment('today', null, 20), segment('announced', 20, null)]
    expect(amend(known, days(null, null), 'corrected', today)).toMatchObject({
      closed: [{ id: 'today' }],
      again: [],
      within: { from: null, to: day(20) },
    })
  })

  test('a second amendment from the same day takes the place of the first', () => {
    const known = [segment('old', null, 10), segment('first', 10, null)]
    expect(amend(known, days(10, null), 'second', today)).toMatchObject({
      closed: [{ id: 'first' }],
      again: [],
      within: { from: day(10), to: null },
    })
  })

  test('a correction of the past leaves today alone', () => {
    const known = [segment('today', 15, null)]
    expect(amend(known, days(5, 15), 'past', today)).toMatchObject({ closed: [], again: [], follows: null })
  })

  test('the same answer for the same days changes nothing', () => {
    expect(amend([segment('same', 5, null)], days(5, null), 'same', today)).toMatchObject({ same: { id: 'same' }, closed: [], again: [] })
  })

  test('an answer taken back leaves the days before and after it', () => {
    const { again, closed } = amend([segment('all', null, null)], days(5, 10), null, today)
    expect([closed.length, again.map(({ from, to }) => [from, to])]).toEqual([
      1,
      [
        [null, day(5)],
        [day(10), null],
      ],
    ])
  })

  test('every day has one answer at most; the days named have the new one, all others what they had', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 5 }).map((all) => all.sort((a, b) => a - b))
    const known = fc.tuple(cuts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })).map(([at, kept]) => {
      const bounds: (number | null)[] = [null, ...at, null]
      return bounds.slice(0, -1).flatMap((from, index) => (kept[index] ? [segment(`s${index}`, from, bounds[index + 1] ?? null)] : []))
    })
    const asked = fc
      .tuple(fc.option(fc.integer({ min: 1, max: 20 })), fc.option(fc.integer({ min: 21, max: 28 })))
      .map(([from, to]) => days(from, to))
    fc.assert(
      fc.property(known, asked, (before, named) => {
        const amendment = amend(before, named, 'new', today)
        const said = saidAfter(before, amendment, 'new')
        return Array.from({ length: 28 }, (_, index) => day(index + 1) ?? '').every((on) => {
          const [one, second] = said(on)
          if (second !== undefined) return false
          const had = before.find((segment) => holds(segment, on))?.digest
          return one === (holds(amendment.within, on) ? 'new' : had)
        })
      }),
    )
  })
})
