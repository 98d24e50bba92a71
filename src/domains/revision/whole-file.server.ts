import { createHash } from 'node:crypto'
import { z } from 'zod'
import { countryReader } from '#domains/countries/import.server.ts'
import type { DraftSource, Edition } from '#domains/facts/draft.ts'
import { subjectId } from '#domains/facts/draft.ts'
import { openFile, type RefusedLine } from '#domains/facts/import-files.server.ts'
import { lawOf } from '#domains/facts/own-law.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { contentTyped, type FieldFault } from './content.ts'
import { entryIn, statementsIn } from './desk.server.ts'
import { type Content, kindsOnDesk, type Typed } from './model.ts'
import { nameOf } from './naming.ts'
import { notUnderThisMandate } from './operations.server.ts'
import { formFields } from './parts.ts'
import { mayPropose } from './policy.ts'
import { handInRead, positionOf } from './proposing.server.ts'
import { compareLines, linesOf, type Reading, sourceLine } from './review.ts'
import { typedOf } from './typed.ts'

export type FileLine = { subject: string; name: string; kind: string; line: number; outcome: 'new' | 'changed' | 'same'; changed: string[] }
export type Preview = { faults: RefusedLine[]; lines: FileLine[] }

type FileEntry = { subject: string; entry: Record<string, unknown>; sources: Record<string, DraftSource>; line: number }

const otherState = (language: Language) =>
  new Refusal('invalid', { en: wordsIn('en').revision.file.other, fr: wordsIn('fr').revision.file.other }, language)

/** What a file of the state would change, statement by statement; nothing is written. */
export async function previewFile(scope: Scope, state: string, text: string, language: Language): Promise<Preview> {
  if (!mayPropose(scope, { state, position: positionOf(scope) })) throw notUnderThisMandate()
  const read = await readFileOf(scope, state, text, language)
  if ('faults' in read) return { faults: read.faults, lines: [] }
  const law = await lawOf(scope, state, kindsOnDesk)
  const said = statementsIn(law, scope.today)
  const reading: Reading = { language, words: wordsIn(language).revision }
  const lines = read.entries.map(({ subject, entry, sources, line }): FileLine => {
    const known = said.get(subject)
    const before = known
      ? [...linesOf(subject, entryIn(subject, known.block), reading), sourceLine(titlesOf(known.block.statement.sources), reading)]
      : []
    const after = [...linesOf(subject, entry, reading), sourceLine(titlesOf(citedBy(entry, sources)), reading)]
    const changed = compareLines(before, after).filter((one) => one.before !== one.after)
    const outcome = known ? (changed.length > 0 ? 'changed' : 'same') : 'new'
    const name = nameOf(subject, known?.block.subject.concept ?? null, entry, language, reading.words)
    return { subject, name, kind: subject.split('/')[1] ?? '', line, outcome, changed: known ? changed.map(({ label }) => label) : [] }
  })
  return { faults: [], lines }
}

const titlesOf = (sources: readonly { title: string }[]) => sources.map(({ title }) => title)
const citedBy = (entry: Record<string, unknown>, sources: Record<string, DraftSource>) =>
  ((entry.sources as string[] | undefined) ?? []).flatMap((key) => sources[key] ?? [])

async function readFileOf(
  scope: Scope,
  state: string,
  text: string,
  language: Language,
): Promise<{ faults: RefusedLine[] } | { entries: FileEntry[] }> {
  const opened = openFile({ name: `${state}.json`, bytes: new TextEncoder().encode(text) })
  if ('faults' in opened) return opened
  const [read] = await countryReader.read([opened], scope)
  if (!read || 'faults' in read) return { faults: read?.faults ?? [] }
  if (read.edition.home.id !== state) throw otherState(language)
  return { entries: entriesOf(read.edition, opened.json.value, read.lineOf) }
}

/** One entry for each subject of the file, with the line it begins on. */
const entriesOf = ({ home, drafts, sources }: Edition, file: unknown, lineOf: (path: (string | number)[]) => number): FileEntry[] =>
  [...Map.groupBy(drafts, (draft) => subjectId(home.id, draft.subject))].flatMap(([subject, [first]]) => {
    if (!first) return []
    const path = first.path.slice(0, typeof first.path[1] === 'number' ? 2 : 1)
    const entry = path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], file)
    return [{ subject, entry: entry as Record<string, unknown>, sources, line: lineOf(path) }]
  })

export const chosenSchema = z.object({ bundle: z.uuid(), subjects: z.array(z.string().max(200)).min(1).max(500) })

/** Makes a proposal of every statement that was chosen; the same form sent twice makes them once. Answers how many, or the faults of the note. */
export async function proposeFromFile(
  scope: Scope,
  state: string,
  text: string,
  typed: Typed,
  { bundle, subjects }: z.infer<typeof chosenSchema>,
  language: Language,
): Promise<{ made: number } | { faults: FieldFault[] }> {
  if (!mayPropose(scope, { state, position: positionOf(scope) })) throw notUnderThisMandate()
  const read = await readFileOf(scope, state, text, language)
  if ('faults' in read)
    throw new Refusal('invalid', { en: wordsIn('en').revision.file.refused, fr: wordsIn('fr').revision.file.refused }, 'file')
  const change = changeOf(typed, state, scope.today)
  if ('faults' in change) return change
  const chosen = read.entries.filter(({ subject }) => subjects.includes(subject))
  const made = await handInRead(
    scope,
    state,
    chosen.map(({ subject, entry, sources }) => {
      const cited = Object.fromEntries(((entry.sources as string[]) ?? []).flatMap((key) => (sources[key] ? [[key, sources[key]]] : [])))
      const shown = {
        ...typedOf(formFields(subject, true), entry),
        ...Object.fromEntries(Object.keys(cited).map((key) => [`source:${key}`, 'yes'])),
      }
      const asked = {
        id: idIn(bundle, subject),
        subject,
        deed: 'answer' as const,
        position: positionOf(scope),
        typed: { ...shown, ...typed, cause: 'wrong' },
      }
      return { asked, content: { entry, answers: {}, sources: cited, ...change.change } }
    }),
  )
  return { made }
}

type Change = Pick<Content, 'significance' | 'note' | 'cause' | 'from'>

/** The kind of change is chosen once for all of them, as the form of a single one asks it. */
const changeOf = (typed: Typed, state: string, today: string): { change: Change } | { faults: FieldFault[] } => {
  const ground = { proposal: '', subject: `${state}/event/~`, isNew: true, fixed: {}, known: {}, said: {}, today }
  const read = contentTyped(typed, { ...ground, deed: 'restore' })
  if ('faults' in read && typed.significance === 'major') return read
  if (typed.significance !== 'minor' && typed.significance !== 'major')
    return { faults: 'faults' in read ? read.faults.filter(({ name }) => name === 'significance') : [] }
  const note = 'content' in read && typed.significance === 'major' ? read.content.note : {}
  return { change: { significance: typed.significance, note, cause: 'wrong', from: null } }
}

/** A number of its own for each statement of a bundle, the same whenever it is sent. */
const idIn = (bundle: string, subject: string): string => {
  const hex = createHash('sha256').update(`${bundle} ${subject}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
