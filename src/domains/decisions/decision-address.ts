import { inLanguage } from '#ui/address.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Decision } from './model.ts'

/** The page of a decision, on the day asked for where one was. */
export const decisionAddress = ({ state, slug }: Pick<Decision, 'state' | 'slug'>, language: Language, at: string | null = null) =>
  inLanguage(language, `/decisions/${state.toLowerCase()}/${slug}`, { at })

/** Where the European e-Justice Portal finds an identifier (the form of deep links given by BO-ECLI, "ECLI: identifier format"). */
export const ecliAddress = (ecli: string) => `https://e-justice.europa.eu/ecli/${ecli}`
