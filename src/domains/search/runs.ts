import { typeset } from '#ui/typography.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Run } from './model.ts'

/** What the database puts around what was found: characters of private use, which no text of ours has. */
export const startMark = '\ue000'
export const endMark = '\ue001'

/** A text from the database as runs; nothing of it is ever taken for HTML. */
export const runsOf = (text: string, language: Language): Run[] =>
  typeset(text, language)
    .split(startMark)
    .flatMap((part, index) => {
      const [marked = '', rest] = index === 0 ? [undefined, part] : part.split(endMark)
      return [
        { text: marked, marked: true },
        { text: rest ?? '', marked: false },
      ]
    })
    .filter(({ text: one }) => one !== '')

export const plainText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
