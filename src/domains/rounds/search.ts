import type { Finder } from '#platform/findable.ts'
import { wordsIn } from '#words/words.ts'

const words = { en: wordsIn('en').rounds.coverage, fr: wordsIn('fr').rounds.coverage }

/** Rounds are for members; how much of the record is confirmed is for everybody. */
export const finder: Finder = {
  ofProgram: () => [
    {
      kind: 'page',
      key: 'coverage',
      state: null,
      address: '/coverage',
      title: { en: words.en.title, fr: words.fr.title },
      place: { en: 'Liaison', fr: 'Liaison' },
      words: { en: `${words.en.lead} ${words.en.link}`, fr: `${words.fr.lead} ${words.fr.link}` },
    },
  ],
}
