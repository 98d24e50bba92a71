import { attestStatement } from '#domains/facts/publishing.server.ts'
import { enter } from '#domains/members/entering.server.ts'
import { type DeskRow, readDesk } from '#domains/revision/desk.server.ts'
import { hashOf } from '#domains/sign-in/tokens.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Member, Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Round } from './model.ts'
import { mayReadRounds } from './policy.ts'
import * as queries from './queries.server.ts'
import { linkHeld } from './tending-queries.server.ts'

/** Whatever is wrong with a link, the answer is the same. */
const opensNothing = () =>
  new Refusal('not-found', {
    en: 'This link opens nothing any more: the round has ended, the mandate has, or the address is incomplete.',
    fr: 'Ce lien n’ouvre plus rien : le cycle est clos, le mandat a pris fin, ou l’adresse est incomplète.',
  })

type Held = { scope: Scope & { actor: Member }; round: Round; authority: string; rows: Map<string, boolean> }

/** Turns a link into the mandate it was sent to. What it lets its holder do is decided below, and is little. */
async function held(scope: Scope, token: string): Promise<Held> {
  const link = /^[\w-]{43}$/.test(token) ? await linkHeld(scope.db, hashOf(token), scope.now, scope.today) : undefined
  const entered = link && (await enter(scope, { person: link.person, mandate: link.mandate, confirmed: false }))
  const { actor } = entered ?? {}
  if (!link || actor?.kind !== 'member' || actor.mandate !== link.mandate) throw opensNothing()
  const own = { ...scope, actor }
  if (!mayReadRounds(own, { party: actor.party })) throw opensNothing()
  return actingAs(own, async (tx) => {
    const [round] = await queries.roundsSeen(tx, link.round)
    if (!round) throw opensNothing()
    const rows = new Map((await queries.rowsOf(tx, link.round, actor.party)).map(({ subject, answered }) => [subject, answered]))
    const authority = entered?.mandates.find(({ id }) => id === actor.mandate)?.authority ?? ''
    return { scope: own, round, authority, rows }
  })
}

export type ShownByLink = { round: Round; party: string; rows: (DeskRow & { answered: boolean })[] }

/** What the holder of a link is shown: the round and the statements it asks of the own party. Opening it changes nothing. */
// Open: the link is the permission and is checked first (`held`); the room revision asks its policy of the mandate behind it.
export async function shownByLink(scope: Scope, token: string, language: Language): Promise<ShownByLink> {
  const { round, scope: own, rows } = await held(scope, token)
  const desk = await readDesk(own, own.actor.party, language)
  const asked = desk.rows.flatMap((row) => (rows.has(row.subject) ? [{ ...row, answered: rows.get(row.subject) === true }] : []))
  return { round, party: own.actor.party, rows: asked }
}

/** Says of one statement of the round that it is still right, in the name of the mandate that the link was sent to. */
// Open: the link is the permission, and the facts room asks its policy of the mandate behind it.
export async function confirmByLink(scope: Scope, token: string, subject: string): Promise<void> {
  const { scope: own, rows, authority, round } = await held(scope, token)
  if (!rows.has(subject)) throw opensNothing()
  if (rows.get(subject)) return
  await actingAs(own, async (tx) => {
    const { mandate, party } = own.actor
    await attestStatement(own, tx, { subject, mode: 'confirmed', speaker: { mandate, party, authority } })
    await recordDeed(tx, own, { room: 'rounds', deed: 'confirm_by_mail', about: subject, note: { round: round.id } })
  })
}
