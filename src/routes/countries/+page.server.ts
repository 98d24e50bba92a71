import { indicatorOf } from '#domains/countries/elements.ts'
import { comparison, stateList } from '#domains/countries/operations.server.ts'
import { addressed, firstQuestion, questionAsked, questions, repliesOf } from '#domains/countries/question.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = questionAsked(url.searchParams)
  const { element, view, answer, search, at } = asked
  const [all, compared] = await Promise.all([stateList(scope, { at }), comparison(scope, { at })])
  const { replies, counts } = repliesOf(compared, asked, language)
  const shown = new Set(replies.filter((reply) => reply.asked).map(({ iso2 }) => iso2))
  return {
    question: {
      id: element.id,
      label: element.label[language],
      rule: element.rule[language],
      first: element.id === firstQuestion,
      indicator: indicatorOf(element),
    },
    questions: questions.map(({ id, topic, label }) => ({ id, topic, label })),
    summaries: new Map(all.filter(({ iso2 }) => shown.has(iso2)).map((summary) => [summary.iso2, summary])),
    ...{ view, answer, search, at: at ?? null, replies, counts },
    total: all.length,
    address: addressed(asked),
  }
}
