import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#platform/scope.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { type Lies, SoftwarePasskey } from '../../../tests/software-passkey.ts'
import { challengeToEnrol, challengeToSignIn, confirm, signIn } from './ceremonies.server.ts'
import { beginHouse, makeFirstLink, openInvitation } from './invitations.server.ts'
import { absoluteHours, challengesMax, confirmedMinutes, failuresMax, idleMinutes, placeAfter, restMinutes } from './model.ts'
import { readSession, signOut, signOutEverywhere } from './sessions.server.ts'

// Each attack is tried, on the database as the pages see it.

const origin = 'https://liaison.example'
const place = { origin, boundTo: 'the word of this browser' }
const database = withDatabase()
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const at = (minutes = 0) => database.programScope(later(minutes))
const passkey = new SoftwarePasskey(origin)
const officer = { name: 'Ada Example', email: 'ada@example.org', authority: 'Secretariat', language: 'en' as const }

async function begin(scope: Scope, key: SoftwarePasskey, token: string) {
  const options = await challengeToEnrol(scope, { id: null, ...officer }, { origin, boundTo: token })
  const given = { token, answer: key.made(options.challenge), passkeyName: 'laptop', browser: 'Test', place: { origin, boundTo: token } }
  return { session: await beginHouse(scope, officer, given), person: Buffer.from(options.user.id, 'base64url').toString() }
}

const answerTo = async (minutes: number, lies: Lies = {}) => passkey.signed((await challengeToSignIn(at(minutes), place)).challenge, lies)
const trySignIn = async (minutes: number, lies: Lies = {}) => signIn(at(minutes), await answerTo(minutes, lies), place, 'Test')
const inName = async (token: string, minutes: number): Promise<Scope> => {
  const session = await readSession(at(minutes), token)
  if (!session) throw new Error('no session')
  return { ...at(minutes), actor: { kind: 'entrant', person: session.person, confirmed: session.confirmed } }
}
const sessionOf = async (token: string, minutes: number) => {
  const session = await readSession(at(minutes), token)
  if (!session) throw new Error('no session')
  return session
}

let first: { session: string; person: string }
let link: string

beforeAll(async () => {
  link = (await makeFirstLink(database.scope())) ?? ''
  first = await begin(at(), passkey, link)
})

describe('the first officer', () => {
  test('begins once: the link opens nothing afterwards, and no other is made', async () => {
    await expect(begin(at(), new SoftwarePasskey(origin), link)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await makeFirstLink(database.scope())).toBeUndefined()
  })

  test('and nothing of a failed second beginning stays', async () => {
    const { rows } = await database.query(
      'select (select count(*)::int from members.person) as persons, (select count(*)::int from sign_in.passkey) as keys',
    )
    expect(rows).toEqual([{ persons: 1, keys: 1 }])
  })

  test('of every secret only a checksum is kept', async () => {
    const { rows } = await database.query(
      `select string_agg(x::text, ' ') as all from (select t::text as x from sign_in.session t union all select t::text from sign_in.invitation t) y`,
    )
    for (const secret of [first.session, link]) expect(rows[0].all).not.toContain(secret)
  })
})

describe('a ceremony is refused', () => {
  const lies: [what: string, lies: Lies][] = [
    ['from another site', { origin: 'https://liaison.example.evil' }],
    ['for another RP ID', { rpId: 'evil.example' }],
    ['without the person verified', { verified: false }],
    ['without the person present', { present: false }],
    ['signed by another key', { signWith: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
    ['with a counter that went back', { counter: 1 }],
    ['in another person’s name', { userHandle: '00000000-0000-4000-8000-000000000000' }],
    ['that was for making a passkey', { type: 'webauthn.create' }],
  ]
  test.each(lies)('%s', async (_, told) => {
    await expect(trySignIn(1, told)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await trySignIn(1)).toMatch(/^[\w-]{43}$/)
  })

  test('the second time it is sent (replay)', async () => {
    const answer = await answerTo(1)
    await signIn(at(1), answer, place, 'Test')
    await expect(signIn(at(1), answer, place, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('after a first attempt with its challenge failed', async () => {
    const { challenge } = await challengeToSignIn(at(1), place)
    await expect(signIn(at(1), passkey.signed(challenge, { verified: false }), place, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(signIn(at(1), passkey.signed(challenge), place, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('when it comes too late', async () => {
    const answer = await answerTo(1)
    await expect(signIn(at(7), answer, place, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('from another browser than the one that asked', async () => {
    const answer = await answerTo(1)
    await expect(signIn(at(1), answer, { origin, boundTo: 'another browser' }, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('to sign in, where it was asked for to confirm, and the other way round', async () => {
    const token = await trySignIn(1)
    const session = await sessionOf(token, 1)
    await expect(confirm(await inName(token, 1), session, await answerTo(1), origin)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test.each(['', '{}', 'null', '[]', '{"id":1}', 'x'.repeat(50_000)])('of nonsense (%#)', async (answer) => {
    await expect(signIn(at(1), answer, place, 'Test')).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('a session', () => {
  test('is new at every sign-in, whatever the browser held before (fixation)', async () => {
    const [one, other] = [await trySignIn(2), await trySignIn(2)]
    expect(one).not.toBe(other)
    expect(await readSession(at(2), 'a'.repeat(43))).toBeUndefined()
  })

  test('goes on under a new token after confirming, and the old one opens nothing', async () => {
    const token = await trySignIn(2)
    const scope = await inName(token, 3)
    const session = await sessionOf(token, 3)
    const { challengeToConfirm } = await import('./ceremonies.server.ts')
    const { challenge } = await challengeToConfirm(scope, session, origin)
    const next = await confirm(scope, session, passkey.signed(challenge), origin)
    expect(await readSession(at(3), token)).toBeUndefined()
    expect(await readSession(at(3), next)).toMatchObject({ id: session.id, confirmed: true, form: session.form })
  })

  test('ends when idle, and after its longest time however busy', async () => {
    const token = await trySignIn(2)
    expect(await readSession(at(2 + idleMinutes - 1), token)).toBeDefined()
    expect(await readSession(at(2 + 2 * idleMinutes), token)).toBeUndefined()
    const busy = await trySignIn(2)
    for (let minute = 2; minute < absoluteHours * 60; minute += idleMinutes - 5) expect(await readSession(at(minute), busy)).toBeDefined()
    expect(await readSession(at(2 + absoluteHours * 60), busy)).toBeUndefined()
  })

  test('counts as confirmed for a while only', async () => {
    const token = await trySignIn(2)
    expect(await readSession(at(2 + confirmedMinutes - 1), token)).toMatchObject({ confirmed: true })
    expect(await readSession(at(2 + confirmedMinutes + 1), token)).toMatchObject({ confirmed: false })
  })

  test('ends by signing out, here and everywhere', async () => {
    const [one, two, three] = [await trySignIn(2), await trySignIn(2), await trySignIn(2)]
    await signOut(await inName(one, 2), await sessionOf(one, 2))
    expect(await readSession(at(2), one)).toBeUndefined()
    expect(await readSession(at(2), two)).toBeDefined()
    await signOutEverywhere(await inName(two, 2), await sessionOf(two, 2))
    for (const token of [two, three]) expect(await readSession(at(2), token)).toBeUndefined()
  })

  test('of somebody else cannot be ended', async () => {
    const token = await trySignIn(2)
    const session = await sessionOf(token, 2)
    const stranger: Scope = { ...at(2), actor: { kind: 'entrant', person: '00000000-0000-4000-8000-000000000001', confirmed: true } }
    await expect(signOut(stranger, session)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await readSession(at(2), token)).toBeDefined()
  })
})

describe('guessing and asking around', () => {
  test('a passkey rests after too many failures in a row, and serves again later', async () => {
    for (let count = 0; count < failuresMax; count += 1) await expect(trySignIn(100, { verified: false })).rejects.toThrow()
    await expect(trySignIn(100)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await trySignIn(100 + restMinutes + 1)).toMatch(/^[\w-]{43}$/)
  })

  test('a passkey that is not there is refused in the same words as one that fails', async () => {
    const stranger = new SoftwarePasskey(origin)
    const { challenge } = await challengeToSignIn(at(200), place)
    const unknown = await signIn(at(200), stranger.signed(challenge), place, 'Test').catch((error: Error) => error.message)
    const failing = await trySignIn(200, { verified: false }).catch((error: Error) => error.message)
    expect(unknown).toBe(failing)
  })

  test('links that never were and links that are used are refused in the same words', async () => {
    const never = await openInvitation(at(200), 'x'.repeat(43)).catch((error: Error) => error.message)
    const used = await openInvitation(at(200), link).catch((error: Error) => error.message)
    expect(never).toBe(used)
  })

  test('the challenge to sign in names no passkey', async () => {
    expect((await challengeToSignIn(at(200), place)).allowCredentials ?? []).toEqual([])
  })

  test('challenges do not pile up without end, and who asks for all of them keeps nobody from signing in', async () => {
    await database.query(`insert into sign_in.challenge (challenge, purpose, bound_to, expires_at)
      select 'c' || i, 'sign_in', 'x', '${later(301).toISOString()}' from generate_series(1, ${challengesMax + 100}) i`)
    expect(await trySignIn(300)).toMatch(/^[\w-]{43}$/)
    const { rows } = await database.query('select count(*)::int as waiting from sign_in.challenge')
    expect(rows[0].waiting).toBeLessThanOrEqual(challengesMax)
  })

  test.each([
    'https://evil.example',
    '//evil.example/en/members',
    '/\\evil.example',
    '/en/members@evil.example',
    '/en/members/../../evil',
    '/en/membersevil',
    'javascript:alert(1)',
    '/en/members?x=//evil.example',
    '/en/members\n//evil',
    '/en/countries',
  ])('nobody is sent on to %s (open redirect)', (next) => {
    expect(placeAfter(next, '/en/members')).toBe('/en/members')
  })

  test('a page of the zone is gone on to', () => {
    expect(placeAfter('/fr/members/deeds?party=IT', '/fr/members')).toBe('/fr/members/deeds?party=IT')
    const following = '/en/members/following/new?q=%C3%A9l%C3%A9ment+moral&x=a.b'
    expect(placeAfter(following, '/en/members')).toBe(following)
  })
})

test('what somebody calls their passkey is not in the record, which nobody can erase', async () => {
  const { rows } = await database.query(`select count(*)::int as n from ledger.deed where note::text ilike '%laptop%'`)
  expect(rows).toEqual([{ n: 0 }])
})

test('what happened is in the record, under the person’s name', async () => {
  const { rows } = await database.query(`select distinct deed from ledger.deed where person = '${first.person}' order by 1`)
  expect(rows.map(({ deed }) => deed)).toEqual(['add_passkey', 'begin_house', 'confirm', 'sign_in', 'sign_out', 'sign_out_everywhere'])
})
