import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { reportTold } from '#domains/reports/reporting.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const report = await reportTold(scope, params.reference)
  const names = await jurisdictionNames(scope)
  return { reference: params.reference, report, name: names.get(report.jurisdiction)?.name[language] ?? report.jurisdiction }
}
