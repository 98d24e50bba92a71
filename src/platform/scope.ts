import type { MemberRole } from '#vocabulary/member-role.ts'
import type { Db } from './database.server.ts'

/**
 * A person under one living mandate, who accepted the terms. `circles`: those the mandate is inside of now;
 * `confirmed`: the passkey was used a moment ago, as deeds that are dangerous ask for; `workstation`: the enrolled one they
 * signed in on, as the record names it.
 */
export type Member = {
  kind: 'member'
  person: string
  mandate: string
  party: string
  role: MemberRole
  circles: readonly string[]
  confirmed: boolean
  workstation?: string
}

/**
 * Who asks. Nobody signed in is `anyone`; who has signed in and has no living mandate, or has not accepted the terms, is an
 * `entrant`; the person at the machine's command line is the `operator`.
 */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'entrant'; person: string; confirmed: boolean; workstation?: string }
  | Member
  | { kind: 'operator'; command: string }

/**
 * What every operation receives: who asks, when it is (an instant; `today` the calendar day in Strasbourg,
 * YYYY-MM-DD), and where the records are. Operations take the time from here and from nowhere else.
 */
export type Scope = { actor: Actor; now: Date; today: string; db: Db }

const strasbourgDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' })

let latest = { minute: Number.NaN, day: '' }

/** The calendar day in Strasbourg, YYYY-MM-DD. No zone's day begins within a minute, so the answer holds for the minute. */
export const calendarDay = (now: Date): string => {
  const minute = Math.floor(now.getTime() / 60_000)
  if (latest.minute !== minute) latest = { minute, day: strasbourgDay.format(now) }
  return latest.day
}

const readers: ReadonlySet<string> = new Set<Actor['kind']>(['anyone', 'entrant', 'member', 'operator'])

/** The open zone is for everybody who can reach this server; whom we have no word for is nobody. */
export const readsOpenZone = ({ actor }: Scope): boolean => readers.has(actor.kind)

export const scopeOf = (actor: Actor, db: Db, now: Date): Scope => ({ actor, now, today: calendarDay(now), db })
