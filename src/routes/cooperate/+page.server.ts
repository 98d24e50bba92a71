import { redirect } from '@sveltejs/kit'
import { asked, faultsOf, isEmpty, queryOf } from '#domains/cooperate/asked.ts'
import { measureGroups } from '#domains/cooperate/measure-groups.ts'
import { compiledOn, measuresToAsk, told } from '#domains/cooperate/operations.server.ts'
import { inLanguage } from '#ui/address.ts'
import type { PageServerLoad } from './$types'
import { ofStates } from './of-state.ts'

/** A form sends all its fields; an address that leaves one out comes from a link and is no mistake. */
const isSent = (query: URLSearchParams) => ['from', 'to', 'measure'].every((name) => query.has(name))

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const question = asked(url.searchParams)
  const measures = await measuresToAsk(scope)
  const faults = faultsOf(question, measures)
  const form = { asked: question, groups: measureGroups(measures, language), compiled: await compiledOn(scope) }
  if (isEmpty(question) && !isSent(url.searchParams)) return { ...form, faults: [], told: [] }
  if (faults.length > 0) return { ...form, faults: faults.filter(({ kind }) => kind !== 'missing' || isSent(url.searchParams)), told: [] }
  const canonical = queryOf(question)
  if (url.search !== canonical) redirect(307, inLanguage(language, '/cooperate') + canonical)
  return { ...form, faults, told: await told(scope, question, language, await ofStates(scope, question, language)) }
}
