import type { FindableKind } from '#platform/findable.ts'
import { findableKinds } from '#platform/findable.ts'
import { having } from './matching.ts'
import { suggestionsMax, suggestionsPerKind } from './model.ts'
import { beginningsQuery } from './query.ts'
import { codeWord, type Segment } from './segment.ts'

type Begun = { id: number; kind: FindableKind; begins: number; prominence: number; titleLength: number }

const bestFirst = (a: Begun, b: Begun) => b.begins - a.begins || b.prominence - a.prominence || a.titleLength - b.titleLength || a.id - b.id

const begunIn = (segment: Segment, words: readonly string[]): Begun[] => {
  const named = having(segment, beginningsQuery(words), 'heads')
  const begins = having(segment, { word: codeWord(words.join(' ')), beginning: true }, 'anywhere')
  return segment.ids.flatMap((id, text) =>
    named[text] === 1 && segment.gone[text] === 0
      ? [
          {
            id,
            kind: findableKinds[segment.kinds[text] as number] as FindableKind,
            begins: begins[text] as number,
            prominence: segment.prominence[text] as number,
            titleLength: segment.titleLengths[text] as number,
          },
        ]
      : [],
  )
}

/**
 * The texts with a title, name or concept that begins so, a few of each kind. What has a name or number that begins so
 * comes before what only has such a word.
 */
export function suggestedTexts(segments: readonly Segment[], words: readonly string[]): number[] {
  const begun = segments.flatMap((segment) => begunIn(segment, words))
  const ofEach = [...Map.groupBy(begun, ({ kind }) => kind).values()].flatMap((those) => those.sort(bestFirst).slice(0, suggestionsPerKind))
  return ofEach
    .sort(bestFirst)
    .slice(0, suggestionsMax)
    .map(({ id }) => id)
}
