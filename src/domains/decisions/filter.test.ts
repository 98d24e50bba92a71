import { describe, expect, test } from 'vitest'
import { choicesOf, type DecisionFilter, filtered } from './filter.ts'
import type { Decision } from './model.ts'

const decision = (slug: string, rest: Partial<Decision>): Decision =>
  ({
    state: 'IT',
    slug,
    court: 'Court of Cassation',
    courtKey: 'it-court-of-cassation',
    date: '2020-02-20',
    number: null,
    ecli: null,
    title: { en: slug, fr: slug },
    summary: null,
    keywords: [],
    concerns: ['IT'],
    elements: [],
    instruments: [],
    ...rest,
  }) as Decision

const kinsa = decision('kinsa', {
  court: 'Court of Justice of the European Union (Grand Chamber)',
  courtKey: 'cjeu',
  date: '2025-06-03',
  number: 'C-460/23',
  ecli: 'ECLI:EU:C:2025:392',
  summary: { en: 'Minors in her care.', fr: 'Mineurs dont l’intéressée a la garde : pas d’aide à l’entrée.' },
  keywords: ['family', 'documents'],
  concerns: ['IT', 'FR', 'MT'],
  elements: ['documents', 'exemption_family'],
  instruments: ['facilitation-directive'],
})
const rescue = decision('rescue', { keywords: ['rescue'], elements: ['exemption_rescue'] })
const family = decision('family', {
  state: 'FI',
  concerns: ['FI'],
  courtKey: 'fi-court',
  date: '2022',
  keywords: ['family'],
  elements: ['exemption_family'],
})
const undated = decision('undated', { date: null, keywords: ['documents'], elements: ['documents'] })
const all = [kinsa, family, rescue, undated]

describe('a list of decisions', () => {
  test.each<[string, DecisionFilter, Decision[]]>([
    ['is whole without a filter', {}, all],
    ['is whole where nothing was chosen', { state: '', q: ' ', year: undefined }, all],
    ['by state finds its own', { state: 'FI' }, [family]],
    ['by state also finds what concerns it', { state: 'MT' }, [kinsa]],
    ['by court', { court: 'cjeu' }, [kinsa]],
    ['by keyword', { keyword: 'family' }, [kinsa, family]],
    ['by element', { element: 'exemption_rescue' }, [rescue]],
    ['by instrument', { instrument: 'facilitation-directive' }, [kinsa]],
    ['by year, as exactly as it is known', { year: '2022' }, [family]],
    ['by the year of an undated one', { year: 'undated' }, [undated]],
    ['by several: each must fit', { keyword: 'family', state: 'FR' }, [kinsa]],
    ['that contradict each other is empty', { keyword: 'rescue', court: 'cjeu' }, []],
    ['by the beginning of a word', { q: 'resc' }, [rescue]],
    ['not by its middle', { q: 'escue' }, []],
    ['by words of the other language, without accents', { q: 'INTERESSEE entree' }, [kinsa]],
    ['by number', { q: 'C-460/23' }, [kinsa]],
    ['by ECLI', { q: 'ECLI:EU:C:2025:392' }, [kinsa]],
    ['by punctuation alone is whole', { q: '%_*' }, all],
    ['by words that no decision holds together', { q: 'rescue minors' }, []],
  ])('%s', (_, filter, expected) => {
    expect(filtered(all, filter).map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug))
  })

  test('each choice says how many it would leave beside the others, and that is what it leaves', () => {
    const filter = { keyword: 'family' }
    const choices = choicesOf(all, filter)
    expect(Object.fromEntries(choices.state)).toEqual({ IT: 1, FR: 1, MT: 1, FI: 1 })
    expect(Object.fromEntries(choices.keyword)).toEqual({ family: 2, documents: 2, rescue: 1 })
    for (const [state, count] of choices.state) expect(filtered(all, { ...filter, state })).toHaveLength(count)
  })

  test('what is chosen stays among the choices, even where it leaves nothing', () => {
    expect(choicesOf(all, { keyword: 'rescue', court: 'cjeu' }).keyword.get('rescue')).toBe(0)
  })
})
