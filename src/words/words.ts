import type { Language } from '#vocabulary/language.ts'
import { en, type Words } from './en.ts'
import { fr } from './fr.ts'

/** The sentences of the interface in one language. */
export const wordsIn = (language: Language): Words => (language === 'fr' ? fr : en)
export type { Words }
