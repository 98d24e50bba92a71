import { elementIds, stateTokens } from '#domains/countries/compare-address.ts'
import { comparisonBody, comparisonTable } from '#domains/countries/compare-answers.ts'
import { viewOf } from '#domains/countries/comparison.ts'
import { comparison } from '#domains/countries/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { csvOf, csvResponse } from '#platform/csv.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(
  endpoints.compare,
  async ({ scope, query: { states, elements, at, known, differ, by, lang, format, bom } }) => {
    // Never the visitor’s own language: one address has one answer.
    const language = lang ?? 'en'
    const asked = {
      states: stateTokens([states]),
      elements: elementIds([elements]),
      by: elementIds([by], 'by')[0] ?? null,
      differ: differ === '1',
      at: at ?? null,
      known: known ?? null,
      row: null,
      cell: null,
    }
    const view = viewOf(await comparison(scope, { at, known }), asked, language)
    if (format === 'csv') return csvResponse(csvOf(comparisonTable(view, language), { bom: bom === '1' }), `liaison-compare-${view.at}`)
    const body = comparisonBody(view)
    return lang ? (inOneLanguage(body, lang) as typeof body) : body
  },
)
