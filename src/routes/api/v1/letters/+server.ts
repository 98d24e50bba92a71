import { letterContext } from '#domains/assistance/operations.server.ts'
import { asked, faultsOf, refusalOf } from '#domains/cooperate/asked.ts'
import { measuresToAsk, resolved } from '#domains/cooperate/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'
import { aroundLetter } from './around.ts'

export const GET = answering(endpoints.letterContext, async ({ scope, url, language, query: { measure, lang } }) => {
  const known = await measuresToAsk(scope)
  const measures = [...new Set(measure.split(',').map((code) => code.trim()))].slice(0, 20)
  const questions = measures.map((code) => ({ ...asked(url.searchParams), measure: code }))
  const [fault] = questions.flatMap((question) => faultsOf(question, known))
  if (fault) throw refusalOf(fault)
  const answers = (await Promise.all(questions.map((question) => resolved(scope, question)))).flat()
  const [first] = questions
  if (!first) throw new Error('A checked question names a measure.')
  const { around, profiles } = await aroundLetter(scope, { to: first.to, on: first.on ?? scope.today, language: lang ?? language })
  return letterContext(scope, answers, around, profiles)
})
