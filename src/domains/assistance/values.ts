import type { Answers, Entry, TextAnswer, Value } from './model.ts'

export const isText = (value: Value | undefined): value is TextAnswer =>
  typeof value === 'object' && !Array.isArray(value) && 'text' in value

/** Said at all; "unknown" is an answer, an empty line is none. */
export const isAnswered = (value: Value | undefined): value is Value => {
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (isText(value)) return value.text.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : true
}

export const entriesOf = (answers: Answers, group: string): Entry[] => answers.entries[group] ?? []

/** Everything said at `group.field`: of one entry where that group is asked about, of all otherwise. */
export const valuesAt = (answers: Answers, path: string, within?: { group: string; entry: number }): Value[] => {
  const [group = '', field = ''] = path.split('.')
  const entries = entriesOf(answers, group)
  const asked = within?.group === group ? entries.slice(within.entry, within.entry + 1) : entries
  return asked.map((entry) => entry[field]).filter(isAnswered)
}

/** The only or first answer at `group.field`. */
export const valueAt = (answers: Answers, path: string): Value | undefined => valuesAt(answers, path)[0]
