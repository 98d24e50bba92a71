import { asked, faultsOf, refusalOf } from '#domains/cooperate/asked.ts'
import { measuresToAsk, resolved, withLabels } from '#domains/cooperate/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.resolve, async ({ scope, url, query: { lang } }) => {
  const question = asked(url.searchParams)
  const [fault] = faultsOf(question, await measuresToAsk(scope))
  if (fault) throw refusalOf(fault)
  const answers = lang ? await withLabels(scope, question, lang) : await resolved(scope, question)
  const [first] = answers
  if (!first) throw new Error('A checked question has an answer.')
  const body = answers.length === 1 ? first : { ...question, on: first.on, answers }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
