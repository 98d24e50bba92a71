import { changesInWords, subjectInWords } from '#domains/facts/change-words.ts'
import type { ChangeRun } from '#domains/facts/model.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { sourceKinds } from '#vocabulary/source-kind.ts'
import type { Words } from '#words/words.ts'

/** What a run did to a state, in a few words: "3 statements changed, 2 added". */
export const runInShort = (
  { added, changed, closed, readAgain, sourcesCorrected, withdrawn, restored, attested }: ChangeRun,
  words: Words['openData']['changes'],
): string => {
  const parts = [
    changed > 0 && words.changed(changed),
    added > 0 && words.added(added),
    closed > 0 && words.closed(closed),
    readAgain > 0 && words.readAgain(readAgain),
    sourcesCorrected > 0 && words.sources(sourcesCorrected),
    withdrawn > 0 && words.withdrawn(withdrawn),
    restored > 0 && words.restored(restored),
    attested > 0 && words.attested(attested),
  ]
  return parts.filter((part) => part !== false).join(', ')
}

const nameOf = (subject: string, changes: ChangeRun['lines']) =>
  subjectInWords(
    subject,
    changes.map(({ after, before }) => after?.article ?? before?.article).find((one) => one),
  )

/** What changed, before and after, one sentence or more for each subject. */
export const runInLines = ({ lines, sources }: ChangeRun, language: Language, words: Words): string[] => [
  ...[...Map.groupBy(lines, ({ subject }) => subject)].flatMap(([subject, changes]) =>
    changesInWords(changes, language, words.statement).map((sentence) => words.openData.changes.of(nameOf(subject, changes), sentence)),
  ),
  ...sources.map(({ key, before, after }) => {
    const [old, now] = [citedAs(before), citedAs(after)]
    return old === now
      ? words.openData.changes.source(key, kindOf(before, language, words), kindOf(after, language, words))
      : words.openData.changes.source(key, old, now)
  }),
]

type Named = ChangeRun['sources'][number]['before']

/** How a source is cited: where only its address was corrected, the title alone would not show it. */
const citedAs = ({ title, url }: Named) => [title, url].filter(Boolean).join(', ')

const kindOf = ({ kind, consulted }: Named, language: Language, { statement }: Words) =>
  `${labelOf(sourceKinds, kind, language)}, ${consulted ? statement.consulted : statement.notConsulted}`
