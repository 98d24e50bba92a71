import type { Confidence } from '#domains/facts/model.ts'
import {
  type Asked,
  answersStatedOn,
  blocksAsked,
  blocksToCompare,
  figuresByState,
  memberStatesOn,
  stateNamed,
} from '#domains/facts/operations.server.ts'
import { isDay } from '#domains/facts/partial-date.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { sectionsOf } from './assemble.ts'
import { cellOf, lawOf } from './cells.ts'
import { type Comparison, cellIn } from './comparison.ts'
import { countryJsonSchema } from './country-file.ts'
import { elements, elementsById, highestPenalty, indicatorsCompared } from './elements.ts'
import { type Grounds, statementsOf } from './grounds.ts'
import type { Profile, StateSummary } from './model.ts'
import { mayReadProfiles } from './policy.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not read the profiles.', fr: 'Vous ne pouvez pas lire les profils.' })

const kindsOfProfile = ['offence', 'aggravation', 'exemption', 'regime', 'related_offence', 'event']

/** A state's law as it stood on a day, as we said it at an instant. `iso2` in capitals; refused as not found when there is no file. */
export async function profile(scope: Scope, iso2: string, asked: Asked): Promise<Profile> {
  if (!mayReadProfiles(scope)) throw forbidden()
  const state = await stateNamed(scope, iso2)
  const sections = await remembered(scope, 'countries.profile', [iso2, asked], async () =>
    sectionsOf(await blocksAsked(scope, iso2, kindsOfProfile, asked)),
  )
  return { ...state, at: asked.at ?? scope.today, ...sections }
}

/** A calendar day as a visitor asked for it; refused when it is not one. */
// Open: reads what the visitor wrote and touches no record.
export const dayAsked = (text: string | null): string | undefined => {
  if (text === null || text === '') return undefined
  if (isDay(text)) return text
  const shown = text.slice(0, 40)
  throw new Refusal(
    'invalid',
    { en: `"${shown}" is not a day: write YYYY-MM-DD.`, fr: `« ${shown} » n’est pas un jour : écrire AAAA-MM-JJ.` },
    'at',
  )
}

/** One line for each member state that has a file, by code. */
export async function stateList(scope: Scope, { at = scope.today }: { at?: string | undefined }): Promise<StateSummary[]> {
  if (!mayReadProfiles(scope)) throw forbidden()
  return remembered(scope, 'countries.list', [at], () => readStateList(scope, at))
}

async function readStateList(scope: Scope, at: string): Promise<StateSummary[]> {
  const [{ states }, figures, conducts] = await Promise.all([
    comparison(scope, { at }),
    figuresByState(scope, at),
    answersStatedOn(scope, 'offence.conduct', at),
  ])
  return states.map((state) => {
    const { iso2, name } = state
    const mine = figures.filter(({ state }) => state === iso2)
    const of = (kind: string) => mine.find((one) => one.kind === kind)
    return {
      iso2,
      name,
      offences: of('offence')?.subjects ?? 0,
      decisions: of('decision')?.subjects ?? 0,
      authorities: of('authority')?.subjects ?? 0,
      statements: mine.reduce((sum, { statements }) => sum + statements, 0),
      confirmed: mine.reduce((sum, { confirmed }) => sum + confirmed, 0),
      readOn: mine.reduce<string | null>((last, { readOn }) => (readOn !== null && (last === null || readOn > last) ? readOn : last), null),
      confidence: (of('offence')?.confidence ?? null) as Confidence | null,
      offencesRead: conducts.filter(({ jurisdiction }) => jurisdiction === iso2).length,
      longest: cellIn(state, highestPenalty.id),
    }
  })
}

/** Every element of every member state's law as it stands on a day, as we said it at an instant. One answer is shared by all views of it. */
export async function comparison(scope: Scope, { at = scope.today, known }: Asked): Promise<Comparison> {
  if (!mayReadProfiles(scope)) throw forbidden()
  return remembered(scope, 'countries.comparison', [at, known], async () => {
    const [members, union, blocks] = await Promise.all([
      memberStatesOn(scope, scope.today),
      memberStatesOn(scope, scope.today, 'european-union'),
      blocksToCompare(scope, indicatorsCompared, { at, known }),
    ])
    const states = members.map(({ iso2, name }) => {
      const law = lawOf(blocks.get(iso2) ?? [])
      return { iso2, name, cells: new Map(elements.map((element) => [element.id, cellOf(element, law)])) }
    })
    return { at, known: known ?? null, states, union: union.map(({ iso2 }) => iso2) }
  })
}

/** What one cell rests on: the statements it follows from, with their words. The state and the element must exist. */
export async function groundsOf(
  scope: Scope,
  { at, known, states }: Comparison,
  asked: { iso2: string; element: string },
): Promise<Grounds> {
  if (!mayReadProfiles(scope)) throw forbidden()
  const cell = states.find(({ iso2 }) => iso2 === asked.iso2)?.cells.get(asked.element)
  const element = elementsById.get(asked.element)
  if (!cell || !element) throw new Refusal('not-found', { en: 'There is no such cell.', fr: 'Il n’y a pas de telle case.' }, 'cell')
  const state = await profile(scope, asked.iso2, { at, known: known ?? undefined })
  const told = statementsOf(state)
  const statements = cell.statements.flatMap((id) => told.filter(({ statement }) => statement.id === id))
  return { iso2: state.iso2, name: state.name, officialLanguages: state.officialLanguages, element, cell, statements }
}

/** JSON Schema (2020-12) of the published country files; `data/country.schema.json` is this. */
export function countryFileSchema(scope: Scope): Record<string, unknown> {
  if (!mayReadProfiles(scope)) throw forbidden()
  return countryJsonSchema
}
