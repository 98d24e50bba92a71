import { invalid } from '#platform/refusal.ts'
import { labelOf } from '#vocabulary/index.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import type { Language } from '#vocabulary/language.ts'
import { otherParties } from '#vocabulary/party.ts'
import { memberStates } from '#vocabulary/state.ts'

/** Every state that a request may come from or go to: member states and other parties to the treaties, not the Union itself. */
export const partyCodes: readonly string[] = [...Object.keys(memberStates.concepts), ...Object.keys(otherParties.concepts)].filter(
  (code) => code !== 'EU',
)

export const partyInWords = (code: string, language: Language): string =>
  labelOf(Object.hasOwn(memberStates.concepts, code) ? memberStates : otherParties, code, language)

/** A state's code as a visitor wrote it, in capitals; refused when it is none. */
export const partyNamed = (text: string, parameter: string): string => {
  const code = iso2Of(text.trim())
  if (partyCodes.includes(code)) return code
  const shown = text.slice(0, 20)
  throw invalid(
    {
      en: `"${shown}" is not the two-letter code of a state recorded here.`,
      fr: `« ${shown} » n’est pas le code à deux lettres d’un État enregistré ici.`,
    },
    parameter,
  )
}
