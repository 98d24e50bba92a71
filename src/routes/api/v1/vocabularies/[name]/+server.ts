import { vocabularyNamed } from '#domains/open-data/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints, vocabularyBody } from '../../endpoints.ts'

export const GET = answering(endpoints.vocabulary, ({ scope, params }) => vocabularyBody(vocabularyNamed(scope, params.name ?? '')))
