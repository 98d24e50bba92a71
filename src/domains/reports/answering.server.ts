import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { answerLetter } from './mail.ts'
import { type Report, type ReportAnswer, reportsPerPage } from './model.ts'
import { mayAnswerReport, mayReadReports } from './policy.ts'
import * as queries from './report-queries.server.ts'

const refused = () =>
  new Refusal('forbidden', { en: 'Under this mandate you answer no reports.', fr: 'Ce mandat ne permet pas de répondre aux signalements.' })
const gone = () => notFound({ en: 'There is no such report here.', fr: 'Il n’y a pas de tel signalement ici.' })
const answeredBefore = () =>
  new Refusal('conflict', { en: 'This report was taken up or answered already.', fr: 'Ce signalement est déjà pris en charge ou répondu.' })

const mandateOf = ({ actor }: Scope) => {
  if (actor.kind !== 'member') throw refused()
  return actor.mandate
}

/** A page of the reports that who asks looks after: those that wait, or those that were answered. */
export async function listReports(scope: Scope, { answered, page }: { answered: boolean; page: number }) {
  if (!mayReadReports(scope)) throw refused()
  return actingAs(scope, (tx) => queries.reportsSeen(tx, { answered, limit: reportsPerPage, offset: (page - 1) * reportsPerPage }))
}

export async function readReport(scope: Scope, id: string): Promise<Report> {
  if (!mayReadReports(scope)) throw refused()
  return actingAs(scope, (tx) => reportSeen(tx, id))
}

const reportSeen = async (tx: Tx, id: string): Promise<Report> => {
  const found = /^[0-9a-f-]{36}$/.test(id) ? await queries.reportById(tx, id) : undefined
  if (!found) throw gone()
  return found
}

/** Somebody looks at it: its sender sees that, and nobody else begins. */
export async function takeUpReport(scope: Scope, id: string): Promise<void> {
  // Open: the policy is asked of the report, which must be read first; what who asks may not see is not found.
  await actingAs(scope, async (tx) => {
    const report = await reportSeen(tx, id)
    if (!mayAnswerReport(scope, report)) throw refused()
    if (!(await queries.setTaken(tx, id, mandateOf(scope), scope.now))) throw answeredBefore()
    await recordDeed(tx, scope, { room: 'reports', deed: 'take_up_report', about: `report ${id}` })
  })
}

/** Answers once: on the page of its reference, and by one message where that was asked for. */
export async function answerReport(scope: Scope, given: ReportAnswer, origin: string): Promise<void> {
  // Open: as takeUpReport.
  await actingAs(scope, async (tx) => {
    const report = await reportSeen(tx, given.report)
    if (!mayAnswerReport(scope, report)) throw refused()
    const reference = await queries.setAnswer(tx, given, mandateOf(scope), scope.now)
    if (reference === undefined) throw answeredBefore()
    const told = { ...given, reference, language: report.language, reportedOn: report.at.slice(0, 10) }
    if (given.outcome !== 'spam') await queries.writeBack(tx, report.id, answerLetter(told, origin), scope.now)
    const note = { outcome: given.outcome }
    await recordDeed(tx, scope, { room: 'reports', deed: 'answer_report', about: `report ${report.id}`, note })
  })
}

/** How many wait for somebody to begin, and how many are being looked at. */
export async function reportsWaiting(scope: Scope): Promise<{ received: number; taken: number }> {
  if (!mayReadReports(scope)) throw refused()
  return actingAs(scope, queries.countWaiting)
}
