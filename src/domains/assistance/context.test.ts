import { describe, expect, test } from 'vitest'
import { carriedBook } from '#domains/cooperate/carried-book.ts'
import { resolve } from '#domains/cooperate/resolve.ts'
import { contextFor, contextFrom, contextSchema } from './context.ts'

const book = carriedBook()
const titles = Object.fromEntries(book.instruments.map(({ id, title }) => [id, title]))
const convention108 = { RS: true, AL: true, GM: false, EG: null }
const around = { union: book.groups.eu27, convention108, languages: { RS: ['sr'] }, titles, facts: [] }
const asked = (from: string, to: string[], measure: string) => resolve(book, { from, to, measure, on: '2026-11-20' })

describe('what the resolver answered', () => {
  test('becomes the basis of a letter to each state, with its article and title', () => {
    const answers = ['hearing_video', 'search_seizure'].flatMap((measure) => asked('CH', ['RS', 'AL'], measure))
    const context = contextFrom(answers, around)
    expect(contextSchema.parse(context)).toEqual(context)
    expect(context).toMatchObject({ from: 'CH', to: ['RS', 'AL'], on: '2026-11-20', union: [], languages: { RS: ['sr'] } })
    for (const { to, measure, bases } of answers)
      expect(context.bases.find((one) => one.to === to && one.measure === measure)).toMatchObject({
        instrument: bases[0]?.instrument,
        article: bases[0]?.article,
        title: titles[bases[0]?.instrument ?? ''],
      })
    expect(contextFor(context, 'AL').bases.every(({ to }) => to === 'AL')).toBe(true)
  })

  test('says what binds on data, and "not known" where nobody read it', () => {
    const { dataProtection, union } = contextFrom(asked('IT', ['FR', 'RS', 'EG', 'GM', 'TN'], 'hearing_video'), around)
    expect(dataProtection).toEqual({ FR: 'union', RS: 'convention_108', EG: 'unknown', GM: 'other', TN: 'unknown' })
    expect(union).toEqual(['IT', 'FR'])
  })

  test('what states need only consider is no basis', () => {
    const [answer] = asked('CH', ['RS'], 'hearing_video')
    if (!answer) throw new Error('no answer')
    expect(contextFrom([answer], around).bases).toHaveLength(1)
    expect(contextFrom([{ ...answer, outcome: 'encouraged_only' }], around).bases).toEqual([])
    expect(contextFrom([{ ...answer, bases: [] }], around).bases).toEqual([])
  })
})
