import { gapsAskedSchema } from '#domains/reports/gap-model.ts'
import { listGaps } from '#domains/reports/gaps.server.ts'
import { csvOf, csvResponse } from '#platform/csv.ts'
import type { RequestHandler } from './$types'

const head = ['id', 'state', 'about_kind', 'about', 'missing', 'found', 'owner', 'due', 'standing', 'close_reason', 'filled_by', 'report']

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const asked = gapsAskedSchema.parse({ state: url.searchParams.get('state'), which: url.searchParams.get('which'), page: 1 })
  const { items } = await listGaps(scope, asked, { whole: true })
  const rows = items.map((gap) => [
    ...[gap.id, gap.jurisdiction, gap.aboutKind, gap.about, gap.missing, gap.found, gap.ownerName ?? gap.owner, gap.due, gap.standing],
    ...[gap.closeReason, gap.filledBy, gap.report],
  ])
  return csvResponse(csvOf([head, ...rows]), `gaps-${scope.today}`)
}
