import { describe, expect, test } from 'vitest'
import { waitingDays } from '#domains/members/deed-of-two.ts'
import { decideDeedOfTwo, insertDeedOfTwo } from '#domains/members/deed-of-two-queries.server.ts'
import { deedsOfTwoDesk, letBackInOwnName } from '#domains/members/deeds-of-two.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Scope } from '#platform/scope.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { openInvitation } from './invitations.server.ts'
import { askRecovery } from './recovery.server.ts'
import { approveDeed, refuseDeed } from './second-person.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const refused = { kind: 'forbidden' }
const officer = () => newMember(database, { role: 'secretariat', party: 'council_of_europe' })
const chair = () => newMember(database, { role: 'chair', party: 'NO' })
const administrator = (party: string) => newMember(database, { role: 'national_administrator', party })
const loser = (party = 'IT') => newMember(database, { role: 'prosecutor', party })
type Somebody = Awaited<ReturnType<typeof loser>>

const ask = async (by: Somebody, lost: Somebody, confirmed = true) => {
  await askRecovery(await by.scope(confirmed), { person: lost.person, reason: 'Called back' }, origin)
  return (await waiting(lost)) as string
}
const waiting = async (lost: Somebody) => (await letBackInOwnName(await lost.scope(), lost.person))?.id
const letters = async ({ person }: Somebody): Promise<{ kind: string; plain: string }[]> =>
  (await database.query(`select kind, plain from mail.message where recipient = '${person}@example.org' order by made_at, kind`)).rows

async function givePasskey({ person }: Somebody, id: string) {
  const at = testNow.toISOString()
  await database.query(`
    insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, attested, vouched, name, created_at)
      values ('${id}', '${person}', '\\x00', 0, gen_random_uuid(), true, false, true, 'Key', '${at}');
    insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at)
      values (sha256('${id}'), gen_random_uuid(), 'word', '${person}', '${id}', 'Test', '${at}', '${at}', '${at}')`)
}
const openKeys = async ({ person }: Somebody) =>
  (
    await database.query(`select (select count(*)::int from sign_in.passkey where person = '${person}' and revoked_at is null) keys,
      (select count(*)::int from sign_in.session where person = '${person}' and ended_at is null) sessions`)
  ).rows[0]

describe('somebody who lost every passkey', () => {
  test('comes back by two: nothing changes at the asking; at the approval old keys and sessions are over and a link is sent', async () => {
    const [one, other, lost] = [await officer(), await officer(), await loser()]
    await givePasskey(lost, 'old-key')
    const id = await ask(one, lost)
    expect(await openKeys(lost)).toEqual({ keys: 1, sessions: 1 })
    expect((await letters(lost)).map(({ kind }) => kind)).toEqual(['recovery_asked'])
    await approveDeed(await other.scope(), id, origin)
    expect(await openKeys(lost)).toEqual({ keys: 0, sessions: 0 })
    const link = /invitation#([\w-]{43})/.exec((await letters(lost)).find(({ kind }) => kind === 'recovery')?.plain ?? '')?.[1] ?? ''
    expect((await openInvitation(database.programScope(), link)).person?.id).toBe(lost.person)
    await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('is helped by a secretariat of one: the chair or the person’s national administrator is the second', async () => {
    const one = await officer()
    for (const second of [await chair(), await administrator('FR')]) {
      const lost = await loser('FR')
      await approveDeed(await second.scope(), await ask(one, lost), origin)
      expect((await letters(lost)).map(({ kind }) => kind).sort()).toEqual(['recovery', 'recovery_asked'])
    }
  })

  test('sees the request where they still have a passkey after all, and refuses it', async () => {
    const [one, other, kept] = [await officer(), await officer(), await loser()]
    await givePasskey(kept, 'kept-key')
    const id = await ask(one, kept)
    await refuseDeed(await kept.scope(false), id, origin)
    await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await openKeys(kept)).toEqual({ keys: 1, sessions: 1 })
  })

  test('waits in the open: the desk says who asked, until when, and who may decide', async () => {
    const [one, other, lost] = [await officer(), await officer(), await loser()]
    const id = await ask(one, lost)
    const lineFor = async (somebody: Somebody) => (await deedsOfTwoDesk(await somebody.scope())).find((line) => line.id === id)
    expect(await lineFor(one)).toMatchObject({ standing: 'waiting', isMine: true, mayApprove: false, mayRefuse: true })
    expect(await lineFor(other)).toMatchObject({ isMine: false, mayApprove: true, names: { askedBy: 'secretariat of council_of_europe' } })
    await expect(lineFor(lost)).rejects.toMatchObject(refused)
    await expect(ask(other, lost)).rejects.toMatchObject({ kind: 'conflict' })
  })
})

describe('nobody gets in by it', () => {
  test('by approving one’s own request, under the same mandate or another of one’s own', async () => {
    const [one, lost] = [await officer(), await loser()]
    const id = await ask(one, lost)
    await expect(approveDeed(await one.scope(), id, origin)).rejects.toMatchObject(refused)
    const mandate = '00000000-0000-4000-8000-00000000c4a1'
    await database.query(`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values ('${mandate}', '${one.person}', 'NO', 'chair', 'Office', '2026-01-01', '2027-12-31', '2026-11-21')`)
    const scope = await one.scope()
    const asChair = { ...scope, actor: { ...scope.actor, mandate, role: 'chair', party: 'NO' } } as Scope
    await expect(approveDeed(asChair, id, origin)).rejects.toMatchObject(refused)
    const decide = (by: Scope) => actingAs(by, (tx) => decideDeedOfTwo(tx, id, { outcome: 'approved', mandate, by: one.person }, testNow))
    await expect(decide(asChair)).rejects.toThrow(/check constraint/)
  })

  test('by asking or approving for oneself', async () => {
    const [one, other] = [await officer(), await officer()]
    await expect(ask(one, one)).rejects.toMatchObject(refused)
    const id = await ask(other, one)
    await expect(approveDeed(await one.scope(), id, origin)).rejects.toMatchObject(refused)
  })

  test('without a passkey used a moment ago', async () => {
    const [one, other, lost] = [await officer(), await officer(), await loser()]
    await expect(ask(one, lost, false)).rejects.toMatchObject(refused)
    const id = await ask(one, lost)
    await expect(approveDeed(await other.scope(false), id, origin)).rejects.toMatchObject(refused)
  })

  test('as an administrator of another party, or where the person also acts for another', async () => {
    const [one, stranger, own, lost] = [await officer(), await administrator('DE'), await administrator('IT'), await loser('IT')]
    const id = await ask(one, lost)
    await expect(approveDeed(await stranger.scope(), id, origin)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(ask(stranger, lost)).rejects.toMatchObject({ kind: 'not-found' })
    await database.query(`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values (gen_random_uuid(), '${lost.person}', 'council_of_europe', 'auditor', 'Office', '2026-01-01', '2027-12-31', '2026-11-21')`)
    await expect(approveDeed(await own.scope(), id, origin)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('after the request has grown too old', async () => {
    const [one, other, lost] = [await officer(), await officer(), await loser()]
    const id = await ask(one, lost)
    const late = new Date(testNow.getTime() + waitingDays.let_back_in * 86_400_000)
    await expect(approveDeed(await other.scope(true, late), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('in a role that cares for nobody, nor by writing to the database as one', async () => {
    const [nobody, lost] = [await newMember(database, { role: 'desk_officer', party: 'IT' }), await loser()]
    await expect(ask(nobody, lost)).rejects.toMatchObject(refused)
    const deed = 'let_back_in' as const
    const given = {
      deed,
      id: lost.person,
      person: lost.person,
      reason: 'x',
      mandate: nobody.mandate,
      by: nobody.person,
      expiresAt: testNow,
    }
    const scope = await nobody.scope()
    await expect(actingAs(scope, (tx) => insertDeedOfTwo(tx, given, testNow))).rejects.toThrow(/row-level security/)
  })

  test('twice: of two who approve at the same moment one does', async () => {
    const [one, second, third, lost] = [await officer(), await officer(), await chair(), await loser()]
    const id = await ask(one, lost)
    const scopes = [await second.scope(), await third.scope()]
    const outcomes = await Promise.allSettled(scopes.map((scope) => approveDeed(scope, id, origin)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await letters(lost)).filter(({ kind }) => kind === 'recovery')).toHaveLength(1)
  })
})
