import { describe, expect, test } from 'vitest'
import type { Cell, CellKind } from './cells.ts'
import { type Element, elementsById } from './elements.ts'
import { questions } from './question.ts'
import { repliesTo, replyInWords, replyOf } from './replies.ts'

const kinds: CellKind[] = ['value', 'none', 'not_applicable', 'withheld', 'unknown', 'wording', 'not_found', 'not_in_force', 'not_read']
const cell = (kind: CellKind, answer: Cell['answer'] = null): Cell => ({
  kind,
  answer,
  also: [],
  statements: [],
  article: null,
  readOn: null,
  earliest: null,
  standing: null,
  confidence: null,
})
const element = (id: string) => elementsById.get(id) as Element
const codes = (one: Element) => repliesTo(one).map(({ code }) => code)

describe('an answer is drawn as what it is', () => {
  test.each([
    ['imprisonment_max', 59, 'longest_1'],
    ['imprisonment_max', 60, 'longest_2'],
    ['imprisonment_max', 96, 'longest_3'],
    ['imprisonment_max', 120, 'longest_4'],
    ['imprisonment_max', 240, 'longest_5'],
    ['imprisonment_max', 'life', 'longest_5'],
    ['imprisonment_min', 6, 'shortest_1'],
    ['imprisonment_min', 60, 'shortest_5'],
    ['imprisonment_life', false, 'no'],
    ['legal_persons', true, 'yes'],
    ['benefit_entry', 'aggravating', 'aggravating'],
    ['benefit_entry', 'unknown', 'unknown'],
    ['aggravation_death', 'named', 'graver'],
    ['aggravation_death', 240, 'graver'],
  ] as const)('%s: %s is %s', (id, answer, code) => {
    expect(replyOf(element(id), cell('value', answer))).toBe(code)
    expect(codes(element(id))).toContain(code)
  })

  test.each(questions.map((one) => [one.id, one] as const))('%s: whatever is not said is never a step of the scale', (_, one) => {
    for (const kind of kinds.filter((kind) => kind !== 'value' && kind !== 'none')) {
      const code = replyOf(one, cell(kind))
      expect(repliesTo(one).find((reply) => reply.code === code)?.tone).not.toMatch(/^step/)
    }
  })

  test('what nobody read for the day looks like nothing else', () => {
    const likeIt = repliesTo(element('benefit_entry')).filter(({ tone }) => tone === 'not-read')
    expect(likeIt.map(({ code }) => code)).toEqual(['not_read'])
  })

  test.each(['en', 'fr'] as const)('every answer has words in %s', (language) => {
    for (const one of questions) for (const code of codes(one)) expect(replyInWords(one, code, language), `${one.id} ${code}`).toMatch(/\S/)
  })
})
