import type { Findable, Finder } from '#platform/findable.ts'
import { anchorOf } from '#vocabulary/concept.ts'
import { vocabularies } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'

// The states are found as states, and nobody looks for the list of languages.
const ofRooms = ['member-state', 'language']
const byLanguage = (say: (language: Language) => string): Bilingual => ({ en: say('en'), fr: say('fr') })
const lists = byLanguage((language) => wordsIn(language).openData.vocabularies.title)

/** The closed lists, and every concept of them with its definition. */
export const finder: Finder = {
  ofProgram: () =>
    vocabularies
      .filter(({ name }) => !ofRooms.includes(name))
      .flatMap(({ name, title, concepts }): Findable[] => [
        {
          kind: 'term',
          key: name,
          state: null,
          address: `/data/vocabularies/${name}`,
          title,
          names: [name],
          place: lists,
          prominence: 0.6,
          words: byLanguage((language) =>
            Object.values(concepts)
              .map(({ label }) => label[language])
              .join(', '),
          ),
        },
        ...Object.entries(concepts).map(
          ([code, { label, definition }]): Findable => ({
            kind: 'term',
            key: `${name}/${code}`,
            state: null,
            address: `/data/vocabularies/${name}#${anchorOf(code)}`,
            title: label,
            names: [code],
            place: title,
            prominence: 0.6,
            words: definition,
          }),
        ),
      ]),
}
