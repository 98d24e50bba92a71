import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Language } from '#vocabulary/language.ts'
import type { Db, Tx } from './database.server.ts'

/**
 * A message in both forms. `uselessAt`: after it the message is not sent any more (its link has expired). `stopAddress`: where
 * one click stops such messages (RFC 8058). `writtenUnder`: the head of the ledger under which words that quote statements
 * were written; once a statement has been withdrawn since, the message waits until its room has written it anew.
 */
export type Letter = {
  kind: string
  recipient: string
  language: Language
  subject: string
  plain: string
  html: string
  uselessAt: Date | null
  stopAddress?: string
  writtenUnder?: number
}

/** Puts a message into the outbox, in the transaction that makes it necessary: both happen or neither. */
export const enqueue = (tx: Tx, { kind, recipient, language, subject, plain, html, uselessAt }: Letter, at: Date) =>
  sql`insert into mail.message (id, made_at, kind, recipient, language, subject, plain, html, useless_at, next_at)
    values (${randomUUID()}, ${at.toISOString()}, ${kind}, ${recipient}, ${language}, ${subject}, ${plain}, ${html},
      ${uselessAt?.toISOString() ?? null}, ${at.toISOString()})`.execute(tx)

/** The same for many, whose numbers the caller gives: no more than one statement, however many there are. */
export async function enqueueAll(tx: Tx, letters: readonly (Letter & { id: string })[], at: Date): Promise<void> {
  await sql`insert into mail.message (id, made_at, kind, recipient, language, subject, plain, html, useless_at, next_at, stop_address, written_under)
    select id, ${at.toISOString()}::timestamptz, kind, recipient, language, subject, plain, html, "uselessAt", ${at.toISOString()}::timestamptz,
      "stopAddress", "writtenUnder"
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(id uuid, kind text, recipient text, language text, subject text, plain text,
      html text, "uselessAt" timestamptz, "stopAddress" text, "writtenUnder" bigint)`.execute(tx)
}

export type Rewritten = Required<Pick<Letter, 'subject' | 'plain' | 'html' | 'stopAddress' | 'writtenUnder'>> & { id: string }

/** Other words for messages that wait; one that is being sent or was taken keeps those it has. */
export async function rewriteWaiting(tx: Tx, letters: readonly Rewritten[], now: Date): Promise<void> {
  await sql`update mail.message m set subject = l.subject, plain = l.plain, html = l.html, stop_address = l."stopAddress", written_under = l."writtenUnder"
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(id uuid, subject text, plain text, html text, "stopAddress" text, "writtenUnder" bigint)
    where m.id = l.id and m.taken_at is null and m.plain is not null
      and (m.leased_until is null or m.leased_until <= ${now.toISOString()})`.execute(tx)
}

/** A statement that is withdrawn is not sent out any more, by nobody and in no message written before. */
const quotesWithdrawn = sql`coalesce(written_under < (select max(seq) from ledger.change where kind = 'statement.withdrawn'), false)`

/** Messages of a kind that wait and were written before a statement was withdrawn. */
export async function outdatedWaiting(tx: Tx, kind: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from mail.message where kind = ${kind} and taken_at is null and plain is not null and ${quotesWithdrawn}
    order by id for update skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export type OutboxLine = {
  id: string
  madeAt: string
  kind: string
  recipient: string
  subject: string
  attempts: number
  takenAt: string | null
  useless: boolean
  lastError: string | null
}

/** Messages that who asks may see, those that wait first. */
export async function outboxSeen(tx: Tx, now: Date, limit: number): Promise<OutboxLine[]> {
  const { rows } = await sql<OutboxLine>`
    select id, ${told(sql`made_at`)} as "madeAt", kind, recipient, subject, attempts, ${told(sql`taken_at`)} as "takenAt",
      coalesce(useless_at <= ${now.toISOString()}, false) as useless, last_error as "lastError"
    from mail.message order by (taken_at is null) desc, made_at desc limit ${limit}`.execute(tx)
  return rows
}

export async function waitingMessage(tx: Tx, id: string): Promise<{ recipient: string; subject: string; plain: string } | undefined> {
  const { rows } = await sql<{ recipient: string; subject: string; plain: string }>`
    select recipient, subject, plain from mail.message where id = ${id}::uuid and plain is not null`.execute(tx)
  return rows[0]
}

export type Leased = Pick<Letter, 'recipient' | 'subject' | 'plain' | 'html' | 'language'> & {
  id: string
  attempts: number
  stopAddress: string | null
}

export const leaseMinutes = 2

/** Takes the next message that is due, for a while. Two programs never hold the same one. */
export async function leaseMessage(db: Db, now: Date): Promise<Leased | undefined> {
  const until = new Date(now.getTime() + leaseMinutes * 60_000)
  const { rows } = await sql<Leased>`
    update mail.message set leased_until = ${until.toISOString()}, attempts = attempts + 1
    where id = (select id from mail.message
      where taken_at is null and plain is not null and next_at <= ${now.toISOString()}
        and (leased_until is null or leased_until <= ${now.toISOString()}) and (useless_at is null or useless_at > ${now.toISOString()})
        and not ${quotesWithdrawn}
      order by next_at limit 1 for update skip locked)
    returning id, recipient, subject, plain, html, language, attempts, stop_address as "stopAddress"`.execute(db)
  return rows[0]
}

export const noteTaken = (db: Db, id: string, now: Date) =>
  sql`update mail.message set taken_at = ${now.toISOString()}, plain = null, html = null, stop_address = null, leased_until = null, last_error = null
    where id = ${id}`.execute(db)

/** Tried again after one minute, then two, four … at most every six hours. */
export const noteNotTaken = (db: Db, { id, attempts }: Leased, why: string, now: Date) => {
  const next = new Date(now.getTime() + Math.min(2 ** (attempts - 1), 360) * 60_000)
  return sql`update mail.message set leased_until = null, next_at = ${next.toISOString()}, last_error = ${why.slice(0, 300)} where id = ${id}`.execute(
    db,
  )
}

/** A link that has expired is not kept in words either. */
export const forgetUseless = (db: Db, now: Date) =>
  sql`update mail.message set plain = null, html = null, stop_address = null where plain is not null and useless_at <= ${now.toISOString()}`.execute(
    db,
  )

/** Messages of a kind made up to an instant are kept without saying to whom, and are not sent any more. */
export const forgetRecipients = (tx: Tx, kind: string, until: Date) =>
  sql`update mail.message set recipient = 'erased@invalid', plain = null, html = null, stop_address = null, useless_at = coalesce(useless_at, made_at)
    where kind = ${kind} and recipient <> 'erased@invalid' and made_at <= ${until.toISOString()}`.execute(tx)
