import { deedsAskedIn } from '#domains/members/deeds-asked.ts'
import { deedsTakenMax } from '#domains/members/model.ts'
import { namesOf, readDeeds } from '#domains/members/operations.server.ts'
import { csvOf, csvResponse } from '#platform/csv.ts'
import type { RequestHandler } from './$types'

const head = ['seq', 'at', 'person', 'name', 'mandate', 'actor', 'room', 'deed', 'about', 'party', 'circle', 'note', 'workstation']

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const deeds = await readDeeds(scope, deedsAskedIn(url.searchParams, deedsTakenMax))
  const names = await namesOf(scope, deeds)
  const rows = deeds.map((deed) => [
    ...[deed.seq, deed.at, deed.person, names[deed.person ?? ''] ?? null, deed.mandate, deed.actor, deed.room, deed.deed, deed.about],
    ...[deed.party, deed.circle, JSON.stringify(deed.note), deed.workstation],
  ])
  return csvResponse(csvOf([head, ...rows]), `deeds-${scope.today}`)
}
