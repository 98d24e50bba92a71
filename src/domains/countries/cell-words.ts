import { answerStates } from '#vocabulary/answer-state.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'
import { wordsIn } from '#words/words.ts'
import type { Cell, CellAnswer, CellKind } from './cells.ts'
import type { Distribution } from './comparison.ts'
import type { Element } from './elements.ts'
import { lengthInWords } from './penalty-words.ts'

const kindInWords = (kind: CellKind, language: Language): string => {
  const { kinds } = wordsIn(language).compare
  return kind in kinds ? kinds[kind as keyof typeof kinds] : labelOf(answerStates, kind, language)
}

/** Shorter than the vocabulary's label: the row itself says that it is about a benefit. */
const benefitInWords = (code: string, language: Language): string => {
  const { benefit } = wordsIn(language).compare
  return code in benefit ? benefit[code as keyof typeof benefit] : labelOf(answerStates, code, language)
}

const answerInWords = (answer: CellAnswer, element: Element, language: Language): string => {
  const { compare: words, countries } = wordsIn(language)
  const isGraver = element.kind === 'aggravation'
  if (answer === 'life') return isGraver ? countries.penalty.toLife : words.life
  if (typeof answer === 'number') {
    const length = lengthInWords(answer, countries.penalty)
    return isGraver ? countries.penalty.upTo(length) : length
  }
  if (typeof answer === 'boolean') return answer ? words.yes : words.no
  if (Array.isArray(answer)) return answer.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', ')
  return isGraver ? words.named : benefitInWords(answer ?? '', language)
}

/** A cell's answer in a few words, without its article and standing. */
export const cellInWords = (cell: Cell, element: Element, language: Language): string =>
  cell.kind === 'value' ? answerInWords(cell.answer, element, language) : kindInWords(cell.kind, language)

/** What other offences of the state say to the same question; empty where they say the same. */
export const alsoInWords = ({ also }: Cell, language: Language): string =>
  also.length > 0 ? wordsIn(language).compare.also(also.map((code) => benefitInWords(code, language)).join(', ')) : ''

/** "benefit required: 11 · benefit aggravates: 9 · … · not found: 8". */
export const distributionInWords = ({ counts, rest, also }: Distribution, element: Element, language: Language): string => {
  const words = wordsIn(language).compare
  const label = (kind: CellKind, answer: string | number | null) => {
    if (kind !== 'value') return kind in words.counted ? words.counted[kind as keyof typeof words.counted] : kindInWords(kind, language)
    if (element.kind === 'aggravation') return words.recorded
    if (element.kind === 'languages') return labelOf(languagesOfLaw, String(answer), language)
    if (answer === 'true' || answer === 'false') return answer === 'true' ? words.yes : words.no
    return answerInWords(answer, element, language)
  }
  const told = counts.map(({ kind, answer, count }) => ({ isValue: kind === 'value', text: words.count(label(kind, answer), count) }))
  return [
    ...told.filter(({ isValue }) => isValue).map(({ text }) => text),
    ...(rest > 0 ? [words.count(words.otherAnswers, rest)] : []),
    ...told.filter(({ isValue }) => !isValue).map(({ text }) => text),
    ...(also > 0 ? [words.alsoCount(also)] : []),
  ].join(' · ')
}
