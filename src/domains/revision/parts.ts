import type { z } from 'zod'
import { faultsOfEntry, draftsOfEntry as nationalDrafts, entrySchemas as nationalSchemas, partOf } from '#domains/countries/entries.ts'
import type { Draft, DraftSource, DraftSubject } from '#domains/facts/draft.ts'
import type { FileFault } from '#domains/facts/import-files.server.ts'
import {
  slugOfDeclaration,
  type TreatyPart,
  draftsOfEntry as treatyDrafts,
  entrySchemas as treatySchemas,
} from '#domains/treaties/entries.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import { type Field, fieldsOf } from './entry-field.ts'
import { subjectParts } from './model.ts'

const isTreatyPart = (kind: string): kind is TreatyPart => kind === 'participation' || kind === 'declaration'

/** A row of an instrument's table does not name the instrument; somebody who adds one must. */
const withInstrument = treatySchemas.participation.extend({ instrument: treatySchemas.declaration.shape.instrument })

/** The schema of a subject's entry; undefined where people do not answer for such a kind. */
export const schemaOf = (subject: string, isNew: boolean): z.ZodObject | undefined => {
  const { kind, slug } = subjectParts(subject)
  if (kind === 'participation') return isNew ? withInstrument : treatySchemas.participation
  if (kind === 'declaration') return treatySchemas.declaration
  const part = partOf(kind, slug)
  return part && nationalSchemas[part]
}

/** What tells one statement from another stays as it is; of a new one it is asked. */
const identity: Record<string, string[]> = {
  offence: [],
  aggravation: ['code'],
  exemption: ['code'],
  related_offence: ['code'],
  authority: ['role'],
  measure_answer: ['code'],
  practice: ['family'],
  declaration: ['instrument', 'article', 'kind'],
}

/** Asked elsewhere in the form, or known: the state, the address of an offence. */
const elsewhere = ['sources', 'id', 'state']

export const fixedKeys = (kind: string, isNew: boolean) => [...elsewhere, ...(isNew ? [] : (identity[kind] ?? []))]

/** The fields of the form for a subject. */
export const formFields = (subject: string, isNew: boolean): Field[] => {
  const schema = schemaOf(subject, isNew)
  return schema ? fieldsOf(schema, fixedKeys(subjectParts(subject).kind, isNew)) : []
}

const questions = new Set(indicators.map(({ id }) => id))
const topics: Record<string, string> = {
  measure_answer: 'measure',
  'legal-persons': 'legal_persons',
  'mutual-assistance': 'mutual_assistance',
}
const otherNames: Record<string, string> = { imprisonmentMinMonths: 'imprisonment_min', imprisonmentMaxMonths: 'imprisonment_max' }

/** The question that a field of a subject's form answers, where a state may also answer that there is nothing, or withhold it. */
export const questionOf = (subject: string, { key, required }: Pick<Field, 'key' | 'required'>): string | undefined => {
  const { kind, slug } = subjectParts(subject)
  const topic = topics[kind] ?? topics[slug] ?? kind
  const question = `${topic}.${otherNames[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return !required && questions.has(question) ? question : undefined
}

/** Every question of a subject's kind. */
export const questionsOf = (subject: string): string[] => {
  const { kind, slug } = subjectParts(subject)
  const topic = kind === 'regime' ? slug.replaceAll('-', '_') : kind === 'event' ? 'history' : (topics[kind] ?? kind)
  return [...questions].filter((question) => question.startsWith(`${topic}.`))
}

/** What an entry states, about the subject it is meant for. */
export const draftsFor = (
  subject: DraftSubject & { id: string },
  entry: Record<string, unknown>,
  sources: Record<string, DraftSource>,
  today: string,
): Draft[] => {
  const { party, kind, slug } = subjectParts(subject.id)
  const about: DraftSubject = { kind: subject.kind, slug, concept: subject.concept, ordinal: subject.ordinal }
  if (isTreatyPart(kind)) {
    const { instrument, asOf: _asOf, ...record } = entry
    const content = kind === 'declaration' ? { instrument, ...record } : record
    return treatyDrafts(kind, content, { ...about, jurisdiction: party }, null)
  }
  const part = partOf(kind, slug)
  return part ? nationalDrafts(part, entry, sources, today).map((draft) => ({ ...draft, subject: { ...draft.subject, ...about } })) : []
}

/** The address, concept and place that a new statement would have, from its own entry. */
export const newSubject = (party: string, kind: string, entry: Record<string, unknown>, today: string): DraftSubject | undefined => {
  if (kind === 'participation' && typeof entry.instrument === 'string')
    return { kind, slug: entry.instrument.toLowerCase(), concept: null, ordinal: 0 }
  if (kind === 'declaration')
    return {
      kind,
      slug: slugOfDeclaration(entry as Parameters<typeof slugOfDeclaration>[0]),
      concept: String(entry.kind),
      ordinal: 0,
    }
  const part = partOf(kind, '')
  const [draft] = part
    ? nationalDrafts(part, { ...entry, ...(kind === 'offence' ? { id: `${party.toLowerCase()}-new` } : {}) }, {}, today)
    : []
  return draft?.subject
}

/** What a schema cannot say of an entry. */
export const faultsFor = (subject: string, entry: unknown, sources: Record<string, DraftSource>, today: string): FileFault[] => {
  const { kind, slug } = subjectParts(subject)
  const part = partOf(kind, slug)
  return part ? faultsOfEntry(part, entry, sources, today) : []
}
