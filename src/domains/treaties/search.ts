import type { Findable, Finder } from '#platform/findable.ts'
import { type Bilingual, type Language, languages } from '#vocabulary/language.ts'
import { instrumentGroups } from '#vocabulary/treaty.ts'
import { wordsIn } from '#words/words.ts'
import { bynamesOf, otherNamesOf, shortNameOf } from './short-names.ts'
import { boundIn, forceInWords } from './treaty-words.ts'
import type { InstrumentLine } from './view.ts'
import { instrumentList } from './views.server.ts'

const inBoth = (say: (language: Language) => string): Bilingual => ({ en: say('en'), fr: say('fr') })

const findable = (one: InstrumentLine): Findable => ({
  kind: 'instrument',
  key: `treaty/${one.slug}`,
  state: null,
  address: `/treaties/${one.slug}`,
  title: one.title,
  names: [...languages.map((language) => one.title[language]), ...otherNamesOf(one.id), ...bynamesOf(one.id)],
  place: inBoth((language) => `${wordsIn(language).treaties.title} · ${instrumentGroups.concepts[one.group].label[language]}`),
  words: inBoth((language) => `${shortNameOf(one.id)[language]}, ${forceInWords(one, language)}. ${boundIn(one, language)}.`),
  notice: one.force === 'not_in_force' ? inBoth((language) => wordsIn(language).treaties.force.not_in_force) : null,
  // A treaty is looked up by name or number; a law of the same name comes with its state.
  prominence: one.group === 'bilateral' ? 1 : 1.4,
})

export const finder: Finder = {
  ofNoState: async (scope) => (await instrumentList(scope, {})).map(findable),
  ofProgram: () => [
    {
      kind: 'page',
      key: 'treaties',
      state: null,
      address: '/treaties',
      title: inBoth((language) => wordsIn(language).treaties.title),
      place: { en: 'Liaison', fr: 'Liaison' },
      words: inBoth((language) => wordsIn(language).treaties.warning),
    },
  ],
}
