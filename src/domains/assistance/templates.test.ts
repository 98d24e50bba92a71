import { describe, expect, test } from 'vitest'
import { letterLanguages, readTemplate, templateFaults } from './templates.ts'
import { fill, readWording, WordingFault } from './wording.ts'

const english = await readTemplate('en')

describe('the templates', () => {
  test.each(letterLanguages)('%s says every sentence, fills every slot, has every label', async (language) => {
    const template = await readTemplate(language)
    expect(template.language).toBe(language)
    expect(templateFaults(template, english)).toEqual([])
  })

  test.each(letterLanguages.filter((language) => language !== 'en' && language !== 'fr'))(
    '%s says who reviewed it, or that nobody did',
    async (language) => {
      const { standing, review } = await readTemplate(language)
      expect(standing === 'unreviewed' || (standing === 'reviewed' && review !== undefined)).toBe(true)
    },
  )

  const broken: [string, Record<string, string>, string][] = [
    [
      'a slot nobody fills',
      { 'notice.urgent': 'By {urgency.latset}.' },
      '“notice.urgent” names the slot “urgency.latset”, which nothing fills',
    ],
    ['an open brace', { 'notice.urgent': 'By {urgency.latest.' }, '“notice.urgent”: not a slot at character 4: {urgency.latest.'],
    ['a closing brace too many', { 'notice.urgent': 'By {urgency.latest}}.' }, '“notice.urgent”: “}” without “{” at character 20'],
    [
      'a choice that never comes',
      { 'measures.count': '{count, plural, one {#} dozen {12} other {#}}' },
      '“measures.count” chooses “dozen” on “count”, which never comes',
    ],
    [
      'a choice without an otherwise',
      { 'measures.count': '{count, plural, one {#}}' },
      '“measures.count”: the choice on “count” has no “other”',
    ],
    ['a slot left out', { 'opening.boarding': 'We notify {to}.' }, '“opening.boarding” leaves out the slot “requesting.authority”'],
    ['a sentence nobody asks for', { 'notice.ugrent': 'Urgent.' }, 'nothing asks for the sentence “notice.ugrent”'],
  ]
  test.each(broken)('%s is told with its sentence', (_, sentences, fault) => {
    const template = { ...english, sentences: { ...english.sentences, ...sentences } }
    expect(templateFaults(template, english)).toContain(fault)
  })

  test('a missing sentence is told', () => {
    const { 'notice.urgent': _, ...sentences } = english.sentences
    expect(templateFaults({ ...english, sentences }, english)).toContain('the sentence “notice.urgent” is missing')
  })
})

const filled = (text: string, slots: Record<string, string>, language = 'en') =>
  fill(
    readWording(text),
    language,
    (name) => ({ key: slots[name] ?? '', shown: [slots[name] ?? ''] }),
    (words) => words,
  ).join('')

describe('the notation', () => {
  test('chooses by number as the language does', () => {
    const arabic = '{count, plural, one {واحد} two {اثنان} few {# قليل} other {#}}'
    expect(['1', '2', '3', '100'].map((count) => filled(arabic, { count }, 'ar'))).toEqual(['واحد', 'اثنان', '3 قليل', '100'])
    expect(filled('{count, plural, one {one} other {# of them}}', { count: '4' })).toBe('4 of them')
  })

  test('chooses by code, with choices inside choices', () => {
    const text = '{kind, select, a {A{count, plural, one {} other {s}}} other {none}}'
    expect(filled(text, { kind: 'a', count: '2' })).toBe('As')
    expect(filled(text, { kind: 'b', count: '2' })).toBe('none')
  })

  test('never reads slots in what was filled in', () => {
    expect(filled('It says {about}.', { about: '{kind, select, other {x}}' })).toBe('It says {kind, select, other {x}}.')
  })

  test.each(['{', '}', '{a b}', '{a, plural}', '{a, date, short}', '{a, select, x {y} other {z}'])(
    '%s is a fault, not a surprise',
    (text) => {
      expect(() => readWording(text)).toThrow(WordingFault)
    },
  )
})
