import { inLanguage, placeOf } from '#ui/address.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Reader } from './reader.ts'

/** Where a part of the reader's page stands in the site map: `/countries/it#it-entry`. */
export const placeOfReader = ({ address }: Reader, id: string): string => `${placeOf(new URL(address).pathname)}#${id}`

/** Where anybody says that a statement is wrong, or that one is missing from a place. */
export const reportAddress = (language: Language, { statement, place }: { statement?: string; place?: string }) =>
  inLanguage(language, '/report', { statement, place }).replaceAll('%2F', '/')
