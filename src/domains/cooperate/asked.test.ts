import { describe, expect, test } from 'vitest'
import { asked, faultsOf, isEmpty, queryOf } from './asked.ts'

const measures = [{ code: 'hearing_video' }, { code: 'extradition' }]
const of = (query: string) => asked(new URLSearchParams(query))
const kinds = (query: string) => faultsOf(of(query), measures).map(({ field, kind, written }) => [field, kind, written].join(' ').trim())

describe('a question as somebody writes it', () => {
  test('one address for every way of writing it', () => {
    for (const query of [
      'from=IT&to=TN,LY&measure=hearing_video&on=2026-11-21',
      'measure=hearing_video&on=2026-11-21&from=it&to=tn&also=&also=LY',
      'from= IT&to=TN&to=TN,LY&measure=hearing_video&on=2026-11-21&q=x',
    ])
      expect(queryOf(of(query))).toBe('?from=IT&to=TN,LY&measure=hearing_video&on=2026-11-21')
    expect(queryOf(of('from=&to=&measure=&on='))).toBe('')
  })

  test('the Union’s own codes for Greece and the United Kingdom are understood', () => {
    expect(of('from=el&to=UK')).toMatchObject({ from: 'GR', to: ['GB'] })
    expect(of('from=constructor&to=__proto__').from).toBe('CONSTRUCTOR')
  })

  test('nothing asked is not a mistake', () => {
    expect(isEmpty(of('from=&to=&measure=&on='))).toBe(true)
    expect(isEmpty(of('to=TN'))).toBe(false)
  })
})

describe('what stands in the way of an answer', () => {
  test.each([
    ['from=IT&to=TN&measure=hearing_video', []],
    ['from=IT&to=TN&measure=hearing_video&on=2030-01-01', []],
    ['to=TN', ['from missing', 'measure missing']],
    ['from=IT', ['to missing', 'measure missing']],
    ['from=ZZ&to=XX,TN&measure=x', ['from party ZZ', 'to party XX', 'measure unknownMeasure x']],
    ['from=IT&to=TN,IT&measure=extradition', ['to same IT']],
    ['from=IT&to=TN&measure=extradition&on=2026-02-30', ['on day 2026-02-30']],
    ['from=IT&to=TN&measure=extradition&on=yesterday', ['on day yesterday']],
    ['from=IT&to=TN&measure=extradition&on=1899-12-31', ['on old 1899-12-31']],
    ['from=IT&to=AL,AD,AM,AT,AZ,BE,BA,BG,HR,CY,CZ,DK,EE&measure=extradition', ['to many 12']],
    ['from=__proto__&to=constructor&measure=toString', ['from party __PROTO__', 'to party CONSTRUCTOR', 'measure unknownMeasure toString']],
  ])('%s', (query, faults) => {
    expect(kinds(query)).toEqual(faults)
  })
})
