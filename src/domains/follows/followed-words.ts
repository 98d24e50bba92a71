import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import type { Followed, FollowNames } from './model.ts'

/** What is followed, in a few words: "Italy", "maximum imprisonment, in all states". A code that has no name stands for itself. */
export const followedInWords = (followed: Followed, names: FollowNames, language: Language, words: Words['follows']): string => {
  const named = (list: 'states' | 'indicators' | 'instruments' | 'topics', code: string) => names[list].get(code)?.[language] ?? code
  switch (followed.kind) {
    case 'state':
      return named('states', followed.state)
    case 'indicator':
      return followed.state === null
        ? words.everywhere(named('indicators', followed.indicator))
        : words.inState(named('indicators', followed.indicator), named('states', followed.state))
    case 'instrument':
      return named('instruments', followed.instrument)
    case 'topic':
      return words.decisionsOn(named('topics', followed.topic))
    case 'search':
      return words.holding(followed.words)
  }
}
