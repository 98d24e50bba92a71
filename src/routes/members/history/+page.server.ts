import { deedsPerPage } from '#domains/members/model.ts'
import { readDeeds } from '#domains/members/operations.server.ts'
import { visitorOf } from '../visitor-here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  deeds: await readDeeds(locals.scope, { person: visitorOf(locals).person.id, limit: deedsPerPage }),
})
