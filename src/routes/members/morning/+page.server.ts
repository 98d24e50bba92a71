import { reportsWaiting } from '#domains/reports/answering.server.ts'
import { gapsOverdue } from '#domains/reports/gaps.server.ts'
import { morning } from '#domains/sign-in/morning.server.ts'
import { hasMailServer } from '#platform/environment.server.ts'
import { outsideLines } from '#platform/outside-lines.ts'
import { formatDate } from '#ui/date.ts'
import { formatTenths } from '#ui/number.ts'
import { wordsIn } from '#words/words.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const { outside, ...found } = await morning(scope, url.origin)
  const [reports, gaps] = await Promise.all([reportsWaiting(scope), gapsOverdue(scope)])
  const told = { day: (instant: string) => formatDate(instant, language), seconds: (seconds: number) => formatTenths(seconds, language) }
  return {
    ...found,
    waiting: { ...found.waiting, reports: reports.received, gaps },
    outside: outside && { at: outside.at, lines: outsideLines(outside, wordsIn(language).checks, told) },
    mailServer: hasMailServer(),
  }
}
