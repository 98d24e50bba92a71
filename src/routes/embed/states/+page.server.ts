import { byName } from '#domains/countries/names.ts'
import { comparison, stateList } from '#domains/countries/operations.server.ts'
import { addressed, firstQuestion, questionAsked, repliesOf } from '#domains/countries/question.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = { ...questionAsked(url.searchParams), view: 'table' as const, search: '' }
  const { element, at } = asked
  const [all, compared] = await Promise.all([stateList(scope, { at }), comparison(scope, { at })])
  const { replies, counts } = repliesOf(compared, asked, language)
  const shown = replies.filter((reply) => reply.asked)
  const named = new Set(shown.map(({ iso2 }) => iso2))
  return {
    label: element.id === firstQuestion ? null : element.label[language],
    states: byName(all, language).filter(({ iso2 }) => named.has(iso2)),
    ...{ at: at ?? null, replies: shown, counts, address: addressed(asked) },
  }
}
