import { formatDate } from '#ui/date.ts'
import { memberStates } from '#vocabulary/state.ts'
import { fieldAt } from './form.ts'
import { directionOf, directionOfWords, type Run } from './letter-model.ts'
import type { Value } from './model.ts'
import type { Wording } from './templates.ts'
import { isText } from './values.ts'
import { visible } from './visible.ts'

const states: Record<string, { label: { en: string; fr: string } }> = memberStates.concepts

export const isHouseLanguage = (language: string): language is 'en' | 'fr' => language === 'en' || language === 'fr'

/** A state's name: ours where we have one, the browser's otherwise, the code where neither knows it. */
export const stateName = (code: string, language: string): string => {
  const ours = states[code]?.label
  if (ours && isHouseLanguage(language)) return ours[language]
  if (!/^[A-Z]{2}$/.test(code)) return visible(code)
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}

/** A day in words, with European digits in every language: a date is compared with a file. */
export const dayInWords = (day: string, language: string): string => {
  if (isHouseLanguage(language)) return formatDate(day, language)
  const instant = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return visible(day)
  return new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
}

export const languageName = (tag: string, language: string): string =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? (new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag) : visible(tag)

export const joined = (items: string[], language: string): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

export const fixedRun = (text: string, lang: string): Run => ({ text, lang, dir: directionOf(lang), origin: 'fixed' })

/** A name, number or code as it was given, whatever the language around it. */
export const valueRun = (text: string, lang: string): Run => {
  const shown = visible(text)
  return { text: shown, lang, dir: directionOfWords(shown), origin: 'value' }
}

export const freeRun = (text: string, lang: string): Run => ({ text: visible(text).trim(), lang, dir: directionOf(lang), origin: 'free' })

/** An answer in the words of a language. Free text comes in its translation; without one as it was written, and says so. */
export const inWords = (path: string, value: Value, wording: Wording, writtenIn: string, say: (key: string) => Run[]): Run[] => {
  const { language } = wording
  const field = fieldAt(path)
  if (isText(value)) return freeInWords(value, language, writtenIn, say)
  if (value === true) return say('value.stated')
  if (typeof value === 'number') return [valueRun(String(value), language)]
  if (Array.isArray(value)) {
    const words = value.map((code) => (field?.kind === 'states' ? stateName(code, language) : wording.option(path, code)))
    return [fixedRun(joined(words, language), language)]
  }
  if (field?.kind === 'answer' || (field?.kind === 'count' && value === 'unknown')) return say(`value.${value}`)
  if (field?.kind === 'choice') return [fixedRun(wording.option(path, value), language)]
  if (field?.kind === 'state') return [fixedRun(stateName(value, language), language)]
  if (field?.kind === 'day') return [fixedRun(dayInWords(value, language), language)]
  return [valueRun(value, writtenIn)]
}

const freeInWords = (
  value: { text: string; translations?: Record<string, string> },
  language: string,
  writtenIn: string,
  say: (key: string) => Run[],
) => {
  if (writtenIn === language) return [freeRun(value.text, writtenIn)]
  const translated = value.translations?.[language]?.trim()
  if (translated) return [freeRun(translated, language)]
  return [...say('text.language'), fixedRun(' ', language), freeRun(value.text, writtenIn)]
}
