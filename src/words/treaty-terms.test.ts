import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { limitTerm, treatyTerm } from './treaty-terms.ts'

type General = Record<string, string | null | object>
const { instrumentDefaults, rules } = JSON.parse(readFileSync('data/measures.json', 'utf8')) as {
  instrumentDefaults: Record<string, General>
  rules: { timeLimits: { what: string }[] }[]
}
const general = Object.values(instrumentDefaults).flatMap((one) => Object.values(one).filter((text) => typeof text === 'string'))
const limits = rules.flatMap(({ timeLimits }) => timeLimits.map(({ what }) => what))

describe('what the treaty data says in English only', () => {
  test('has its French, every phrase', () => {
    expect(general.length).toBeGreaterThan(200)
    expect([...new Set(general.filter((text) => treatyTerm(text, 'fr') === null))]).toEqual([])
    expect([...new Set(limits.filter((text) => limitTerm(text, 'fr') === null))]).toEqual([])
  })

  test('keeps no English word in French', () => {
    const english = /\b(the|of|and|with|without|days|hours|none|language|within|per|Arts|Annex|ETS|UNTOC)\b/
    expect([...new Set(general.map((text) => treatyTerm(text, 'fr') ?? '').filter((text) => english.test(text)))]).toEqual([])
    expect([...new Set(limits.map((text) => limitTerm(text, 'fr') ?? '').filter((text) => english.test(text)))]).toEqual([])
  })

  test('names the article a number stands for', () => {
    expect(treatyTerm('14, 15', 'en')).toBe('Arts\u00a014, 15')
    expect(treatyTerm('ETS 024 Art. 12', 'fr')).toBe('STE 024, art. 12')
    expect(treatyTerm('a phrase nobody wrote', 'fr')).toBeNull()
  })
})
