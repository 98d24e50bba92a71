import { deedsOfTwoDesk } from '#domains/members/deeds-of-two.server.ts'
import { listMandates } from '#domains/members/mandates.server.ts'
import { endsSoon } from '#domains/members/model.ts'
import { listErasures } from '#domains/members/own-record.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { loadEnvironment } from '#platform/environment.server.ts'
import { type HouseChecks, houseChecks } from '#platform/house-checks.server.ts'
import { outboxSeen } from '#platform/outbox.server.ts'
import { type OutsideChecks, outsideLately } from '#platform/outside-checks.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { listInvitations } from './inviting.server.ts'
import { mayReadMorning } from './policy.ts'

const messagesMax = 10_000
const expiredDays = 30

export type Waiting = Record<'deedsOfTwo' | 'erasures' | 'invitations' | 'expired' | 'ending' | 'mailRefused' | 'mailWaiting', number>

/** How much waits for somebody, and whether the house is in order. */
export async function morning(
  scope: Scope,
  origin: string,
): Promise<{ waiting: Waiting; house: HouseChecks; outside: OutsideChecks | undefined }> {
  if (!mayReadMorning(scope))
    throw new Refusal('forbidden', { en: 'This page is the secretariat’s.', fr: 'Cette page est celle du secrétariat.' })
  const [deeds, erasures, invitations, mandates, messages, house, outside] = await Promise.all([
    deedsOfTwoDesk(scope),
    listErasures(scope),
    listInvitations(scope),
    listMandates(scope, undefined),
    actingAs(scope, (tx) => outboxSeen(tx, scope.now, messagesMax)),
    houseChecks(scope.db, origin, scope.now),
    outsideLately({ ...loadEnvironment(), origin }, scope.now),
  ])
  const since = scope.now.getTime() - expiredDays * 86_400_000
  const waitingMail = messages.filter(({ takenAt, useless }) => takenAt === null && !useless)
  return {
    waiting: {
      deedsOfTwo: deeds.filter(({ standing }) => standing === 'waiting').length,
      erasures: erasures.length,
      invitations: invitations.filter(({ standing }) => standing === 'waiting').length,
      expired: invitations.filter(({ standing, expiresAt }) => standing === 'expired' && Date.parse(expiresAt) >= since).length,
      ending: mandates.filter((mandate) => endsSoon(mandate, scope.today)).length,
      mailRefused: waitingMail.filter(({ attempts }) => attempts > 0).length,
      mailWaiting: waitingMail.length,
    },
    house,
    outside,
  }
}
