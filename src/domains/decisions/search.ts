import type { Finder } from '#platform/findable.ts'
import { formatDate } from '#ui/date.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import { conceptOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import type { Decision } from './model.ts'
import { decisionsOf } from './operations.server.ts'

/** "Germany · Case law · C-83/12 PPU, 10 April 2012". Courts are named in English only, so they are found but not shown. */
const placeOf = (state: string, { number, date }: Decision, language: Language) =>
  [state, wordsIn(language).countries.sections.decisions, [number, date && formatDate(date, language)].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(' · ')

export const finder: Finder = {
  async ofState(scope, { iso2, name }) {
    const all = await decisionsOf(scope, iso2, {})
    return all.flatMap((decision) => {
      const { id, slug, title, summary, number, ecli, court, keywords } = decision
      if (!title || !summary) return []
      return [
        {
          kind: 'decision',
          key: `${iso2}/${id}`,
          state: iso2,
          address: `/decisions/${iso2.toLowerCase()}/${slug}`,
          title,
          names: [number, ecli, court],
          concepts: keywords.flatMap((keyword) => conceptOf(decisionKeywords, keyword)?.label ?? []),
          place: { en: placeOf(name.en, decision, 'en'), fr: placeOf(name.fr, decision, 'fr') },
          words: summary,
        },
      ]
    })
  },
  ofProgram: () => [
    {
      kind: 'page',
      key: 'decisions',
      state: null,
      address: '/decisions',
      title: { en: wordsIn('en').decisions.title, fr: wordsIn('fr').decisions.title },
      place: { en: 'Liaison', fr: 'Liaison' },
      words: { en: wordsIn('en').decisions.list.title, fr: wordsIn('fr').decisions.list.title },
    },
  ],
}
