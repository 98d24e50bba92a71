import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    parameter: { type: 'string', description: 'The parameter at fault, where one is.' },
  },
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema>; required?: string[] }

const schemaOf = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as JsonSchema
  return schema
}

const queryParameters = (query: z.ZodObject) => {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as JsonSchema
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }))
}

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: { type: 'string' } as JsonSchema }))

type Parameter = { name: string; in: string; required: boolean; description?: unknown; schema: JsonSchema }

/** What an address takes, in its path and after it. */
export const parametersOf = ({ path, query }: Pick<Endpoint, 'path' | 'query'>): Parameter[] => [
  ...pathParameters(path),
  ...queryParameters(query),
]

const operationOf = ({ path, summary, query, answer, mayBeMissing }: Endpoint) => ({
  get: {
    summary,
    operationId: path.replace(/[{}]/g, '').replace(/[/.-](\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase()),
    parameters: parametersOf({ path, query }),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      400: problem('A parameter is wrong; the document names it.'),
      ...(mayBeMissing ? { 404: problem('There is no such thing.') } : {}),
    },
  },
})

/** The OpenAPI 3.1 document of a list of endpoints; nothing in it is written by hand. */
export const openApiOf = (
  endpoints: readonly Endpoint[],
  about: { title: string; version: string; description: string; licence: string },
) => ({
  openapi: '3.1.1',
  info: {
    title: about.title,
    version: about.version,
    description: about.description,
    license: { name: about.licence },
  },
  servers: [{ url: '/api/v1' }],
  paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, operationOf(endpoint)])),
  components: { schemas: { Problem: problemSchema } },
})
