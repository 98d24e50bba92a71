import { typeset } from '#ui/typography.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { measurePossibilities } from '#vocabulary/measure-possibility.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'
import { wordsIn } from '#words/words.ts'
import { channels, doubleCriminalityRules } from './measure-list.ts'
import type { Answer, Deadline, MeasureCell, MeasureStatement } from './model.ts'

/** Names of languages by their tags. */
export const languagesInWords = ({ value }: Answer<string[]>, language: Language): string | null =>
  value?.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', ') ?? null

/** Names of channels by their codes. */
export const channelsInWords = ({ value }: Answer<string[]>, language: Language): string | null =>
  value?.map((code) => channels[code]?.[language] ?? code).join('; ') ?? null

export const doubleCriminalityInWords = ({ value, words }: Answer<string>, language: Language): string | null =>
  value && [doubleCriminalityRules[value]?.[language] ?? value, words?.[language]].filter(Boolean).join('. ')

export const deadlineInWords = ({ answer, value, words }: Answer<Deadline>, language: Language): string | null => {
  const said = wordsIn(language).measures.cell
  if (answer === 'none') return said.noTimeLimit
  if (answer !== 'value') return null
  return [value?.days === null || value?.days === undefined ? null : said.days(value.days), words?.[language]].filter(Boolean).join('. ')
}

/** The answer of a cell in a few words; what is not known says so. */
export const cellInWords = (cell: MeasureCell, language: Language): string => {
  const said = wordsIn(language).measures.cell
  if (cell.kind !== 'told') return said[cell.kind]
  const { reading, possible } = cell.statement
  if (reading.kind === 'not_read' || reading.kind === 'withdrawn') return said[reading.kind]
  if (possible.answer === 'withheld') return said.withheld
  return possible.value === null ? said.partly : labelOf(measurePossibilities, possible.value, language)
}

const worded = ({ words }: Answer<null>, language: Language): string | null => words && typeset(words[language], language)

/** Every other answer on a measure, by the name of its question; null where it is not known. */
export const answersInWords = (said: MeasureStatement, language: Language) => ({
  conditions: worded(said.conditions, language),
  receivingAuthority: worded(said.receivingAuthority, language),
  executingAuthority: worded(said.executingAuthority, language),
  languages: languagesInWords(said.languages, language),
  channels: channelsInWords(said.channels, language),
  deadline: deadlineInWords(said.deadline, language),
  requirements: worded(said.requirements, language),
})
