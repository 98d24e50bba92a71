import { readActionPlan } from '#domains/action-plan/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ plan: readActionPlan(locals.scope) })
