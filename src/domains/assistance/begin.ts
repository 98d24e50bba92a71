import { partyName } from '#vocabulary/party-name.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { fieldAt } from './form.ts'
import { askContext, choosesMeasures, type LetterTold, measuresOf } from './letter-asked.ts'
import type { Answers, Entry, LetterKind } from './model.ts'

export type NewLetter = {
  kind: LetterKind
  from: string
  to: string[]
  measures: string[]
  on: string
  writtenIn: string
  sentIn: string
}
type Faults = { faults: string[] }

export const isFault = (made: Draft | Faults): made is Faults => 'faults' in made

const missingIn = ({ kind, from, to, measures }: NewLetter, { words }: Desk) => [
  ...(from === '' ? [words.missing.from] : []),
  ...(to.length === 0 ? [words.missing.to] : []),
  ...(to.includes(from) && from !== '' ? [words.missing.same] : []),
  ...(choosesMeasures(kind) && measures.length === 0 ? [words.missing.measure] : []),
]

const firstAnswers = ({ kind, from, to, measures, on, writtenIn, sentIn }: NewLetter): Answers => {
  const entries: Record<string, Entry[]> = { sending: [{ language: sentIn, on }] }
  if (kind === 'team') entries.parties = [from, ...to].map((state) => ({ state }))
  else entries.requested = to.map((state) => ({ state }))
  if (kind === 'preservation' || choosesMeasures(kind)) entries.measures = measuresOf(kind, measures).map((code) => ({ code }))
  return { kind, writtenIn, entries }
}

const measureLabel = (code: string, language: 'en' | 'fr') =>
  fieldAt('measures.code')?.options?.find((one) => one.code === code)?.label[language] ?? code

/** Requests under an act of the Union with a form of its own are not letters: each is refused, with the reason. */
const ownForms = (told: Exclude<LetterTold, { refused: string } | { offline: true }>, { words, language }: Desk) =>
  told.profiles.flatMap(({ state, ownForm }) =>
    ownForm.map((measure) => {
      const basis = told.context.bases.find((one) => one.to === state && one.measure === measure)
      return words.ownForm(partyName(state, language), measureLabel(measure, language), basis?.title[language] ?? '')
    }),
  )

/** A letter with nothing in it but codes, or why there is none. */
export const newDraft = async (desk: Desk, letter: NewLetter): Promise<Draft | Faults> => {
  const missing = missingIn(letter, desk)
  if (missing.length > 0) return { faults: missing }
  const told = await askContext(desk.asks, { ...letter, measures: measuresOf(letter.kind, letter.measures) }, desk.language)
  if ('refused' in told) return { faults: [told.refused] }
  if ('offline' in told) return { faults: [desk.words.offlineBegin] }
  const own = letter.kind === 'request' || letter.kind === 'supplementary' || letter.kind === 'preservation' ? ownForms(told, desk) : []
  if (own.length > 0) return { faults: own }
  const draft = { id: crypto.randomUUID(), changed: '', answers: firstAnswers(letter), ...told }
  await desk.store?.keep(draft)
  return draft
}
