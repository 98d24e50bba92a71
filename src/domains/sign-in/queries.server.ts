import { sql } from 'kysely'
import type { KeyKind } from '#domains/members/demands.ts'
import type { Db, Tx } from '#platform/database.server.ts'
import {
  challengesMax,
  type EndReason,
  type Invitation,
  type InvitationLine,
  type Passkey,
  type Purpose,
  type SessionLine,
  type Workstation,
} from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export type PasskeyRow = {
  id: string
  person: string
  publicKey: Buffer
  counter: number
  transports: string[]
  deviceBound: boolean
  failures: number
  failedAt: Date | null
}

export async function passkeyById(tx: Tx, id: string): Promise<PasskeyRow | undefined> {
  const { rows } = await sql<PasskeyRow>`
    select id, person, public_key as "publicKey", counter, transports, device_bound as "deviceBound", failures, failed_at as "failedAt"
    from sign_in.passkey where id = ${id} and revoked_at is null for update`.execute(tx)
  return rows[0]
}

export async function passkeysOf(db: Db | Tx, person: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    select id, name, device_bound as "deviceBound", vouched, attested, aaguid as model, ${told(sql`created_at`)} as "createdAt", ${told(sql`last_used_at`)} as "lastUsedAt"
    from sign_in.passkey where person = ${person} and revoked_at is null order by created_at, id`.execute(db)
  return rows
}

/** All of a person's passkeys at once. Returns how many. */
export async function revokeAllPasskeys(tx: Tx, person: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update sign_in.passkey set revoked_at = ${at.toISOString()} where person = ${person} and revoked_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export type NewPasskey = {
  id: string
  person: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  aaguid: string
  deviceBound: boolean
  attested: boolean
  vouched: boolean
  name: string
}

/** False where a passkey of this number is there already: nobody takes over another's by bringing its number. */
export async function insertPasskey(tx: Tx, given: NewPasskey, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into sign_in.passkey (id, person, public_key, counter, transports, aaguid, device_bound, attested, vouched, name, created_at)
    values (${given.id}, ${given.person}, ${Buffer.from(given.publicKey)}, ${given.counter}, ${given.transports}, ${given.aaguid},
      ${given.deviceBound}, ${given.attested}, ${given.vouched}, ${given.name}, ${at.toISOString()}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export const notePasskeyUsed = (tx: Tx, id: string, counter: number, at: Date) =>
  sql`update sign_in.passkey set counter = ${counter}, last_used_at = ${at.toISOString()}, failures = 0, failed_at = null where id = ${id}`.execute(
    tx,
  )

export const notePasskeyFailed = (tx: Tx, id: string, at: Date) =>
  sql`update sign_in.passkey set failures = failures + 1, failed_at = ${at.toISOString()} where id = ${id}`.execute(tx)

export async function revokePasskey(tx: Tx, person: string, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sign_in.passkey set revoked_at = ${at.toISOString()} where id = ${id} and person = ${person} and revoked_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** One change of a person's passkeys at a time: two that revoke the last two would leave none. */
export const takePasskeyTurn = (tx: Tx, person: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`sign_in.passkey ${person}`}))`.execute(tx)

export type NewChallenge = { challenge: string; purpose: Purpose; person: string | null; boundTo: Buffer; expiresAt: Date }

/**
 * Those nobody answered in time are thrown away on the way, and of those to sign in, which anybody may ask for, the oldest
 * beyond the most that may wait: who asks without end pushes out what is minutes old, and keeps nobody from asking.
 */
export async function insertChallenge(tx: Tx, { challenge, purpose, person, boundTo, expiresAt }: NewChallenge, at: Date): Promise<void> {
  await sql`delete from sign_in.challenge where expires_at <= ${at.toISOString()}`.execute(tx)
  // Whom another is pushing out already is passed over: two who ask at once never wait for each other.
  await sql`delete from sign_in.challenge where challenge in (select challenge from sign_in.challenge where purpose = 'sign_in'
    order by expires_at desc offset ${challengesMax - 1} for update skip locked)`.execute(tx)
  await sql`
    insert into sign_in.challenge (challenge, purpose, person, bound_to, expires_at)
    values (${challenge}, ${purpose}, ${person}::uuid, ${boundTo}::bytea, ${expiresAt.toISOString()}::timestamptz)`.execute(tx)
}

/** Takes a challenge away for good; answers whose it was if it was this one's to answer, and undefined otherwise. */
export async function takeChallenge(
  db: Db | Tx,
  challenge: string,
  purpose: Purpose,
  boundTo: Buffer,
  at: Date,
): Promise<{ person: string | null } | undefined> {
  const { rows } = await sql<{ person: string | null; fits: boolean }>`
    delete from sign_in.challenge where challenge = ${challenge}
    returning person, purpose = ${purpose} and bound_to = ${boundTo}::bytea and expires_at > ${at.toISOString()}::timestamptz as fits`.execute(
    db,
  )
  return rows[0]?.fits === true ? { person: rows[0].person } : undefined
}

export type NewSession = {
  tokenHash: Buffer
  id: string
  form: string
  person: string
  passkey: string
  browser: string
  workstation: Workstation | null
  mandate: string | null
}

export const insertSession = (tx: Tx, given: NewSession, at: Date) =>
  sql`insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, workstation, place, mandate, began_at, seen_at, confirmed_at)
    values (${given.tokenHash}, ${given.id}, ${given.form}, ${given.person}, ${given.passkey}, ${given.browser}, ${given.workstation?.id ?? null},
      ${given.workstation?.label ?? null}, ${given.mandate}, ${at.toISOString()}, ${at.toISOString()}, ${at.toISOString()})`.execute(tx)

export type SessionRow = {
  id: string
  person: string
  mandate: string | null
  passkey: string
  form: string
  key: KeyKind
  workstation: Omit<Workstation, 'label'> | null
  confirmedAt: Date
  seenAt: Date
}

/** Since when a session must have been used, on a workstation and elsewhere, and since when it may have begun. */
export type SessionLimits = { idleSince: Date; deskIdleSince: Date; oldest: Date }

const isLiving = ({ idleSince, deskIdleSince, oldest }: SessionLimits) => sql`s.ended_at is null and s.began_at > ${oldest.toISOString()}
  and s.seen_at > case when s.workstation is null then ${idleSince.toISOString()}::timestamptz else ${deskIdleSince.toISOString()}::timestamptz end`

/**
 * The session of a token, if it is within the limits, its passkey was not revoked and, where it began on a workstation, the browser
 * shows that one's cookie too.
 */
export async function livingSession(
  db: Db | Tx,
  tokens: { session: Buffer; workstation: Buffer | null },
  limits: SessionLimits,
  at: Date,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.person, s.mandate, s.passkey, s.form_word as form, s.confirmed_at as "confirmedAt", s.seen_at as "seenAt",
      jsonb_build_object('deviceBound', k.device_bound, 'vouched', k.vouched, 'attested', k.attested, 'model', k.aaguid) as key,
      case when w.id is null then null else to_jsonb(w) end as workstation
    from sign_in.session s join sign_in.passkey k on k.id = s.passkey and k.revoked_at is null
      left join sign_in.workstation_at(${tokens.workstation}::bytea, ${at.toISOString()}::timestamptz) w on w.id = s.workstation
    where s.token_hash = ${tokens.session} and (s.workstation is null or w.id is not null) and ${isLiving(limits)}`.execute(db)
  return rows[0]
}

/** Asked again where something else may have ended it since the request came in. */
export async function isSessionOpen(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from sign_in.session where id = ${id}::uuid and ended_at is null`.execute(tx)
  return rows.length > 0
}

export const noteSeen = (db: Db | Tx, id: string, at: Date) =>
  sql`update sign_in.session set seen_at = ${at.toISOString()} where id = ${id} and ended_at is null`.execute(db)

/** A new token for the same session, which now stands on this passkey; the old token opens nothing from then on. */
export const rotateSession = (tx: Tx, id: string, passkey: string, tokenHash: Buffer, at: Date) =>
  sql`update sign_in.session set token_hash = ${tokenHash}, passkey = ${passkey}, confirmed_at = ${at.toISOString()}, seen_at = ${at.toISOString()}
    where id = ${id} and ended_at is null`.execute(tx)

export const chooseMandate = (tx: Tx, id: string, mandate: string) =>
  sql`update sign_in.session set mandate = ${mandate} where id = ${id} and ended_at is null`.execute(tx)

/** Ends sessions of a person: one, those of one passkey, or all. Returns how many. */
export async function endSessions(
  tx: Tx,
  person: string,
  which: { id?: string; passkey?: string },
  reason: EndReason,
  at: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update sign_in.session set ended_at = ${at.toISOString()}, end_reason = ${reason}
    where person = ${person} and ended_at is null and (${which.id ?? null}::uuid is null or id = ${which.id ?? null})
      and (${which.passkey ?? null}::text is null or passkey = ${which.passkey ?? null})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export async function sessionsOf(db: Db | Tx, person: string, limits: SessionLimits): Promise<SessionLine[]> {
  const { rows } = await sql<SessionLine>`
    select s.id, s.browser, s.place, k.name as "passkeyName", ${told(sql`s.began_at`)} as "beganAt", ${told(sql`s.seen_at`)} as "seenAt"
    from sign_in.session s join sign_in.passkey k on k.id = s.passkey
    where s.person = ${person} and ${isLiving(limits)}
    order by s.seen_at desc`.execute(db)
  return rows
}

export type NewInvitation = {
  tokenHash: Buffer
  id: string
  person: string | null
  purpose: Invitation['purpose']
  expiresAt: Date
  by: string | null
}

export const insertInvitation = (tx: Tx, { tokenHash, id, person, purpose, expiresAt, by }: NewInvitation, at: Date) =>
  sql`insert into sign_in.invitation (token_hash, id, person, purpose, created_at, created_by, expires_at)
    values (${tokenHash}, ${id}, ${person}, ${purpose}, ${at.toISOString()}, ${by}, ${expiresAt.toISOString()})`.execute(tx)

export async function openInvitation(db: Db | Tx, tokenHash: Buffer, at: Date): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select id, person, purpose, ${told(sql`expires_at`)} as "expiresAt" from sign_in.invitation
    where token_hash = ${tokenHash} and used_at is null and withdrawn_at is null and expires_at > ${at.toISOString()}`.execute(db)
  return rows[0]
}

/** False where somebody else used it first. */
export async function consumeInvitation(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sign_in.invitation set used_at = ${at.toISOString()}
    where id = ${id} and used_at is null and withdrawn_at is null and expires_at > ${at.toISOString()}`.execute(tx)
  return numAffectedRows === 1n
}

/** Of persons whom who asks may invite; the first officer's link is nobody's here. */
export async function invitationsSeen(tx: Tx, limit: number): Promise<InvitationLine[]> {
  const { rows } = await sql<InvitationLine>`
    select id, person, ${told(sql`created_at`)} as "createdAt", ${told(sql`expires_at`)} as "expiresAt", ${told(sql`used_at`)} as "usedAt",
      ${told(sql`withdrawn_at`)} as "withdrawnAt" from sign_in.invitation where person is not null and sign_in.may_see(person)
    order by created_at desc limit ${limit}`.execute(tx)
  return rows
}

export async function wasInvitedSince(tx: Tx, person: string, since: Date): Promise<boolean> {
  const { rows } = await sql`
    select from sign_in.invitation where person = ${person} and withdrawn_at is null and created_at > ${since.toISOString()}`.execute(tx)
  return rows.length > 0
}

/** Whose it was; undefined where it does not wait, or is nobody's in one's care. */
export async function withdrawInvitation(tx: Tx, id: string, at: Date): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`
    update sign_in.invitation set withdrawn_at = ${at.toISOString()}
    where id = ${id}::uuid and person is not null and sign_in.may_see(person) and used_at is null and withdrawn_at is null
    returning person`.execute(tx)
  return rows[0]?.person
}

export const withdrawInvitations = (tx: Tx, person: string | null, at: Date) =>
  sql`update sign_in.invitation set withdrawn_at = ${at.toISOString()}
    where person is not distinct from ${person}::uuid and used_at is null and withdrawn_at is null`.execute(tx)

export type FirstOfficer = {
  link: Buffer
  person: string
  mandate: string
  name: string
  email: string
  language: string
  authority: string
  firstDay: string
  lastDay: string
}

export async function beginFirstOfficer(tx: Tx, given: FirstOfficer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select sign_in.begin_first_officer(${given.link}, ${at.toISOString()}, ${given.firstDay}, ${given.lastDay}, ${given.person},
      ${given.mandate}, ${given.name}, ${given.email}, ${given.language}, ${given.authority}) as begun`.execute(tx)
  return rows[0]?.begun === true
}

/** Whether anybody could sign in: before the first passkey nobody can. */
export async function anyPasskey(db: Db | Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from sign_in.passkey) as any`.execute(db)
  return rows[0]?.any === true
}
