import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SourceKind } from '#domains/facts/model.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { sourceKinds } from '#vocabulary/source-kind.ts'
import { wordsIn } from '#words/words.ts'
import type { FieldFault } from './content.ts'
import { notYours } from './desk.server.ts'
import type { Field } from './entry-field.ts'
import { type Standing, standingOf, standsAs } from './ground.server.ts'
import { type Proposal, type ProposalDeed, type SpokenPosition, subjectParts, type Typed } from './model.ts'
import { nameOf } from './naming.ts'
import { notUnderThisMandate } from './operations.server.ts'
import { formFields, questionOf } from './parts.ts'
import { mayDraft, mayPropose, mayReadDesk } from './policy.ts'
import { type Asked, handIn, keepDraft, positionOf } from './proposing.server.ts'
import { typedOf } from './typed.ts'

/** Everything a page needs to ask for an answer. `questions`: by field, where it may be answered otherwise than by a value. */
export type AskedForm = {
  id: string
  subject: string
  deed: ProposalDeed
  isNew: boolean
  name: string
  position: SpokenPosition
  mayHandIn: boolean
  stale: boolean
  against: string
  fields: Field[]
  questions: Record<string, string>
  typed: Typed
  sources: { key: string; title: string; cited: boolean }[]
  sourceKinds: { code: SourceKind; label: string }[]
}

/** The form for a statement, filled with what is said now; for a proposal that is gone on with, with what was typed. */
export async function formAsked(
  scope: Scope,
  { subject, deed, proposal }: { subject: string; deed: ProposalDeed; proposal?: Proposal },
  language: Language,
): Promise<AskedForm> {
  if (!mayReadDesk(scope, { state: subjectParts(subject).party })) throw notYours()
  const standing = await standingOf(scope, subject, proposal !== undefined)
  const isNew = standing.said === null
  const fields = formFields(subject, isNew)
  const position = proposal?.position ?? positionOf(scope)
  const cited = new Set((standing.said?.sources as string[] | undefined) ?? [])
  return {
    id: proposal?.id ?? randomUUID(),
    subject,
    deed,
    isNew,
    name: titleOf(standing, language),
    position,
    mayHandIn: mayPropose(scope, { state: subjectParts(subject).party, position }),
    stale: standing.law.stale.has(subject),
    against: await standsAs(scope.db, subject),
    fields,
    questions: questionsIn(subject, fields),
    typed: proposal?.typed ?? firstTyped(fields, standing),
    sources: Object.entries(standing.known)
      .map(([key, { title }]) => ({ key, title, cited: cited.has(key) }))
      .sort((a, b) => Number(b.cited) - Number(a.cited) || a.title.localeCompare(b.title)),
    sourceKinds: codesOf(sourceKinds).map((code) => ({ code, label: labelOf(sourceKinds, code, language) })),
  }
}

const titleOf = ({ subject, statement, said }: Standing, language: Language) => {
  const words = wordsIn(language).revision
  return statement
    ? nameOf(subject, statement.block.subject.concept, said, language, words)
    : (words.kinds[subjectParts(subject).kind] ?? subject)
}

/** Sources cited now are ticked, and so is every answer that is no value. */
const firstTyped = (fields: readonly Field[], { said, statement, subject }: Standing): Typed => {
  const cited = (said?.sources as string[] | undefined) ?? []
  const questions = questionsIn(subject, fields)
  const states = new Map([...(statement?.block.facts.values() ?? [])].map(({ indicator, state }) => [indicator, state]))
  const answers = Object.entries(questions).flatMap(([name, question]) => {
    const state = states.get(question)
    return state && state !== 'value' && state !== 'unknown' ? [[`answer:${name}`, state]] : []
  })
  return {
    ...typedOf(fields, said ?? {}),
    ...Object.fromEntries(cited.map((key) => [`source:${key}`, 'yes'])),
    ...Object.fromEntries(answers),
  }
}

const questionsIn = (subject: string, fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const question = questionOf(subject, field)
      const own = question ? [[field.name, question] as const] : []
      return field.kind === 'group' ? [...own, ...Object.entries(questionsIn(subject, field.fields))] : own
    }),
  )

/** What such a form sent. Nothing typed is lost: with faults, it comes back as it was. */
export async function formSent(
  scope: Scope,
  request: Request,
  { subject, deed, follows }: { subject: string; deed: ProposalDeed; follows?: string | null },
): Promise<{ id: string; done: 'kept' | 'handed in' } | Returned> {
  if (!mayDraft(scope, { state: subjectParts(subject).party, position: positionOf(scope) })) throw notUnderThisMandate()
  const { form: _word, deed: asked, id = '', against = '', ...typed } = await formOf(request)
  if (!z.uuid().safeParse(id).success) throw new Refusal('invalid', { en: 'Open the form again.', fr: 'Rouvrez le formulaire.' }, 'id')
  const proposal: Asked = {
    id,
    subject,
    deed,
    position: positionOf(scope),
    typed,
    follows: follows ?? null,
    ...(against ? { against } : {}),
  }
  const done = await orRefusal(async () => (asked === 'keep' ? { kept: await keepDraft(scope, proposal) } : handIn(scope, proposal)))
  if (done instanceof Refusal) return { faults: [], typed, id, refused: done.detail }
  if ('faults' in done) return { faults: done.faults, typed, id, refused: null }
  return { id, done: asked === 'keep' ? 'kept' : 'handed in' }
}

/** A form that comes back as it was sent, with what is wrong with it. */
export type Returned = { faults: FieldFault[]; typed: Typed; id: string; refused: Bilingual | null }
