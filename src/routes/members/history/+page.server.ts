import { deedsPerPage } from '#domains/members/model.ts'
import { listParties, namesOf, readDeeds } from '#domains/members/operations.server.ts'
import { mayCareForPersons, mayReadDeeds, mayReadParties } from '#domains/members/policy.ts'
import { visitorOf } from '../visitor-here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { scope, language } = locals
  const { person } = visitorOf(locals)
  const deeds = await readDeeds(scope, { person: person.id, limit: deedsPerPage })
  const parties = mayReadParties(scope) ? await listParties(scope) : []
  return {
    deeds,
    names: mayReadDeeds(scope) || mayCareForPersons(scope) ? await namesOf(scope, deeds) : { [person.id]: person.name },
    parties: Object.fromEntries(parties.map(({ id, name }) => [id, name[language]])),
  }
}
