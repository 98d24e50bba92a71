import { comparison } from '#domains/countries/operations.server.ts'
import { addressed, questionAsked, repliesOf } from '#domains/countries/question.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = { ...questionAsked(url.searchParams), view: 'map' as const, search: '' }
  const { replies, counts } = repliesOf(await comparison(scope, { at: asked.at }), asked, language)
  return { label: asked.element.label[language], at: asked.at ?? null, replies, counts, address: addressed(asked) }
}
