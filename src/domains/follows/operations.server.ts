import { createHash, randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { ledgerHead } from '#platform/ledger.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type Follow, type Followed, type FollowKept, followsMax, isFollowId, isStopToken, type Manner, settlingMinutes } from './model.ts'
import { mayFollow, mayReadFollows, mayStopByLink } from './policy.ts'
import * as queries from './queries.server.ts'
import { followNames } from './what-is-followed.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Only a member with a mandate in force follows, and only in the own name.',
    fr: 'Seul un membre dont le mandat est en vigueur peut suivre, et en son propre nom.',
  })
const unknown = () => new Refusal('not-found', { en: 'There is nothing of this name to follow.', fr: 'Rien de ce nom ne peut être suivi.' })
const gone = () => notFound({ en: 'You do not follow this (any more).', fr: 'Vous ne suivez pas (ou plus) ceci.' })
const tooMany = () =>
  new Refusal('too-many', {
    en: `You follow ${followsMax} things already; stop one first.`,
    fr: `Vous suivez déjà ${followsMax} choses ; cessez d’abord d’en suivre une.`,
  })

const own = ({ actor }: Scope): { person?: string } => ('person' in actor ? { person: actor.person } : {})

/** Refused as not found where nothing has that name. */
async function requireNamed(scope: Scope, followed: Followed): Promise<void> {
  if (followed.kind === 'search') return
  const names = await followNames(scope)
  const known = {
    state: () => followed.kind === 'state' && names.states.has(followed.state),
    indicator: () =>
      followed.kind === 'indicator' &&
      names.indicators.has(followed.indicator) &&
      (followed.state === null || names.states.has(followed.state)),
    instrument: () => followed.kind === 'instrument' && names.instruments.has(followed.instrument),
    topic: () => followed.kind === 'topic' && names.topics.has(followed.topic),
  }
  if (!known[followed.kind]()) throw unknown()
}

/** Begins to follow: what changes from now on is told. Asked again, it changes nothing but how and why. */
export async function follow(scope: Scope, followed: Followed, manner: Manner): Promise<void> {
  if (!mayFollow(scope, own(scope))) throw refused()
  const { person = '' } = own(scope)
  await requireNamed(scope, followed)
  await actingAs(scope, async (tx) => {
    await queries.takePart(tx)
    if ((await queries.countFollows(tx, person)) >= followsMax) throw tooMany()
    const id = randomUUID()
    const since = await ledgerHead(tx)
    if (await queries.insertFollow(tx, { id, person, followed, manner, since, at: scope.now }))
      await recordDeed(tx, scope, { room: 'follows', deed: 'follow', about: `follow ${id}` })
    else await queries.updateMannerOf(tx, person, followed, manner)
  })
}

/** What who asks follows, the latest first, with what waits and what came last. */
export async function listFollows(scope: Scope): Promise<FollowKept[]> {
  if (!mayReadFollows(scope, own(scope))) throw refused()
  const { person = '' } = own(scope)
  return actingAs(scope, (tx) => queries.followsOf(tx, person, settlingMinutes))
}

export async function followNamed(scope: Scope, id: string): Promise<Follow> {
  if (!mayFollow(scope, own(scope))) throw refused()
  const found = isFollowId(id) ? await actingAs(scope, (tx) => queries.followById(tx, id)) : undefined
  if (!found) throw gone()
  return found
}

/** How often, and why: nobody needs to know of it, so no deed is written. */
export async function changeManner(scope: Scope, id: string, manner: Manner): Promise<void> {
  if (!mayFollow(scope, own(scope))) throw refused()
  if (!isFollowId(id)) throw gone()
  await actingAs(scope, async (tx) => {
    if (!(await queries.updateManner(tx, id, manner))) throw gone()
  })
}

/** Ends a follow: what collected for it and what waits in the outbox go with it. */
export async function stopFollowing(scope: Scope, id: string): Promise<void> {
  if (!mayFollow(scope, own(scope))) throw refused()
  if (!isFollowId(id)) throw gone()
  await actingAs(scope, async (tx) => {
    if (!(await queries.deleteFollow(tx, id))) throw gone()
    await recordDeed(tx, scope, { room: 'follows', deed: 'stop', about: `follow ${id}` })
  })
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** What the link of a mail would stop; undefined where it stops nothing any more. */
export async function followOfLink(scope: Scope, token: string): Promise<Followed | undefined> {
  if (!mayStopByLink(scope)) throw refused()
  return isStopToken(token) ? queries.followOfLink(scope.db, hashOf(token)) : undefined
}

/** Stops what the mail was about. Sent twice, as mail programs may, the second finds nothing to do. */
export async function stopByLink(scope: Scope, token: string): Promise<boolean> {
  if (!mayStopByLink(scope)) throw refused()
  if (!isStopToken(token)) return false
  return actingAs(scope, async (tx) => {
    const stopped = await queries.stopByLink(tx, hashOf(token))
    if (stopped) await recordDeed(tx, scope, { room: 'follows', deed: 'stop_by_link', about: `follow ${stopped}` })
    return stopped !== undefined
  })
}
