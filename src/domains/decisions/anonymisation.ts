import type { Bilingual } from '#vocabulary/language.ts'
import type { DecisionEntry } from './model.ts'

const titled = /\b(?:Mr|Mrs|Ms|Miss|Dr|Mme|Mlle|Messrs|MM|Herr|Frau|Sig|Sig\.ra|Sra?|Bay|Pan|Pani)\.?\s+\p{Lu}[\p{L}’'-]{2,}/u
const versus = /(?:^|[\s(])(?:v\.?|c\.|contre|against)\s+(\p{Lu}[\p{L}’'-]+)(?:\s+(\p{Lu}[\p{L}’'-]+))?/u
const born = /\b(?:born (?:on|in)|née? (?:le|en|à))\s+\d/iu

/** States and bodies that may stand after "v." or "c." in a title: never a person. */
const publicParties =
  /^(?:Albania|Andorra|Armenia|Arm[ée]nie|Austria|Autriche|Azerba[ïi]d?jan|Belgi(?:um|que)|Bosnia|Bosnie|Bulgari[ea]|Croati[ea]|Cyprus|Chypre|Czech|Denmark|Danemark|Estoni[ea]|Finland|Finlande|France|Georgia|Géorgie|Germany|Allemagne|Greece|Grèce|Hungary|Hongrie|Iceland|Islande|Ireland|Irlande|Italy|Italie|Latvia|Lettonie|Liechtenstein|Lithuania|Lituanie|Luxembourg|Malt[ae]|Moldova|Monaco|Montenegro|Netherlands|North|Macédoine|Norway|Norvège|Poland|Pologne|Portugal|Romania|Roumanie|Russia|Russie|San|Serbi[ea]|Slovaki?a|Slovaquie|Slovenia|Slovénie|Spain|Espagne|Sweden|Suède|Switzerland|Suisse|Türkiye|Turkey|Turquie|Ukraine|United|Royaume|Commission|Council|Conseil|Parliament|Parlement|Minist|Procura|Public|Prefe|Préfe)/u

/**
 * The gate a decision passes before it is published: why its title or summary may name a private person. A machine
 * finds forms of address, parties written out, and dates of birth; the person who writes the file answers for the rest.
 */
export const anonymisationFaults = ({ title, summary }: Pick<DecisionEntry, 'title' | 'summary'>): { field: string; why: Bilingual }[] =>
  [
    { field: 'title', words: [title.en, title.fr] },
    { field: 'summary', words: [summary.en, summary.fr] },
  ].flatMap(({ field, words }) => [...new Set(words.flatMap(personIn))].map((found) => ({ field, why: reason(found) })))

const personIn = (words: string): string[] => {
  const [addressed] = titled.exec(words) ?? []
  const [, first] = versus.exec(words) ?? []
  const [birth] = born.exec(words) ?? []
  const named = first && first.length > 2 && !publicParties.test(first) ? first : undefined
  return [addressed, named, birth].filter((one) => one !== undefined)
}

const reason = (found: string): Bilingual => ({
  en: `may name a private person ("${found}"): write initials`,
  fr: `pourrait nommer une personne privée (« ${found} ») : écrire des initiales`,
})
