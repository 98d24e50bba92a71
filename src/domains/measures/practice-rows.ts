import { typeset } from '#ui/typography.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import type { Family } from './entries.ts'
import { channelsInWords, doubleCriminalityInWords, languagesInWords } from './measure-words.ts'
import type { Answer, Link, Practice } from './model.ts'

export type PracticeField = keyof ReturnType<typeof wordsIn>['measures']['practice']['fields']

/** One answer of one state, as a page shows it; null: not known. */
export type PracticeCell = { state: string; text: string | null; links: Link[]; standing: Practice['standing'] | null }
export type PracticeRow = { field: PracticeField; cells: PracticeCell[] }

const fields: PracticeField[] = [
  'centralAuthority',
  'requestAuthority',
  'communication',
  'encryptionRequired',
  'signatureRequired',
  'channels',
  'languages',
  'doubleCriminality',
  'evidenceUse',
  'documents',
  'links',
  'directTransmission',
]

const textOf = (practice: Practice, field: PracticeField, language: Language): string | null => {
  const { yes, no } = wordsIn(language).measures.practice
  switch (field) {
    case 'encryptionRequired':
    case 'signatureRequired': {
      const { value } = practice[field]
      return value === null ? null : value ? yes : no
    }
    case 'channels':
      return channelsInWords(practice.channels, language)
    case 'languages':
      return languagesInWords(practice.languages, language)
    case 'doubleCriminality':
      return doubleCriminalityInWords(practice.doubleCriminality, language)
    case 'links':
    case 'directTransmission':
      return null
    default: {
      const { words }: Answer<null> = practice[field]
      return words && typeset(words[language], language)
    }
  }
}

const linksOf = ({ links, directTransmission }: Practice, field: PracticeField): Link[] => {
  if (field === 'links') return links.value ?? []
  const url = field === 'directTransmission' ? directTransmission.value : null
  return url ? [{ title: new URL(url).hostname, url }] : []
}

const cellOf = (practice: Practice | undefined, state: string, field: PracticeField, language: Language): PracticeCell => {
  const [text, links] = practice ? [textOf(practice, field, language), linksOf(practice, field)] : [null, []]
  return { state, text, links, standing: practice && (text !== null || links.length > 0) ? practice.standing : null }
}

const isKnown = ({ text, links }: PracticeCell) => text !== null || links.length > 0

/** The questions on one family that some state answers, state by state, and those that none does. */
export const practiceRows = (
  states: readonly { state: string; practices: readonly Practice[] }[],
  family: Family,
  language: Language,
): { rows: PracticeRow[]; unknown: PracticeField[] } => {
  const all = fields
    .filter((field) => field !== 'directTransmission' || family === 'mutual_assistance')
    .map((field) => ({
      field,
      cells: states.map(({ state, practices }) =>
        cellOf(
          practices.find((one) => one.family === family),
          state,
          field,
          language,
        ),
      ),
    }))
  return {
    rows: all.filter(({ cells }) => cells.some(isKnown)),
    unknown: all.filter(({ cells }) => !cells.some(isKnown)).map(({ field }) => field),
  }
}
