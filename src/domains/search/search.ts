import type { Findable, Finder } from '#platform/findable.ts'
import { vocabularies } from '#vocabulary/index.ts'

// The states are found as states, and nobody looks for the list of languages.
const ofRooms = ['member-state', 'language']

/** The closed lists: every concept with its definition, at its place in the open data. */
export const finder: Finder = {
  ofProgram: () =>
    vocabularies
      .filter(({ name }) => !ofRooms.includes(name))
      .flatMap(({ name, title, concepts }) =>
        Object.entries(concepts).map(
          ([code, { label, definition }]): Findable => ({
            kind: 'term',
            key: `${name}/${code}`,
            state: null,
            address: `/api/v1/vocabularies/${name}`,
            title: label,
            names: [code],
            place: title,
            prominence: 0.6,
            words: definition,
          }),
        ),
      ),
}
