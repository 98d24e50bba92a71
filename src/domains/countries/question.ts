import { isDay } from '#domains/facts/partial-date.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Tone } from '#ui/tone.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { cellInWords } from './cell-words.ts'
import { type Cell, monthsIn } from './cells.ts'
import type { Comparison } from './comparison.ts'
import { type Element, elements, elementsById, highestPenalty } from './elements.ts'
import type { Penalty, StateName } from './model.ts'
import { byName, matching } from './names.ts'
import { imprisonmentInWords } from './penalty-words.ts'
import { repliesTo, replyInWords, replyOf } from './replies.ts'

export const views = ['table', 'map', 'chart'] as const
export type ViewName = (typeof views)[number]

/** What an address of the list of states asks: one question (an element) of every state, seen in one way. */
export type QuestionAsked = { element: Element; view: ViewName; answer: string | null; search: string; at: string | undefined }

/** The question of an address that names none. */
export const firstQuestion = highestPenalty.id

/** Lists of languages are no answer that a state has or has not. */
export const questions: readonly Element[] = elements.filter(({ kind }) => kind !== 'languages')

const oneOf = <Name extends string>(names: readonly Name[], written: string, parameter: string): Name => {
  const found = names.find((name) => name === written)
  if (found) return found
  const shown = written.slice(0, 40)
  throw new Refusal(
    'invalid',
    { en: `"${shown}" is not one of ${names.join(', ')}.`, fr: `« ${shown} » ne figure pas parmi ${names.join(', ')}.` },
    parameter,
  )
}

const dayOf = (written: string): string => {
  if (isDay(written)) return written
  const shown = written.slice(0, 40)
  throw new Refusal(
    'invalid',
    { en: `"${shown}" is not a day: write YYYY-MM-DD.`, fr: `« ${shown} » n’est pas un jour : écrire AAAA-MM-JJ.` },
    'at',
  )
}

/** Reads an address; empty parameters ask for nothing. */
export const questionAsked = (query: Pick<URLSearchParams, 'get'>): QuestionAsked => {
  const [at, answer] = [query.get('at'), query.get('answer')]
  const ids = questions.map(({ id }) => id)
  const element = elementsById.get(oneOf(ids, query.get('question') || firstQuestion, 'question')) as Element
  const codes = repliesTo(element).map(({ code }) => code)
  return {
    element,
    view: oneOf(views, query.get('view') || 'table', 'view'),
    answer: answer ? oneOf(codes, answer, 'answer') : null,
    search: (query.get('q') ?? '').trim().slice(0, 80),
    at: at ? dayOf(at) : undefined,
  }
}

/** The parameters of an address, without what says nothing. */
export const addressed = ({ element, view, answer, search, at }: QuestionAsked): Record<string, string | null> => ({
  question: element.id === firstQuestion ? null : element.id,
  view: view === 'table' ? null : view,
  answer,
  q: search,
  at: at ?? null,
})

export type Span = { from: number | null; to: number | null; endless: boolean }

/** One state's answer. `tone` is pale where another answer or another name is asked for; `range` only of imprisonment. */
export type StateReply = StateName &
  Pick<Cell, 'article' | 'readOn' | 'standing' | 'confidence'> & {
    code: string
    said: string
    tone: Tone
    asked: boolean
    range: { figures: string; span: Span | null; months: number } | null
  }
export type ReplyCount = { code: string; text: string; tone: Tone; count: number }

/** The whole range of the basic entry offence, whichever of its ends is asked about. */
const rangeOf = (cells: ReadonlyMap<string, Cell>, said: string, language: Language): StateReply['range'] => {
  const [shortest, longest] = [cells.get('imprisonment_min'), cells.get('imprisonment_max')]
  const [from, to, endless] = [monthsIn(shortest), monthsIn(longest), longest?.answer === 'life']
  const penalty: Penalty = { imprisonmentMinMonths: from, imprisonmentMaxMonths: to, life: endless, fine: null }
  const figures = imprisonmentInWords(penalty, wordsIn(language).countries.penalty)
  const months = endless ? Number.MAX_SAFE_INTEGER : (to ?? from ?? -1)
  return figures ? { figures, span: { from, to, endless }, months } : { figures: said, span: null, months: -1 }
}

/** Every state's answer to a question, by name, and how many give each. */
export function repliesOf(comparison: Comparison, { element, answer, search }: QuestionAsked, language: Language) {
  const toneOf = new Map(repliesTo(element).map(({ code, tone }) => [code, tone]))
  const named = new Set(matching(comparison.states, search).map(({ iso2 }) => iso2))
  const replies = byName(comparison.states, language).map(({ iso2, name, cells }): StateReply => {
    const cell = cells.get(element.id) as Cell
    const { article, readOn, standing, confidence } = cell
    const code = replyOf(element, cell)
    const asked = named.has(iso2) && (answer === null || answer === code)
    const said = cellInWords(cell, element, language)
    const tone = asked ? (toneOf.get(code) ?? 'unknown') : 'apart'
    const range = element.topic === 'penalty' ? rangeOf(cells, said, language) : null
    return { iso2, name, article, readOn, standing, confidence, code, said, tone, asked, range }
  })
  const among = replies.filter(({ iso2 }) => named.has(iso2))
  const counts: ReplyCount[] = repliesTo(element)
    .map(({ code, tone }) => ({
      code,
      tone,
      text: replyInWords(element, code, language),
      count: among.filter((reply) => reply.code === code).length,
    }))
    .filter(({ code, count }) => count > 0 || code === answer)
  return { replies, counts }
}
