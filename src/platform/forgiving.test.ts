import { expect, test } from 'vitest'
import { forgivingly, type Reading, strictly } from './forgiving.ts'
import { invalid } from './refusal.ts'

const number = (text: string) => {
  if (/^\d+$/.test(text)) return Number(text)
  throw invalid({ en: `${text} is no number.`, fr: `${text} n’est pas un nombre.` }, 'n')
}
const numbers = (texts: string[], reading: Reading) => texts.flatMap((text) => reading(() => [number(text)], []))

test('a form is told all that cannot be read, and keeps the rest', () => {
  const { asked, misread } = forgivingly((reading) => numbers(['1', 'x', '2', 'y'], reading))
  expect(asked).toEqual([1, 2])
  expect(misread.map(({ parameter, detail }) => [parameter, detail.en])).toEqual([
    ['n', 'x is no number.'],
    ['n', 'y is no number.'],
  ])
})

test('a program is refused at the first', () => {
  expect(() => numbers(['1', 'x', 'y'], strictly)).toThrow('x is no number.')
})

test('a fault of ours is not forgiven', () => {
  const broken = () => forgivingly((reading) => reading(() => JSON.parse('{'), null))
  expect(broken).toThrow(SyntaxError)
})
