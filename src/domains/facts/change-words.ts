import { answerStates } from '#vocabulary/answer-state.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import type { AnswerState, Statement } from './model.ts'

type Change = Statement['versions'][number]['changes'][number]
/** What a fact said: its answer, and its words where it has some. Comes from the records as JSON. */
type Said = { state: AnswerState; value: unknown; article: string | null; texts: Record<string, Bilingual> | null } | null

const labels = new Map(indicators.map(({ id, label }) => [id, label]))

const answerInWords = (said: Said, language: Language, words: Words['statement']): string => {
  if (said === null) return words.nothing
  if (said.state !== 'value') return labelOf(answerStates, said.state, language)
  const texts = Object.values(said.texts ?? {}).map((text) => text[language])
  if (texts.length > 0) return words.quoted(texts.join(' '))
  return Array.isArray(said.value) ? said.value.join(', ') : String(said.value)
}

/**
 * The changes of one version as sentences. A record replaced by one that answers the same was only made more exact in
 * its days, sources or confidence: such records are named together, last.
 */
export const changesInWords = (changes: readonly Change[], language: Language, words: Words['statement']): string[] => {
  const told = changes.map(({ indicator, before, after }) => ({
    label: labels.get(indicator)?.[language] ?? indicator,
    before: answerInWords(before as Said, language, words),
    after: answerInWords(after as Said, language, words),
  }))
  const same = told.filter(({ before, after }) => before === after).map(({ label }) => label)
  const different = told.filter(({ before, after }) => before !== after)
  return [
    ...different.map(({ label, before, after }) => words.changed(label, before, after)),
    ...(same.length > 0 ? [words.madeExact(same.join(', '))] : []),
  ]
}
