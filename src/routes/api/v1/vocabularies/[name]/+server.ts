import { answering } from '#platform/endpoint.ts'
import { notFound } from '#platform/refusal.ts'
import { vocabularies } from '#vocabulary/index.ts'
import { endpoints, vocabularyBody } from '../../endpoints.ts'

export const GET = answering(endpoints.vocabulary, ({ params }) => {
  const found = vocabularies.find(({ name }) => name === params.name)
  const shown = (params.name ?? '').slice(0, 40)
  if (!found) throw notFound({ en: `There is no vocabulary "${shown}".`, fr: `Il n’y a pas de vocabulaire « ${shown} ».` }, 'name')
  return vocabularyBody(found)
})
