import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import { europeanCourt } from './court.ts'

/** A court as a reader sees it; `lang` where its words are not in the reader's language. Files give courts in English only. */
export const courtName = (court: string, language: Language, words: Words['decisions']['courts']): { text: string; lang?: 'en' } => {
  const european = europeanCourt(court)
  if (!european) return language === 'en' ? { text: court } : { text: court, lang: 'en' }
  const grand = court.endsWith('(Grand Chamber)')
  return { text: grand ? `${words[european]} (${words.grandChamber})` : words[european] }
}
