import { answerInShort } from '#domains/open-data/answer-in-short.ts'
import type { Endpoint } from '#platform/endpoint.ts'
import { parametersOf } from '#platform/openapi.ts'
import { wordsIn } from '#words/words.ts'
import { endpoints } from '../../api/v1/endpoints.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { language }, fetch }) => {
  const words = wordsIn(language).openData.api
  const described = Object.entries<Endpoint>(endpoints).map(async ([id, endpoint]) => {
    const { path, example = path } = endpoint
    const answer: unknown = await (await fetch(`/api/v1${example}`)).json()
    const parameters = parametersOf(endpoint).map(({ name, required, schema }) => ({
      name,
      required,
      shape: String(schema.format ?? schema.type ?? ''),
      meaning: words.parameters[name] ?? null,
    }))
    return {
      id,
      path,
      summary: words.paths[path] ?? null,
      english: endpoint.summary,
      example,
      parameters,
      answer: answerInShort(answer, words.entries),
    }
  })
  return { endpoints: await Promise.all(described) }
}
