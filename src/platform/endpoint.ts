import { z } from 'zod'
import type { Language } from '#vocabulary/language.ts'
import { issueWords } from './issue-words.ts'
import { refusalResponse } from './problem.ts'
import { invalid, Refusal } from './refusal.ts'
import type { Scope } from './scope.ts'

/** One address of the programming interface: what it takes and what it answers, from which openapi.json is written. */
export type Endpoint<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  /** Path under /api/v1, with {name} for its parts. */
  path: string
  summary: string
  query: Query
  answer: Answer
  /** The address may name something that does not exist. */
  mayBeMissing?: boolean
  /** A question worth asking, below /api/v1; `path` if absent. */
  example?: string
}

type Asked<Query extends z.ZodObject> = {
  scope: Scope
  language: Language
  query: z.output<Query>
  params: Record<string, string>
  url: URL
}

type RequestEvent = { locals: { scope: Scope; language: Language }; url: URL; params: Record<string, string | undefined> }

/**
 * A request handler for an endpoint: the query is checked first, a refusal becomes a problem document, only listed fields
 * leave. Work that answers in another form than JSON hands over its response.
 */
export const answering =
  <Query extends z.ZodObject, Answer extends z.ZodType>(
    endpoint: Endpoint<Query, Answer>,
    work: (asked: Asked<Query>) => Promise<z.input<Answer> | Response> | z.input<Answer> | Response,
  ) =>
  async ({ locals: { scope, language }, url, params }: RequestEvent): Promise<Response> => {
    try {
      const query = readQuery(endpoint.query, url)
      const body = await work({ scope, language, query, params: params as Record<string, string>, url })
      if (body instanceof Response) return body
      return Response.json(endpoint.answer.parse(body), { headers: { 'cache-control': 'public, no-cache' } })
    } catch (thrown) {
      if (thrown instanceof Refusal) return refusalResponse(thrown, language)
      throw thrown
    }
  }

/** Reads query parameters strictly: each at most once, none that the endpoint does not know. */
export const readQuery = <Query extends z.ZodObject>(schema: Query, url: URL): z.output<Query> => {
  const known = Object.keys(schema.shape)
  const given: Record<string, string> = {}
  for (const [name, value] of url.searchParams) {
    const shown = name.slice(0, 40)
    if (!known.includes(name)) throw invalid(unknownParameter(shown, known), shown)
    if (Object.hasOwn(given, name)) throw invalid({ en: `"${shown}" is given twice.`, fr: `« ${shown} » est donné deux fois.` }, shown)
    given[name] = value
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const parameter = String(issue?.path[0] ?? '')
  const expected = issueWords(issue)
  throw invalid({ en: `"${parameter}": expected ${expected.en}.`, fr: `« ${parameter} » : attendu ${expected.fr}.` }, parameter)
}

const unknownParameter = (name: string, known: string[]) => ({
  en: `"${name}" is not a parameter here; known are: ${known.join(', ') || 'none'}.`,
  fr: `« ${name} » n’est pas un paramètre ici ; sont connus : ${known.join(', ') || 'aucun'}.`,
})

const limitShape = { error: 'a whole number from 1 to 200 | un nombre entier de 1 à 200' }
const offsetShape = { error: 'a whole number from 0 to 10000000 | un nombre entier de 0 à 10000000' }

/** How lists are cut: at most 200 entries from an offset on. */
export const page = {
  limit: z.coerce.number(limitShape).int(limitShape).min(1, limitShape).max(200, limitShape).default(50),
  offset: z.coerce.number(offsetShape).int(offsetShape).min(0, offsetShape).max(10_000_000, offsetShape).default(0),
}

/** A list as every endpoint answers it; `next` is the address of the following entries, null at the end. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() })

/** The same address, further on. */
export const nextPage = (url: URL, { limit, offset }: { limit: number; offset: number }, total: number): string | null => {
  if (offset + limit >= total) return null
  const further = new URL(url)
  further.searchParams.set('offset', String(offset + limit))
  return further.pathname + further.search
}
