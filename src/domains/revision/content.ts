import { z } from 'zod'
import type { DraftSource } from '#domains/facts/draft.ts'
import { bilingual, partialDate, text, webAddress } from '#domains/facts/fields.ts'
import { type AnswerState, answerStates, type SourceKind, sourceKinds } from '#domains/facts/model.ts'
import { issueWords } from '#platform/issue-words.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { type Field, leavesOf } from './entry-field.ts'
import { type Content, causes, type ProposalDeed, type Typed } from './model.ts'
import { faultsFor, formFields, questionOf, questionsOf, schemaOf } from './parts.ts'
import { entryTyped, inOrderOf, rowsFilled } from './typed.ts'

/** What a form is read against. `fixed`: the keys of the entry that the form does not ask; `known`: the state's sources by key. */
export type Ground = {
  proposal: string
  subject: string
  isNew: boolean
  deed: ProposalDeed
  fixed: Record<string, unknown>
  known: Record<string, DraftSource>
  /** What is said now, for a form that changes nothing of it. */
  said: Record<string, unknown>
  today: string
}
export type FieldFault = { name: string; why: Bilingual }

const needed: Bilingual = { en: 'Needed.', fr: 'Nécessaire.' }
const fault = (name: string, en: string, fr: string): FieldFault => ({ name, why: { en, fr } })

/** The new source's key in the state's file: letters and digits, its own for each proposal. */
export const keyOfNewSource = (proposal: string) => `p${proposal.replaceAll('-', '').slice(0, 12)}`

/** What a form says, or every fault it has, each with the name of its field. Nothing that can be typed makes it throw. */
export function contentTyped(typed: Typed, ground: Ground): { content: Content } | { faults: FieldFault[] } {
  const change = changeTyped(typed, ground)
  if (ground.deed !== 'answer') {
    if (change.faults.length > 0) return { faults: change.faults }
    return { content: { ...change.change, ...unchanged(ground) } }
  }
  const sources = sourcesTyped(typed, ground)
  const answers = answersTyped(typed, ground)
  const entry = { ...ground.fixed, ...inOrderOf(entryOf(typed, ground, answers), ground.said), sources: Object.keys(sources.cited) }
  const read = readEntry(ground, entry, sources.cited, change.change.cause === 'law_changed' ? change.change.from : null)
  const unread = 'faults' in read ? read.faults : []
  const faults = [...unread, ...sources.faults, ...change.faults]
  if (faults.length > 0 || !('entry' in read)) return { faults: inOrder(faults) }
  return { content: { entry: read.entry, answers, sources: sources.cited, ...change.change } }
}

/** Withholding and restoring change no word: the entry is that of today. */
const unchanged = ({ deed, subject, said, known }: Ground): Pick<Content, 'entry' | 'answers' | 'sources'> => {
  const cited = Array.isArray(said.sources) ? (said.sources as string[]) : []
  return {
    entry: said,
    answers: deed === 'withhold' ? Object.fromEntries(questionsOf(subject).map((question) => [question, 'withheld' as const])) : {},
    sources: Object.fromEntries(cited.flatMap((key) => (known[key] ? [[key, known[key]]] : []))),
  }
}

/** One fault a field: the first. */
const inOrder = (faults: readonly FieldFault[]) =>
  faults.filter(({ name }, index) => faults.findIndex((one) => one.name === name) === index)

const blankFrom = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([key]) => !names.some((name) => key === name || (/^[.:]/.test(key.slice(name.length)) && key.startsWith(name))),
    ),
  )

const entryOf = (typed: Typed, { subject, isNew }: Ground, answers: Record<string, AnswerState>) => {
  const fields = formFields(subject, isNew)
  const answered = fields.flatMap(inGroups).filter((field) => answers[questionOf(subject, field) ?? ''] !== undefined)
  return entryTyped(
    fields,
    blankFrom(
      typed,
      answered.map(({ name }) => name),
    ),
  )
}

/** A field and, of a group, those in it: a question may stand at either. */
export const inGroups = (field: Field): Field[] => (field.kind === 'group' ? [field, ...field.fields.flatMap(inGroups)] : [field])

const answersTyped = (typed: Typed, { subject, isNew }: Ground): Record<string, AnswerState> =>
  Object.fromEntries(
    formFields(subject, isNew)
      .flatMap(inGroups)
      .flatMap((field) => {
        const question = questionOf(subject, field)
        const chosen = answerStates.find((state) => state !== 'value' && state === typed[`answer:${field.name}`])
        return question && chosen ? [[question, chosen]] : []
      }),
  )

const newSource = z.object({
  title: text(600),
  url: z.union([z.literal(''), webAddress]),
  kind: z.enum(sourceKinds as unknown as [SourceKind, ...SourceKind[]]),
})

function sourcesTyped(typed: Typed, { proposal, known }: Ground): { cited: Record<string, DraftSource>; faults: FieldFault[] } {
  const cited: Record<string, DraftSource> = Object.fromEntries(Object.entries(known).filter(([key]) => typed[`source:${key}`]))
  const [title = '', url = ''] = [typed['new.title']?.trim(), typed['new.url']?.trim()]
  if (title === '' && url === '')
    return {
      cited,
      faults:
        Object.keys(cited).length > 0
          ? []
          : [fault('new.title', 'Choose a source, or name one.', 'Choisissez une source, ou nommez-en une.')],
    }
  const read = newSource.safeParse({ title, url, kind: typed['new.kind'] })
  if (!read.success)
    return { cited, faults: read.error.issues.map((issue) => ({ name: `new.${String(issue.path[0])}`, why: wordsOf(issue) })) }
  const { kind } = read.data
  const source: DraftSource = { title, url: url || null, kind, consulted: kind !== 'knowledge' }
  return { cited: { ...cited, [keyOfNewSource(proposal)]: source }, faults: [] }
}

type Change = Pick<Content, 'significance' | 'note' | 'cause' | 'from'>
const noted = bilingual(600)

function changeTyped(typed: Typed, { isNew, deed }: Ground): { change: Change; faults: FieldFault[] } {
  const significance = typed.significance === 'minor' || typed.significance === 'major' ? typed.significance : null
  const cause = isNew || deed !== 'answer' ? ('wrong' as const) : causes.find((one) => one === typed.cause)
  const from = typed.from?.trim() || null
  const words = { en: (typed.noteEn ?? '').replaceAll('\r\n', '\n').trim(), fr: (typed.noteFr ?? '').replaceAll('\r\n', '\n').trim() }
  const note = noted.safeParse(words)
  const mustNote = significance === 'major' || deed !== 'answer'
  return {
    change: {
      significance: significance ?? 'minor',
      cause: cause ?? 'wrong',
      from: cause === 'law_changed' ? from : null,
      note: mustNote ? words : {},
    },
    faults: [
      ...(significance ? [] : [fault('significance', 'Choose one of the two.', 'Choisissez l’une des deux options.')]),
      ...(mustNote && !note.success
        ? note.error.issues.map((issue) => ({ name: issue.path[0] === 'fr' ? 'noteFr' : 'noteEn', why: wordsOf(issue) }))
        : []),
      ...(cause ? [] : [fault('cause', 'Choose one of the two.', 'Choisissez l’une des deux options.')]),
      ...(cause === 'law_changed' && !partialDate.safeParse(from ?? '').success
        ? [fault('from', 'From which day? YYYY, YYYY-MM or YYYY-MM-DD.', 'À partir de quel jour ? AAAA, AAAA-MM ou AAAA-MM-JJ.')]
        : []),
    ],
  }
}

type ReadEntry = { faults: FieldFault[] } | { entry: Record<string, unknown> }

const readEntry = (
  ground: Ground,
  entry: Record<string, unknown>,
  sources: Record<string, DraftSource>,
  from: string | null,
): ReadEntry => {
  const schema = schemaOf(ground.subject, ground.isNew)
  if (!schema) return { faults: [fault('entry', 'No such kind of statement.', 'Ce type d’énoncé n’existe pas.')] }
  const dated = from !== null && 'validFrom' in schema.shape ? { ...entry, validFrom: from } : entry
  const parsed = schema.safeParse(dated)
  if (!parsed.success)
    return { faults: parsed.error.issues.flatMap((issue) => (issue.path[0] === 'sources' ? [] : [faultAt(issue, ground, dated)])) }
  const more = faultsFor(ground.subject, parsed.data, sources, ground.today)
  if (more.length > 0) return { faults: more.map(({ path, why }) => ({ name: nameAt(['entry', ...path].join('.'), ground), why })) }
  return { entry: parsed.data as Record<string, unknown> }
}

type Issue = z.core.$ZodIssue

const wordsOf = (issue: Issue): Bilingual =>
  (issue.code === 'invalid_type' && 'input' in issue && issue.input === undefined) || (issue.code === 'too_small' && issue.minimum === 1)
    ? needed
    : issueWords(issue)

const faultAt = (issue: Issue, ground: Ground, entry: unknown): FieldFault => {
  const name = nameAt(['entry', ...issue.path.map(String)].join('.'), ground)
  const value = issue.path.reduce<unknown>((one, step) => (one as Record<PropertyKey, unknown> | undefined)?.[step], entry)
  return { name, why: value === undefined ? needed : wordsOf(issue) }
}

/** The control of the form that a fault is about: that of the path itself, or the first one inside or around it. */
const nameAt = (path: string, { subject, isNew }: Ground): string => {
  const leaves = leavesOf(formFields(subject, isNew), (name) => rowsFilled(name, {}) + 20)
  const control = (field: Field) =>
    field.kind === 'both' && !/\.(en|fr|local)$/.test(path) ? `${field.name}.en` : field.kind === 'both' ? path : field.name
  const found =
    leaves.find(({ name }) => name === path) ??
    leaves.find(({ name }) => path.startsWith(`${name}.`)) ??
    leaves.find(({ name }) => name.startsWith(`${path}.`))
  return found ? control(found) : path
}
