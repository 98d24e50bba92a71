import { decisionLabels } from '#domains/decisions/operations.server.ts'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { placeOfRecord } from '#domains/facts/place-of-record.ts'
import { instrumentList } from '#domains/treaties/views.server.ts'
import type { Scope } from '#platform/scope.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import type { FollowNames } from './model.ts'

const questions = new Map(indicators.map(({ id, label }) => [id, label]))

// Open: the names of public things; who may ask for what of them is judged where it is asked.
export async function followNames(scope: Scope): Promise<FollowNames> {
  const [jurisdictions, instruments] = await Promise.all([jurisdictionNames(scope), instrumentList(scope, {})])
  const { elements } = decisionLabels(scope)
  const keywords = Object.entries(decisionKeywords.concepts).map(([code, { label }]) => [`keyword.${code}`, label] as const)
  return {
    states: new Map([...jurisdictions.values()].map(({ id, name }) => [id, name])),
    places: new Map([...jurisdictions.keys()].map((id) => [id, placeOfRecord(id, jurisdictions)])),
    indicators: questions,
    instruments: new Map(instruments.map(({ slug, title }) => [slug, title])),
    topics: new Map([...keywords, ...Object.entries(elements).map(([code, label]) => [`element.${code}`, label] as const)]),
  }
}
