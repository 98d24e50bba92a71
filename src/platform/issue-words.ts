import { fr } from 'zod/v4/locales'
import type { Bilingual } from '#vocabulary/language.ts'

type Issue = { code?: string; message?: string } | undefined

const french = fr().localeError

/**
 * What a schema expects, in both languages. Our own schemas word it as "English | français"; what the library words
 * itself is taken from its two dictionaries.
 */
export const issueWords = (issue: Issue): Bilingual => {
  const [en = '', own] = (issue?.message ?? '').split(' | ')
  if (own) return { en, fr: own }
  const told = issue ? french(issue as Parameters<typeof french>[0]) : undefined
  return { en, fr: (typeof told === 'string' ? told : told?.message) ?? en }
}
