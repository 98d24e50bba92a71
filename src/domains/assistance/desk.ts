import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import { check } from './check.ts'
import type { Draft, DraftStore } from './draft-store.ts'
import type { Finding, Value } from './model.ts'
import { isAnswered } from './values.ts'

export type AssistanceWords = Words['assistance']

/** The page as the screens use it: where they stand, in which language, and where drafts are kept (null: nowhere). */
export type Desk = {
  place: HTMLElement
  language: Language
  words: AssistanceWords
  today: string
  store: DraftStore | null
  /** Address of the programming interface that says what a letter rests on. */
  asks: string
  /** Address of the script that seals and opens files. */
  sealing: string
  show: (...screen: Node[]) => void
  /** Spoken by assistive technology, and shown where the page says how things stand. */
  say: (text: string) => void
  start: () => void
  write: (draft: Draft, at?: Pick<Finding, 'field' | 'entry'>) => void
  finish: (draft: Draft) => void
}

/** Sets or, for nothing said, removes an answer; entries before it come into being. */
export const setAnswer = ({ answers }: Draft, path: string, entry: number, value: Value | undefined) => {
  const [group = '', field = ''] = path.split('.')
  const entries = answers.entries[group] ?? []
  while (entries.length <= entry) entries.push({})
  const said = entries[entry] ?? {}
  if (isAnswered(value)) said[field] = value
  else delete said[field]
  entries[entry] = said
  answers.entries[group] = entries
}

export const answerAt = ({ answers }: Draft, path: string, entry: number): Value | undefined => {
  const [group = '', field = ''] = path.split('.')
  return answers.entries[group]?.[entry]?.[field]
}

export const findingsOf = ({ answers, context }: Draft): Finding[] => check(answers, context)
export const groupOfFinding = ({ field }: Finding) => field.split('.')[0] ?? ''

/** Keeps a draft a moment after the last change: one that is being typed is not written at every key. */
export const keeper = (desk: Desk, draft: Draft, told: (kept: boolean) => void) => {
  const waitMs = 300
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    waiting = undefined
    try {
      await desk.store?.keep(draft)
      told(desk.store !== null)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      told(false)
    }
  }
  return {
    soon: () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void keep(), waitMs)
    },
    now: () => {
      clearTimeout(waiting)
      return keep()
    },
  }
}
