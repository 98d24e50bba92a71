import { expect, test } from 'vitest'
import { type Asked, findTexts } from './finding.ts'
import { type Segment, segmentBuilder, type Vectored } from './segment.ts'

// More texts of a kind than are ranked: a thousand decisions, every second about a boat, every tenth in its title.

const decisions: Vectored[] = Array.from({ length: 1_000 }, (_, index) => ({
  id: index + 1,
  kind: 'decision',
  state: index % 4 === 0 ? 'IT' : 'FR',
  prominence: index % 3 === 0 ? 1 : 1.5,
  titleLength: 10,
  codes: index === 501 ? ['7 26'] : [],
  openings: index === 501 ? ['7'] : [],
  vector: index % 10 === 1 ? `'boat':1A,9` : index % 2 === 1 ? `'boat':${2 + (index % 40)}` : `'rescue':3`,
}))

const segmentsOf = (cuts: readonly number[]): Segment[] =>
  [0, ...cuts].map((from, index) => {
    const builder = segmentBuilder()
    for (const decision of decisions.slice(from, cuts[index])) builder.add(decision)
    return builder.done()
  })

const boat = { word: 'boat', beginning: false }
const asked: Asked = { query: boat, ranking: boat, codes: [], kind: null, state: null }
const found = (segments: readonly Segment[], more: Partial<Asked> = {}, offset = 0, limit = 1_000) =>
  findTexts(segments, { ...asked, ...more }, { offset, limit })

test('many texts are counted, and each is found once, however the index is cut', () => {
  const whole = found(segmentsOf([]))
  expect(whole.kinds).toEqual([{ kind: 'decision', count: 500 }])
  expect(whole.ids.toSorted((a, b) => a - b)).toEqual(decisions.filter(({ vector }) => vector.includes('boat')).map(({ id }) => id))
  for (const cuts of [[500], [3, 998], [250, 500, 750]]) expect(found(segmentsOf(cuts))).toEqual(whole)
  const pages = Array.from({ length: 10 }, (_, page) => found(segmentsOf([500]), {}, page * 50, 50).ids)
  expect(pages.flat()).toEqual(whole.ids)
})

test('those called so or with the word in their title come first', () => {
  const inTitle = decisions.filter(({ vector }) => vector.includes('A')).map(({ id }) => id)
  const first = found(segmentsOf([])).ids.slice(0, inTitle.length)
  expect(first.toSorted((a, b) => a - b)).toEqual(inTitle)
  for (const codes of [['7 26'], ['7']]) expect(found(segmentsOf([700]), { codes }).ids[0]).toBe(502)
})

test('texts of another state and those that are gone are not found', () => {
  const [segment] = segmentsOf([])
  if (!segment) throw new Error('no segment')
  expect(found([segment], { state: 'IT' }).kinds).toEqual([])
  const some = found([segment], { state: 'FR' })
  segment.gone[(some.ids[0] ?? 0) - 1] = 1
  expect(found([segment], { state: 'FR' }).ids.toSorted()).toEqual(some.ids.slice(1).toSorted())
})

test('all of several words, or any of them, also one inside the other', () => {
  const rescue = { word: 'rescue', beginning: false }
  const count = (query: Asked['query']) => found(segmentsOf([333]), { query }).kinds[0]?.count ?? 0
  expect(count({ all: [boat, rescue] })).toBe(0)
  expect(count({ any: [boat, rescue] })).toBe(1_000)
  expect(count({ all: [{ any: [boat, rescue] }, rescue] })).toBe(500)
  expect(count({ any: [{ all: [boat, rescue] }, boat] })).toBe(500)
  expect(count({ all: [] })).toBe(0)
})
