import { channels, doubleCriminalityRules, measures } from '#domains/measures/measure-list.ts'
import { formatDate } from '#ui/date.ts'
import { aggravations } from '#vocabulary/aggravation.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { exemptions } from '#vocabulary/exemption.ts'
import { labelOf, vocabularies } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { relatedOffences } from '#vocabulary/related-offence.ts'
import type { Words } from '#words/words.ts'
import { subjectParts } from './model.ts'

type Lists = Words['revision']

const listsOf: Record<string, Parameters<typeof labelOf>[0]> = {
  aggravation: aggravations,
  exemption: exemptions,
  related_offence: relatedOffences,
  authority: authorityRoles,
}

/** A text of an entry in the reader's language; empty where it has none. */
const textIn = (value: unknown, language: Language): string => {
  const words = value as Record<Language, unknown> | null | undefined
  return typeof words?.[language] === 'string' ? (words[language] as string) : ''
}

const colonIn: Record<Language, string> = { en: ': ', fr: '\u00a0: ' }
const nameMax = 90
const shortened = (text: string) => (text.length > nameMax ? `${text.slice(0, nameMax).trimEnd()} …` : text)

/** What a statement is called in a list, from its subject and, where it has words, its entry. */
export const nameOf = (
  subject: string,
  concept: string | null,
  entry: Record<string, unknown> | null,
  language: Language,
  words: Lists,
): string => {
  const { kind, slug } = subjectParts(subject)
  const code = concept ?? (typeof entry?.code === 'string' ? entry.code : '')
  if (kind === 'offence') return textIn((entry?.instrument as Record<string, unknown> | undefined)?.title, language) || slug
  if (kind === 'regime') return words.regimes[slug] ?? slug
  if (kind === 'decision') return textIn(entry?.title, language) || slug
  if (kind === 'event')
    return [typeof entry?.date === 'string' ? formatDate(entry.date, language) : slug, shortened(textIn(entry?.change, language))]
      .filter(Boolean)
      .join(colonIn[language])
  if (kind === 'authority')
    return [labelOf(authorityRoles, code || String(entry?.role ?? ''), language), textIn(entry?.name, language)]
      .filter(Boolean)
      .join(colonIn[language])
  if (kind === 'measure_answer') return codeWords(code || slug.replaceAll('-', '_'), language, words)
  if (kind === 'practice') return codeWords(code || slug.replaceAll('-', '_'), language, words)
  if (kind === 'participation') return slug.toUpperCase()
  if (kind === 'declaration') return [entry?.instrument ?? slug.toUpperCase(), entry?.article].filter(Boolean).join(', ')
  const list = listsOf[kind]
  return list && code ? labelOf(list, code, language) : slug
}

/** The label of a code among those of one field. `beside`: all codes of the field, by which its list is recognised. */
export const codeWords = (code: string, language: Language, words: Lists, beside: readonly string[] = [code]): string => {
  const own = (words.codes as Record<string, string>)[code]
  if (own) return own
  const measure = measures.find((one) => one.code === code)
  if (measure) return measure.label[language]
  const told = [channels, doubleCriminalityRules].find((list) => Object.hasOwn(list, code))?.[code]
  if (told) return told[language]
  const list = vocabularies.find(({ concepts }) => beside.every((one) => Object.hasOwn(concepts, one)))
  return list ? labelOf(list, code, language) : code
}
