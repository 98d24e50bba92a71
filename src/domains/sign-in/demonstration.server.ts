import { listGroupMembers, makeCircle, nameToGroup } from '#domains/members/circles.server.ts'
import { deedsOfTwoDesk } from '#domains/members/deeds-of-two.server.ts'
import { firstOfficerOfAll, isDemonstration } from '#domains/members/demonstration.server.ts'
import {
  circlesOfDemonstration,
  decisionOfDemonstration,
  inCircles,
  others,
  ownMandates,
  suspendedInDemonstration,
} from '#domains/members/demonstration.ts'
import { enter } from '#domains/members/entering.server.ts'
import { endMandate, giveMandate, listMandates } from '#domains/members/mandates.server.ts'
import type { Mandate } from '#domains/members/model.ts'
import { listCircles, suspendParty } from '#domains/members/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { deedsSeen, recordDeed } from '#platform/deeds.server.ts'
import { calendarDay, type Scope } from '#platform/scope.ts'
import { invite, listInvitations, withdrawInvitation } from './inviting.server.ts'
import { askRecovery } from './recovery.server.ts'
import { admitByTwo } from './second-person.server.ts'
import { readSession } from './sessions.server.ts'

// A demonstration is furnished through the ordinary doors: everything below is a deed of the officer who began, asked of
// the same policies and written into the same record. Each step looks whether it was done, so that an
// interrupted one goes on; when all are, what members change stays as they changed it.

const mandateDays = 365
const dayAfter = (now: Date, days: number) => calendarDay(new Date(now.getTime() + days * 86_400_000))

/** Where the house is a demonstration, the session that has just begun it furnishes it; elsewhere nothing happens. */
export async function furnishAfterBeginning(scope: Scope, token: string, origin: string): Promise<void> {
  // Open: every step below asks its own policy, in the name of the session's person.
  if (!(await isDemonstration(scope))) return
  const session = await readSession(scope, token)
  const entered = session && (await enter(scope, session))
  const first = entered?.mandates[0]
  if (session?.confirmed && first) await furnish(asOfficer(scope, first), origin)
}

/** At a start: what was interrupted goes on. Where nobody has begun yet, there is nothing to go on with. */
export async function furnishAgain(scope: Scope, origin: string): Promise<void> {
  // Open: firstOfficerOfAll asks.
  const officer = await firstOfficerOfAll(scope)
  if (officer) await furnish(asOfficer(scope, { person: officer.person, id: officer.mandate }), origin)
}

const asOfficer = (scope: Scope, { person, id }: Pick<Mandate, 'person' | 'id'>): Scope => ({
  ...scope,
  actor: { kind: 'member', person, mandate: id, party: 'council_of_europe', role: 'secretariat', circles: [], confirmed: true },
})

const done = { room: 'sign-in', deed: 'furnish_demonstration' } as const

async function furnish(scope: Scope, origin: string) {
  if ((await actingAs(scope, (tx) => deedsSeen(tx, { deed: done.deed, limit: 1 }))).length > 0) return
  await giveOwnMandates(scope)
  for (const other of others) await bringIn(scope, other, origin)
  await makeCircles(scope, origin)
  await actingAs(scope, (tx) => recordDeed(tx, scope, done))
}

const personOf = ({ actor }: Scope) => ('person' in actor ? actor.person : '')

async function giveOwnMandates(scope: Scope) {
  const given = (await listMandates(scope, undefined)).filter(({ person }) => person === personOf(scope))
  const lacking = ownMandates.filter(({ party, role }) => !given.some((one) => one.party === party && one.role === role))
  const self = await enter(scope, { person: personOf(scope), mandate: null, confirmed: true, key: null, workstation: null })
  if (!self) return
  await actingAs(scope, async (tx) => {
    for (const { days = mandateDays, ...mandate } of lacking)
      await giveMandate(tx, scope, {
        ...mandate,
        name: self.person.name,
        email: self.person.email,
        language: self.person.language,
        validFrom: scope.today,
        validUntil: dayAfter(scope.now, days),
        languages: [],
        functions: [],
      })
  })
}

async function bringIn(scope: Scope, { becomes, ...person }: (typeof others)[number], origin: string) {
  const find = async () => (await listMandates(scope, person.party)).find(({ personName }) => personName === person.name)
  const authority = ownMandates.find(({ party, role }) => party === person.party && role === person.role)?.authority ?? ''
  const proposal = {
    ...person,
    authority,
    validFrom: scope.today,
    validUntil: dayAfter(scope.now, mandateDays),
    languages: [],
    functions: [],
  }
  if (!(await find())) await invite(scope, proposal, origin)
  const mandate = await find()
  if (!mandate) return
  if (becomes === 'left' && mandate.endedAt === null) await endMandate(scope, mandate.id, 'left')
  if (becomes === 'withdrawn') await withdrawLinkOf(scope, mandate.person)
  if (becomes === 'locked out') await askBackFor(scope, mandate.person, origin)
}

async function withdrawLinkOf(scope: Scope, person: string) {
  const links = (await listInvitations(scope)).filter((one) => one.person === person)
  for (const { id, standing } of links.length === 1 ? links : []) if (standing === 'waiting') await withdrawInvitation(scope, id)
}

async function askBackFor(scope: Scope, person: string, origin: string) {
  if ((await deedsOfTwoDesk(scope)).some((line) => line.person === person)) return
  await askRecovery(scope, { person, reason: 'Demonstration: called back on the number of the office' }, origin)
}

async function makeCircles(scope: Scope, origin: string) {
  const known = async () => new Map((await listCircles(scope)).map((circle) => [circle.id, circle.parties]))
  const before = await known()
  for (const circle of circlesOfDemonstration) if (!before.has(circle.id)) await makeCircle(scope, circle)
  const made = await known()
  for (const [circle, party] of inCircles)
    if (!made.get(circle)?.some((one) => one.party === party))
      await admitByTwo(scope, { circle, party, decision: decisionOfDemonstration, decidedOn: scope.today }, origin)
  const { circle, party } = suspendedInDemonstration
  if (!before.has(circle) && made.has(circle)) await suspendParty(scope, suspendedInDemonstration)
  await namePersons(scope, party)
}

/** Own prosecutors and the invited one are named to the closed group, while it is empty. */
async function namePersons(scope: Scope, leftOut: string) {
  const group = circlesOfDemonstration[2].id
  if ((await listGroupMembers(scope)).some((one) => one.circle === group)) return
  const parties = new Set(
    inCircles.filter(([circle, party]) => circle === circlesOfDemonstration[0].id && party !== leftOut).map(([, party]) => party),
  )
  const prosecutors = (await listMandates(scope, undefined)).filter(
    ({ role, party, endedAt }) => role === 'prosecutor' && parties.has(party) && endedAt === null,
  )
  for (const { id } of prosecutors) await nameToGroup(scope, { circle: group, mandate: id })
}
