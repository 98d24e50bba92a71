import { elementsById } from '#domains/countries/elements.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import type { Gap } from './gap-model.ts'

/** What a gap is about, in a few words. A code that no list has is shown as it was written. */
export const aboutInWords = ({ aboutKind, about, missing, report }: Gap, language: Language): string => {
  const { gaps } = wordsIn(language).reports
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const named = aboutKind === 'element' ? (elementsById.get(about ?? '')?.label[language] ?? about) : about
  const told = aboutKind ? gaps.aboutKinds[aboutKind] + colon + named : null
  return [told, missing].filter(Boolean).join('. ') || (report ? gaps.fromReport : '')
}
