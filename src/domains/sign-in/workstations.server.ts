import { randomUUID } from 'node:crypto'
import { mandateOfDesk } from '#domains/members/demands.ts'
import { listMandates } from '#domains/members/mandates.server.ts'
import type { Mandate } from '#domains/members/model.ts'
import { standingOf } from '#domains/members/model.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import {
  codeIn,
  enrolmentMinutes,
  standingOfWorkstation,
  type Workstation,
  type WorkstationAsked,
  type WorkstationLine,
  workstationDays,
  workstationLabel,
  workstationsMax,
} from './model.ts'
import { mayEnrolWorkstation, mayOpenWorkstationCode, mayReadWorkstations, mayRevokeWorkstation } from './policy.ts'
import { hashOf, newCode, newToken } from './tokens.server.ts'
import * as queries from './workstation-queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const noDesk = () =>
  new Refusal(
    'invalid',
    {
      en: 'Nobody answers for this desk: give an officer’s mandate first.',
      fr: 'Personne ne répond de cette permanence : donnez d’abord un mandat d’officier.',
    },
    'authority',
  )
// One answer for every code that opens nothing.
const noCode = () =>
  new Refusal('not-found', {
    en: 'This code enrols nothing: it was used, revoked or is too old, or was not typed as it was shown. Ask for a new one.',
    fr: 'Ce code n’enregistre rien : il a été utilisé, révoqué, il est trop ancien ou n’a pas été saisi tel qu’affiché. Demandez-en un nouveau.',
  })
const gone = () => notFound({ en: 'There is no such workstation here.', fr: 'Il n’y a pas de tel poste ici.' })

const labelled = (found: Omit<Workstation, 'label'>): Workstation => ({ ...found, label: workstationLabel(found) })
const untilFrom = (now: Date) => new Date(now.getTime() + workstationDays * 86_400_000)

/** A party's desks: the authorities for which somebody answers now. */
export async function desksOf(scope: Scope, party: string): Promise<string[]> {
  if (!mayReadWorkstations(scope, { party })) throw refused()
  const living = (await listMandates(scope, party)).filter(
    (one) => one.role === 'desk_officer' && standingOf(one, scope.today) === 'living',
  )
  return [...new Set(living.map(({ authority }) => authority))].sort((one, other) => one.localeCompare(other))
}

/** The workstations of a party's desks and how each stands, with what may be done to it. */
export async function listWorkstations(scope: Scope, party: string) {
  if (!mayReadWorkstations(scope, { party })) throw refused()
  const [lines, mandates] = await Promise.all([
    actingAs(scope, (tx) => queries.workstationsSeen(tx, party, workstationsMax)),
    listMandates(scope, party),
  ])
  const nameOf = (id: string) => mandates.find((mandate) => mandate.id === id)?.personName ?? null
  return lines.map(({ madeBy, ...line }) => {
    const standing = standingOfWorkstation(line, scope.now)
    const open = standing === 'enrolled' || standing === 'waiting'
    return { ...line, madeByName: nameOf(madeBy), standing, mayRevoke: open && mayRevokeWorkstation(scope, { party }) }
  })
}

/** Whether a party could let its desks act from workstations only: there is one to act from. In the caller's transaction. */
export async function hasWorkstation(tx: Tx, scope: Scope, party: string): Promise<boolean> {
  if (!mayReadWorkstations(scope, { party })) throw refused()
  const lines: WorkstationLine[] = await queries.workstationsSeen(tx, party, workstationsMax)
  return lines.some((line) => standingOfWorkstation(line, scope.now) === 'enrolled')
}

/** A place for one more workstation of a desk. Returns the code that enrols it: shown once, kept as a checksum. */
export async function makeWorkstation(scope: Scope, { party, authority, name }: WorkstationAsked): Promise<string> {
  if (!mayEnrolWorkstation(scope, { party }) || scope.actor.kind !== 'member') throw refused()
  const { mandate } = scope.actor
  if (!(await desksOf(scope, party)).includes(authority)) throw noDesk()
  const code = newCode()
  const id = randomUUID()
  const codeExpiresAt = new Date(scope.now.getTime() + enrolmentMinutes * 60_000)
  await actingAs(scope, async (tx) => {
    await queries.insertWorkstation(tx, { id, party, authority, name, codeHash: hashOf(code), codeExpiresAt, by: mandate }, scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'make_workstation', about: `workstation ${id}`, party, note: { name, authority } })
  })
  return code
}

/** On the workstation itself, by whoever has the code: this browser is the workstation from now on. Nobody is signed in by it. */
export async function enrolWorkstation(scope: Scope, typed: string, browser: string): Promise<string> {
  if (!mayOpenWorkstationCode(scope)) throw refused()
  const code = codeIn(typed)
  if (code === undefined) throw noCode()
  const token = newToken()
  const given = { codeHash: hashOf(code), tokenHash: hashOf(token), browser, until: untilFrom(scope.now) }
  return actingAs(scope, async (tx) => {
    const found = await queries.enrolWorkstation(tx, given, scope.now)
    if (!found) throw noCode()
    const about = `workstation ${found.id}`
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'enrol_workstation', about, party: found.party, note: { browser } })
    return token
  })
}

/** Which workstation a browser's cookie is; undefined: none, or none any more. */
// Open: this finds out where somebody asks from.
export async function readWorkstation(scope: Scope, token: string | undefined): Promise<Workstation | undefined> {
  const found = token ? await queries.workstationAt(scope.db, hashOf(token), scope.now) : undefined
  return found && labelled(found)
}

/** Nobody acts from it from the next request on; sessions begun on it are over. The safe side: it needs no second use of the passkey. */
export async function revokeWorkstation(scope: Scope, id: string): Promise<void> {
  if (!mayRevokeWorkstation(scope) || scope.actor.kind !== 'member') throw refused()
  const { mandate } = scope.actor
  await actingAs(scope, async (tx) => {
    const found = /^[\da-f-]{36}$/.test(id) ? await queries.revokeWorkstation(tx, id, mandate, scope.now) : undefined
    if (!found) throw gone()
    const note = { name: found.name }
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'revoke_workstation', about: `workstation ${id}`, party: found.party, note })
  })
}

/** An officer has just signed in on it: it stays one for a while longer. */
// Open: the caller has verified a passkey, and the database looks the cookie up again.
export const noteWorkstationUsed = (tx: Tx, scope: Scope, token: string) =>
  queries.useWorkstation(tx, hashOf(token), scope.now, untilFrom(scope.now))

/** As what an officer acts who signs in here: for this desk, if they may. */
// Open: a computation.
export const deskMandate = (mandates: readonly Mandate[], workstation: Workstation, today: string): Mandate | undefined =>
  mandateOfDesk(
    mandates.filter((mandate) => standingOf(mandate, today) === 'living'),
    workstation,
  )
