import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { derivationRules } from '#domains/decisions/operations.server.ts'
import { changeProof } from '#domains/facts/operations.server.ts'
import { inTransaction, type Tx } from '#platform/database.server.ts'
import { changesNumbered, ledgerHead } from '#platform/ledger.server.ts'
import { enqueueAll, outdatedWaiting, rewriteWaiting } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { collect, takeTurn } from './collecting-queries.server.ts'
import { linesMax, settlingMinutes } from './model.ts'
import type { NoticeLine } from './notice-lines.ts'
import { noticeLetter, type ToldChanges, tellChanges } from './notice-mail.ts'
import { mayTell } from './policy.ts'
import * as queries from './telling-queries.server.ts'
import { followNames } from './what-is-followed.server.ts'

const refused = () => new Refusal('forbidden', { en: 'Notices go by themselves.', fr: 'Les avis partent d’eux-mêmes.' })

/** Notices written in one transaction; who begins to follow waits for no more. */
const noticesAtOnce = 1_000

export type Telling = { origin: string; settling?: number }

/**
 * One round: what changed since the last is put into open notices; those that are due become messages; and what waits in the
 * outbox with words withdrawn since is written anew. Each step is a transaction: a program killed between two repeats nothing
 * and loses nothing. How many messages were written.
 */
export async function tellFollowers(scope: Scope, { origin, settling = settlingMinutes }: Telling): Promise<number> {
  if (!mayTell(scope)) throw refused()
  await collectNotices(scope)
  let sent = 0
  for (let written = await tellSome(scope, origin, settling); written > 0; written = await tellSome(scope, origin, settling))
    sent += written
  await queries.forgetForGone(scope.db, scope.today)
  await takeBackWords(scope, origin)
  return sent
}

/** How many lines were written into notices. */
export async function collectNotices(scope: Scope): Promise<number> {
  if (!mayTell(scope)) throw refused()
  return inTransaction(scope.db, async (tx) => {
    await takeTurn(tx)
    return collect(tx, derivationRules(scope), scope.now)
  })
}

/** How many notices were closed; each message and what it closes are written together. */
const tellSome = (scope: Scope, origin: string, settling: number): Promise<number> =>
  inTransaction(scope.db, async (tx) => {
    // Nothing is put into a notice while it is being closed.
    await takeTurn(tx)
    const { now, today } = scope
    const due = await queries.dueNotices(tx, { now, today, settlingMinutes: settling, linesMax, limit: noticesAtOnce })
    if (due.length === 0) return 0
    const letters = await lettersFor(
      scope,
      tx,
      due.filter(({ member }) => member),
      origin,
    )
    const messages = letters.map(({ letter, follow, notice }) => ({ ...letter, id: randomUUID(), follow, notice }))
    await enqueueAll(tx, messages, now)
    const messageOf = new Map(messages.map(({ id, notice }) => [notice, id]))
    await queries.closeNotices(
      tx,
      due.map(({ notice }) => ({ notice, message: messageOf.get(notice) ?? null })),
      now,
    )
    return due.length
  })

/** Messages that wait and quote what may have been withdrawn since are written as they would be written now. */
const takeBackWords = (scope: Scope, origin: string): Promise<void> =>
  inTransaction(scope.db, async (tx) => {
    const outdated = await outdatedWaiting(tx, 'notice')
    if (outdated.length === 0) return
    const notices = await queries.noticesOf(tx, outdated, scope.today, linesMax)
    const letters = await lettersFor(scope, tx, notices, origin)
    await rewriteWaiting(
      tx,
      letters.flatMap(({ letter, message }) => (message === null ? [] : [{ ...letter, id: message }])),
      scope.now,
    )
  })

/** The letters of notices, each with a link of its own; what several tell is put into words once. */
async function lettersFor(scope: Scope, tx: Tx, due: readonly queries.Due[], origin: string) {
  // Before the words are read: what is withdrawn after this number makes the message wait.
  const writtenUnder = await ledgerHead(tx)
  const lines = await linesNumbered(scope, tx, [...new Set(due.flatMap(({ changes }) => changes))])
  const names = await followNames(scope)
  const tokens = due.map(() => randomBytes(32).toString('base64url'))
  await queries.insertStopLinks(
    tx,
    due.map(({ follow }, index) => ({
      follow,
      hash: createHash('sha256')
        .update(tokens[index] ?? '')
        .digest('hex'),
    })),
  )
  const inWords = new Map<string, ToldChanges>()
  const toldTo = ({ changes, count, language }: queries.Due) => {
    const key = `${language} ${count} ${changes.join()}`
    const told = inWords.get(key) ?? tellChanges(changedIn(changes, count, lines), language, names, origin)
    inWords.set(key, told)
    return told
  }
  return due.map((one, index) => {
    const written = noticeLetter(toldTo(one), one, names, { origin, token: tokens[index] ?? '' })
    const letter = { ...written, writtenUnder, kind: 'notice', recipient: one.email, language: one.language, uselessAt: null }
    return { ...one, letter }
  })
}

const changedIn = (numbers: readonly number[], count: number, lines: ReadonlyMap<number, NoticeLine>) => {
  const told = numbers.flatMap((seq) => lines.get(seq) ?? [])
  return { lines: told, more: count - told.length }
}

async function linesNumbered(scope: Scope, tx: Tx, numbers: readonly number[]): Promise<Map<number, NoticeLine>> {
  const changes = await changesNumbered(tx, numbers)
  const shown = [...changes.values()].flatMap(({ fact, withdrawn }) => (fact && !withdrawn ? [fact] : []))
  const proof = await changeProof(scope, [...new Set(shown)])
  return new Map([...changes].map(([seq, change]) => [seq, { ...change, proof: (change.fact && proof.get(change.fact)) || null }]))
}
