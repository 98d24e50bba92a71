import { randomUUID } from 'node:crypto'
import { internationalLaw } from '#domains/facts/draft.ts'
import { statementNow } from '#domains/facts/one-statement.server.ts'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { markOf, newReference, type Opened, readForm } from './form.server.ts'
import {
  aboutSchema,
  type ReportAbout,
  type ReportTold,
  type ReportWritten,
  referencePattern,
  secondsToWait,
  stateOfPlace,
} from './model.ts'
import { mayReport } from './policy.ts'
import * as queries from './sending-queries.server.ts'

const refused = () => new Refusal('forbidden', { en: 'You may not report errors.', fr: 'Vous ne pouvez pas signaler d’erreur.' })
const noStatement = () => notFound({ en: 'No such statement is shown here.', fr: 'Aucun énoncé de ce nom n’est montré ici.' }, 'statement')
const noReport = () => notFound({ en: 'There is no report under this reference.', fr: 'Il n’y a pas de signalement sous cette référence.' })

/** What a report is begun about: the statement as it is said now, or whose law may be chosen. Refused alike for what is unknown and what is closed. */
export async function reportBegun(scope: Scope, asked: ReportAbout) {
  if (!mayReport(scope)) throw refused()
  const parsed = aboutSchema.safeParse(asked)
  if (!parsed.success) throw noStatement()
  const { statement, place } = parsed.data
  const names = await jurisdictionNames(scope)
  const now = statement === null ? undefined : await statementNow(scope, statement)
  if (statement !== null && !now) throw noStatement()
  const suggested = stateOfPlace(place ?? '')
  const jurisdiction = now?.block.subject.jurisdiction ?? (suggested && names.has(suggested) ? suggested : null)
  return { statement, place, now, jurisdiction, names }
}

/** `wait`: too soon, and after so many seconds the same form is taken; `again`: the form is too old, not ours, or its minute is full. */
export type Sent = { kind: 'taken'; reference: string } | { kind: 'wait'; seconds: number } | { kind: 'again' }

/** Takes a report once. `address` is used to count and not kept. */
export async function sendReport(scope: Scope, about: ReportAbout, given: ReportWritten, address: string): Promise<Sent> {
  if (!mayReport(scope)) throw refused()
  const { statement, place, jurisdiction, names } = await reportBegun(scope, about)
  const home = jurisdiction !== null && statement !== null ? jurisdiction : given.state || internationalLaw
  if (!names.has(home)) throw invalid({ en: 'Choose whose law it is.', fr: 'Choisissez de quel droit il s’agit.' }, 'state')
  const opened = await readForm(scope, given.form)
  if (!opened) return { kind: 'again' }
  return takeOnce(scope, opened, await markOf(scope, address), {
    id: randomUUID(),
    form: opened.number,
    reference: newReference(),
    language: given.answerIn,
    subject: statement,
    jurisdiction: home,
    place,
    kind: given.kind,
    words: given.words,
    source: given.source || null,
    email: given.email || null,
  })
}

async function takeOnce(scope: Scope, opened: Opened, mark: Buffer, report: queries.NewReport): Promise<Sent> {
  return actingAs(scope, async (tx) => {
    await queries.takeSendingTurn(tx)
    const before = await queries.sentBefore(tx, report.form)
    if (before !== undefined) return { kind: 'taken', reference: before }
    const { own, all, minuteFull } = await queries.sentOfLate(tx, mark, opened.at, scope.now)
    const seconds = Math.ceil(secondsToWait(own, all) - (scope.now.getTime() - opened.at.getTime()) / 1000)
    if (seconds > 0) return { kind: 'wait', seconds }
    if (minuteFull) return { kind: 'again' }
    const reference = await queries.takeReport(tx, report, scope.now)
    if (reference === undefined) throw noStatement()
    await queries.noteSending(tx, mark, opened.at, scope.now)
    await recordDeed(tx, scope, { room: 'reports', deed: 'report_error', about: `report ${report.id}`, note: { kind: report.kind } })
    return { kind: 'taken', reference }
  })
}

/** What became of a report, for whoever has its reference. An unsolicited one is told to be closed, and no more. */
export async function reportTold(scope: Scope, reference: string): Promise<ReportTold> {
  if (!mayReport(scope)) throw refused()
  const found = referencePattern.test(reference) ? await queries.reportByReference(scope.db, reference) : undefined
  if (!found) throw noReport()
  return found
}
