import { editionStanding } from '#domains/facts/operations.server.ts'
import { isMarkedAsDemonstration } from '#domains/members/demonstration.server.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { scope, language } }) => ({
  language,
  today: scope.today,
  edition: await editionStanding(scope),
  demonstration: await isMarkedAsDemonstration(scope),
})
