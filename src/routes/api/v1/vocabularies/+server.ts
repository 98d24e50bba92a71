import { answering } from '#platform/endpoint.ts'
import { vocabularies } from '#vocabulary/index.ts'
import { endpoints, vocabularyBody } from '../endpoints.ts'

export const GET = answering(endpoints.vocabularies, () => ({
  items: vocabularies.map(vocabularyBody),
  total: vocabularies.length,
  next: null,
}))
