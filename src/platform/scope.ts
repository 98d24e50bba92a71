import type { Db } from './database.server.ts'

/** Who asks. Nobody signed in is `anyone`; the person at the machine's command line is the `operator`. */
export type Actor = { kind: 'anyone' } | { kind: 'operator'; command: string }

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

export const scopeOf = (actor: Actor, db: Db, now: Date): Scope => ({ actor, now, today: calendarDay(now), db })
