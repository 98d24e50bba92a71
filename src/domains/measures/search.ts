import type { Finder } from '#platform/findable.ts'
import { wordsIn } from '#words/words.ts'
import { measures } from './measure-list.ts'

const [en, fr] = [wordsIn('en').measures, wordsIn('fr').measures]

// Only what comes with the program is offered: what a state answers is read on the pages of the measures.
export const finder: Finder = {
  ofProgram: () => [
    {
      kind: 'page',
      key: 'measures',
      state: null,
      address: '/measures',
      title: { en: en.heading, fr: fr.heading },
      place: { en: 'Liaison', fr: 'Liaison' },
      words: { en: `${en.lead} ${en.practice.title}`, fr: `${fr.lead} ${fr.practice.title}` },
    },
    ...measures.map(({ code, category, label, definition }) => ({
      kind: 'page' as const,
      key: `measures/${code}`,
      state: null,
      address: `/measures/${code}`,
      title: label,
      names: [code],
      concepts: [{ en: en.categories[category], fr: fr.categories[category] }],
      place: { en: en.place, fr: fr.place },
      words: definition,
    })),
  ],
}
