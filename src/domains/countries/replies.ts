import type { Tone } from '#ui/tone.ts'
import { answerStates } from '#vocabulary/answer-state.ts'
import { benefits } from '#vocabulary/benefit.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import type { Cell } from './cells.ts'
import type { Element } from './elements.ts'

/** A kind of answer to a question, as one chooses it (`answer=` in the address), draws it and counts it. */
export type Reply = { code: string; tone: Tone }

/** Months at which the next step begins. */
const stepsOf = {
  longest: [60, 96, 120, 240],
  shortest: [12, 24, 36, 60],
} as const
const stepTones = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const

const steps = (kind: keyof typeof stepsOf): Reply[] => stepTones.map((tone, index) => ({ code: `${kind}_${index + 1}`, tone }))

const yesOrNo: Reply[] = [
  { code: 'yes', tone: 'step-4' },
  { code: 'no', tone: 'step-1' },
]

/** Answers of every question that say nothing of the law, or nothing that can be set against another's. */
const besides: Reply[] = [
  { code: 'none', tone: 'step-1' },
  { code: 'wording', tone: 'said' },
  { code: 'not_applicable', tone: 'said' },
  { code: 'not_in_force', tone: 'said' },
  { code: 'withheld', tone: 'unknown' },
  { code: 'not_found', tone: 'unknown' },
  { code: 'unknown', tone: 'unknown' },
  { code: 'not_read', tone: 'not-read' },
  { code: 'withdrawn', tone: 'unknown' },
]

const valuesOf = ({ kind }: Element): Reply[] => {
  if (kind === 'longest' || kind === 'shortest') return steps(kind)
  if (kind === 'life' || kind === 'liable') return yesOrNo
  if (kind === 'aggravation') return [{ code: 'graver', tone: 'step-4' }]
  if (kind === 'benefit')
    return [
      { code: 'required', tone: 'step-5' },
      { code: 'aggravating', tone: 'step-3' },
      { code: 'not_required', tone: 'step-1' },
    ]
  return []
}

/** What may be answered to a question, most first; what nobody has answered is among them. */
export const repliesTo = (element: Element): Reply[] => [...valuesOf(element), ...besides]

const codeOfLength = (kind: keyof typeof stepsOf, answer: Cell['answer']) => {
  const months = answer === 'life' ? Number.POSITIVE_INFINITY : Number(answer)
  return `${kind}_${stepsOf[kind].filter((start) => months >= start).length + 1}`
}

/** The kind of answer that a cell gives. */
export const replyOf = ({ kind }: Element, cell: Cell): string => {
  if (cell.kind !== 'value') return cell.kind
  if (kind === 'longest' || kind === 'shortest') return codeOfLength(kind, cell.answer)
  if (kind === 'life' || kind === 'liable') return cell.answer === true ? 'yes' : 'no'
  if (kind === 'aggravation') return 'graver'
  return String(cell.answer)
}

/** A kind of answer in a few words: "benefit required", "5 to under 8 years". */
export const replyInWords = ({ kind }: Element, code: string, language: Language): string => {
  const { compare, map } = wordsIn(language)
  if (code in map.steps) return map.steps[code as keyof typeof map.steps]
  if (code in compare.kinds) return compare.kinds[code as keyof typeof compare.kinds]
  if (code === 'graver') return compare.recorded
  if (code === 'yes' || code === 'no') return compare[code]
  return labelOf(kind === 'benefit' && code in benefits.concepts && code !== 'unknown' ? benefits : answerStates, code, language)
}
