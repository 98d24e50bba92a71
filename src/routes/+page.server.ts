import { readActionPlan } from '#domains/action-plan/operations.server.ts'
import { measureGroups } from '#domains/cooperate/measure-groups.ts'
import { measuresToAsk } from '#domains/cooperate/operations.server.ts'
import { byName } from '#domains/countries/names.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => ({
  measures: measureGroups(await measuresToAsk(scope), language),
  states: byName(await memberStatesOn(scope, scope.today), language).map(({ iso2, name }) => ({ iso2, name: name[language] })),
  objectives: readActionPlan(scope).objectives.map(({ number, short, title, path }) => ({
    number,
    short: short[language],
    title: title[language],
    path,
  })),
})
