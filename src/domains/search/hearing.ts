import { type NameIndex, nameIndexOf, namesLike } from '#platform/name-index.ts'
import { remembered } from '#platform/remembered.server.ts'
import { leavesVowelsOut } from '#platform/romanised.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import * as queries from './queries.server.ts'

// A name asked for in another script than the texts have it in: "Афины", "آنکارا".

/**
 * Farther than this, names only happen to share some sounds: 0 sounds the same, 1 has nothing in common. Where short
 * vowels are not written many names do: "تهران" is nearer to Tirana than a careless reader would think.
 */
const distanceMax = { written: 0.27, vowelsOut: 0.08 }

const isLatin = (word: string) => /^\p{Script=Latin}+$/u.test(word)

const heardNames = (scope: Scope, language: Language): Promise<{ index: NameIndex; words: string[] }> =>
  remembered(scope, 'search.names', [language], async () => {
    const words = (await queries.nameWords(scope.db, language)).filter(isLatin)
    return { index: nameIndexOf(words), words }
  })

/** The word of a name that sounds like this one, in Latin letters; undefined where none is near, or the word is Latin itself. */
export async function wordHeard(scope: Scope, language: Language, word: string): Promise<string | undefined> {
  if (!/\p{L}{3}/u.test(word) || /\p{Script=Latin}/u.test(word)) return undefined
  const { index, words } = await heardNames(scope, language)
  const [nearest] = namesLike(index, word, 1)
  const most = leavesVowelsOut(word) ? distanceMax.vowelsOut : distanceMax.written
  return nearest && nearest.distance <= most ? words[nearest.index] : undefined
}
