import { reportsWaiting } from '#domains/reports/answering.server.ts'
import { gapsOverdue } from '#domains/reports/gaps.server.ts'
import { morning } from '#domains/sign-in/morning.server.ts'
import { hasMailServer } from '#platform/environment.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, url }) => {
  const { waiting, house } = await morning(scope, url.origin)
  const [reports, gaps] = await Promise.all([reportsWaiting(scope), gapsOverdue(scope)])
  return { waiting: { ...waiting, reports: reports.received, gaps }, house, mailServer: hasMailServer() }
}
