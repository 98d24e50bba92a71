import type { Language } from './language.ts'
import { otherParties } from './party.ts'
import { memberStates } from './state.ts'

const concepts: Record<string, { label: { en: string; fr: string } }> = { ...memberStates.concepts, ...otherParties.concepts }

export const isParty = (code: string) => Object.hasOwn(concepts, code)

/** A party as a list names it; a code that nobody knows stays as it is. */
export const partyName = (code: string, language: Language) => concepts[code]?.label[language] ?? code

// Names that read otherwise within a sentence than in an alphabetical list.
const spoken: Record<string, { en: string; fr: string }> = {
  IR: { en: 'Islamic Republic of Iran', fr: 'République islamique d’Iran' },
}

const withThe = new Set(['EU', 'GB', 'GM', 'IR', 'KR', 'MD', 'NL', 'RU', 'SD', 'SK', 'SY', 'US'])

const codes = (text: string) => new Set(text.split(' '))
// United Nations and Imprimerie nationale: which article a name takes in French.
const masculine = codes('BD BR BY CA CL DK GB JP KZ LB LI LU MA ME ML MX NE NG PK PT SD SN SS VN')
const none = codes('AD CY DJ IL LK MC MT SM')
const plural = codes('NL US')

const beginsWithVowel = (name: string) => /^[AEIOUÉÈÊÎÔ]/.test(name)

type Case = 'the' | 'to' | 'of'
const forms: Record<'none' | 'elided' | 'masculine' | 'feminine' | 'plural', Record<Case, string>> = {
  none: { the: '', to: 'à ', of: 'de ' },
  elided: { the: 'l’', to: 'à l’', of: 'de l’' },
  masculine: { the: 'le ', to: 'au ', of: 'du ' },
  feminine: { the: 'la ', to: 'à la ', of: 'de la ' },
  plural: { the: 'les ', to: 'aux ', of: 'des ' },
}

const frenchForm = (code: string, name: string) =>
  none.has(code)
    ? forms.none
    : plural.has(code)
      ? forms.plural
      : beginsWithVowel(name)
        ? forms.elided
        : masculine.has(code)
          ? forms.masculine
          : forms.feminine

/**
 * A party within a sentence. English: "the Netherlands", whatever the case, for the preposition stands in the sentence.
 * French: « le Niger », « au Niger » (`to`), « du Niger » (`of`).
 */
export const partyInSentence = (code: string, language: Language, grammar: Case = 'the'): string => {
  const name = spoken[code]?.[language] ?? partyName(code, language)
  if (!isParty(code)) return code
  if (language === 'en') return withThe.has(code) ? `the ${name}` : name
  const before = frenchForm(code, name)[grammar]
  return before === 'de ' && beginsWithVowel(name) ? `d’${name}` : before + name
}

/** Every party of the treaties recorded here, member states first, each group in the alphabet of the language. */
export const partiesByGroup = (language: Language) => {
  const sorted = (list: Record<string, unknown>) =>
    Object.keys(list)
      .map((code) => ({ code, name: partyName(code, language) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language))
  return { members: sorted(memberStates.concepts), others: sorted(otherParties.concepts) }
}
