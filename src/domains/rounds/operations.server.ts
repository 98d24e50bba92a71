import { type CoverageRow, coverageRows } from '#domains/facts/coverage.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { isDeadline, type Opening, type PartyProgress, type Round } from './model.ts'
import { mayOpenRound, mayReadCoverage, mayReadRounds } from './policy.ts'
import * as queries from './queries.server.ts'

const forbidden = () =>
  new Refusal('forbidden', {
    en: 'Rounds are opened by the secretariat and seen by the parties they ask.',
    fr: 'Les cycles sont ouverts par le secrétariat et vus des parties interrogées.',
  })
const noSuchRound = () => new Refusal('not-found', { en: 'There is no such round.', fr: 'Ce cycle n’existe pas.' }, 'round')
const noDeadline = () =>
  new Refusal(
    'invalid',
    {
      en: 'The last day lies after today and at most two years ahead.',
      fr: 'Le dernier jour est postérieur à aujourd’hui et à deux ans au plus.',
    },
    'deadline',
  )
const asksNothing = () =>
  new Refusal(
    'invalid',
    {
      en: 'Nothing is said of these states on these questions: there is nothing to ask.',
      fr: 'Rien n’est énoncé au sujet de ces États sur ces questions : il n’y a rien à demander.',
    },
    'indicators',
  )

/** Asks states about their law until a day. Answers about how many statements; the same form sent twice opens one round. */
export async function openRound(scope: Scope, opening: Opening): Promise<number> {
  if (!mayOpenRound(scope) || scope.actor.kind !== 'member') throw forbidden()
  if (!isDeadline(opening.deadline, scope.today)) throw noDeadline()
  const { mandate } = scope.actor
  return actingAs(scope, async (tx) => {
    if (!(await queries.insertRound(tx, opening, scope.now, mandate))) return 0
    const asked = await queries.insertRows(tx, opening, scope.today)
    if (asked === 0) throw asksNothing()
    await recordDeed(tx, scope, { room: 'rounds', deed: 'open_round', about: `round ${opening.id}`, note: { asked: String(asked) } })
    return asked
  })
}

/** Ends a round before its day; nobody's silence is noted then. */
export async function callOffRound(scope: Scope, id: string, reason: string): Promise<void> {
  if (!mayOpenRound(scope)) throw forbidden()
  await actingAs(scope, async (tx) => {
    if (!(await queries.endRound(tx, id, scope.now, reason))) throw noSuchRound()
    await recordDeed(tx, scope, { room: 'rounds', deed: 'call_off_round', about: `round ${id}` })
  })
}

/** The rounds that ask one's own party or, for those who steer and audit, all; each counted as far as one may see. */
export async function listRounds(scope: Scope): Promise<Round[]> {
  if (!mayReadRounds(scope)) throw forbidden()
  return actingAs(scope, (tx) => queries.roundsSeen(tx))
}

export type RoundRead = { round: Round; parties: PartyProgress[] }

/** One round and how far each party has come that one may see. */
export async function readRound(scope: Scope, id: string): Promise<RoundRead> {
  if (!mayReadRounds(scope)) throw forbidden()
  return actingAs(scope, async (tx) => {
    const [round] = await queries.roundsSeen(tx, id)
    if (!round) throw noSuchRound()
    return { round, parties: await queries.progressOf(tx, id, scope.today) }
  })
}

/** Which statements a round asks of a party, and which are answered. */
export async function rowsAsked(scope: Scope, id: string, party: string): Promise<Map<string, { answered: boolean; silent: boolean }>> {
  if (!mayReadRounds(scope, { party })) throw forbidden()
  const rows = await actingAs(scope, (tx) => queries.rowsOf(tx, id, party))
  return new Map(rows.map(({ subject, ...row }) => [subject, row]))
}

/** How much of each state's law is confirmed on a day, and how old its readings are, by topic. */
export async function coverage(scope: Scope, at: string): Promise<CoverageRow[]> {
  if (!mayReadCoverage(scope)) throw forbidden()
  return coverageRows(scope, at)
}
