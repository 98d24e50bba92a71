import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aggravations } from '#vocabulary/aggravation.ts'
import { conducts } from '#vocabulary/conduct.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import { withDatabase } from '../../../tests/database.ts'
import type { Cell } from './cells.ts'
import { elements, elementsById, indicatorsCompared } from './elements.ts'
import { comparison } from './operations.server.ts'

describe('the elements', () => {
  test('are each there once, and cover every conduct and circumstance', () => {
    expect(elementsById.size).toBe(elements.length)
    const covered = elements.flatMap(({ kind, of }) => (kind === 'benefit' ? [of] : []))
    expect(covered.toSorted()).toEqual(Object.keys(conducts.concepts).toSorted())
    const graver = elements.filter(({ topic }) => topic === 'aggravation').map(({ of }) => of.replace('aggravation/', ''))
    expect(graver.toSorted()).toEqual(Object.keys(aggravations.concepts).toSorted())
  })

  test('ask only questions that exist', () => {
    const known = new Set(indicators.map(({ id }) => id))
    expect(indicatorsCompared.filter((id) => !known.has(id))).toEqual([])
  })

  test('French rules have their no-break spaces', () => {
    for (const { label, rule, protocol, eu2002 } of elements)
      for (const text of [label.fr, rule.fr, protocol?.text.fr ?? '', eu2002?.text.fr ?? '']) expect(text).not.toMatch(/ [;:?!»]|« |'/)
  })
})

describe('cells of the carried edition', () => {
  const database = withDatabase()
  const file = (iso2: string) => JSON.parse(readFileSync(join(process.cwd(), `data/countries/${iso2}.json`), 'utf8'))
  const cells = async (iso2: string, at?: string) => {
    const { states } = await comparison(database.scope(), { at })
    const state = states.find((one) => one.iso2 === iso2)
    return (id: string): Cell => state?.cells.get(id) as Cell
  }

  test('Italy: benefit aggravates entry and is required for stay; 2 to 6 years; Art. 12(1)', async () => {
    const of = await cells('IT')
    const [basic] = file('IT').offences
    expect(of('benefit_entry')).toMatchObject({ answer: 'aggravating', also: ['not_required'], article: basic.article, readOn: basic.asOf })
    expect(of('benefit_stay')).toMatchObject({ answer: 'required', article: 'Art. 12(5)' })
    expect([of('imprisonment_min').answer, of('imprisonment_max').answer, of('imprisonment_life').answer]).toEqual([24, 72, false])
    expect(of('aggravation_death')).toMatchObject({ answer: 360 })
    expect(of('exemption_rescue')).toMatchObject({ kind: 'wording', answer: null })
    expect(of('exemption_family')).toMatchObject({ kind: 'not_found' })
    expect(of('legal_persons').answer).toBe(true)
  })

  test('Germany: benefit required, other provisions say otherwise; 6 months to 10 years; life not said', async () => {
    const of = await cells('DE')
    expect(of('benefit_entry')).toMatchObject({ answer: 'required', also: ['not_required', 'aggravating'] })
    expect([of('imprisonment_min').answer, of('imprisonment_max').answer]).toEqual([6, 120])
    expect(of('imprisonment_life')).toMatchObject({ kind: 'unknown', answer: null })
    expect(of('aggravation_death').answer).toBe('life')
    expect(of('request_languages').answer).toEqual(file('DE').mla.requestLanguages)
  })

  test('Germany in 2025: only a later provision was read for that day, so nothing is said of the basic one', async () => {
    const of = await cells('DE', '2025-01-01')
    expect(of('benefit_entry')).toMatchObject({ kind: 'not_read', answer: null, earliest: '2026-08-12' })
    expect(of('imprisonment_max')).toMatchObject({ kind: 'not_read', answer: null })
  })

  test('France: benefit not required for entry or stay; up to 5 years; no minimum found', async () => {
    const of = await cells('FR')
    expect([of('benefit_entry').answer, of('benefit_stay').answer, of('imprisonment_max').answer]).toEqual([
      'not_required',
      'not_required',
      60,
    ])
    expect(of('imprisonment_min').kind).toBe('not_found')
    expect(of('exemption_humanitarian').kind).toBe('wording')
  })

  test('United Kingdom: benefit not required; life', async () => {
    const of = await cells('GB')
    expect([of('benefit_entry').answer, of('imprisonment_max').answer, of('imprisonment_life').answer]).toEqual([
      'not_required',
      'life',
      true,
    ])
    expect(of('exemption_lawful_professional').kind).toBe('wording')
  })

  test('San Marino: no offence was found, which is not “no”; before the edition nothing had been read', async () => {
    const of = await cells('SM')
    expect(of('benefit_entry')).toMatchObject({ kind: 'not_found', answer: null })
    expect((await cells('SM', '2020-01-01'))('benefit_entry')).toMatchObject({ kind: 'not_read' })
  })

  test('every state has every cell on any day, and in 1900 none of them answers', async () => {
    for (const at of ['1900-01-01', '2020-01-01', '2026-01-01', '2030-01-01']) {
      const { states } = await comparison(database.scope(), { at })
      expect(states).toHaveLength(46)
      for (const { iso2, cells: all } of states) {
        expect([iso2, all.size]).toEqual([iso2, elements.length])
        if (at === '1900-01-01') expect([...all.values()].filter(({ kind }) => kind === 'value' || kind === 'wording')).toEqual([])
      }
    }
  })
})
