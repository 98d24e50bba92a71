import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { termsVersion } from '#domains/members/model.ts'
import { type MemberRole, memberRoleCodes } from '#vocabulary/member-role.ts'
import { origin, visit } from '../visit.ts'
import { filesOf } from '../walls/house.ts'

// Every place of the members' zone, asked for by every role, by somebody whose mandate is over, and by nobody.

const everybody = 'everybody'
const open: Record<string, readonly MemberRole[] | typeof everybody> = {
  '/members': everybody,
  '/members/access': everybody,
  '/members/circles': everybody,
  '/members/deeds': ['secretariat', 'auditor'],
  '/members/deeds.csv': ['secretariat', 'auditor'],
  '/members/history': everybody,
  '/members/invitations': ['secretariat', 'national_administrator', 'auditor'],
  '/members/invite': ['secretariat', 'national_administrator'],
  '/members/mandates': everybody,
  '/members/morning': ['secretariat'],
  '/members/outbox': ['secretariat'],
  '/members/personal': everybody,
  '/members/personal.json': everybody,
  '/members/recoveries': ['secretariat', 'chair', 'national_administrator'],
  '/members/second-person': ['secretariat', 'chair', 'national_administrator', 'auditor'],
  '/members/terms': everybody,
}
const ownPlaces = ['/members', '/members/access', '/members/history', '/members/personal', '/members/personal.json', '/members/terms']

let client: pg.Client
const cookies = new Map<string, string>()

/** A signed-in person, put there by the owner of the database. */
async function signedIn(name: string, role: MemberRole, until: string) {
  const [person, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  const now = new Date().toISOString()
  await client.query(`insert into members.person (id, name, email, created_at) values ($1, $2, $3, $4)`, [
    person,
    name,
    `${person}@example.org`,
    now,
  ])
  await client.query(
    `insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at) values ($1, $2, 'IT', $3, 'Office', '2020-01-01', $4, $5)`,
    [randomUUID(), person, role, until, now],
  )
  await client.query('insert into members.terms_accepted values ($1, $2, $3)', [person, termsVersion, now])
  await client.query(
    `insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, name, created_at) values ($1, $2, '\\x00', 0, $3, true, 'Key', $4)`,
    [token.slice(0, 20), person, randomUUID(), now],
  )
  await client.query(
    `insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at) values ($1, $2, 'word', $3, $4, 'Test', $5, $5, $5)`,
    [createHash('sha256').update(token).digest(), randomUUID(), person, token.slice(0, 20), now],
  )
  cookies.set(name, `__Host-liaison=${token}`)
}

const ask = (place: string, name: string) => visit(`/en${place}`, { headers: { cookie: cookies.get(name) ?? '' } })

beforeAll(async () => {
  const folder = inject('siteData')
  const { databasePort } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { databasePort: number }
  const { liaison } = JSON.parse(readFileSync(join(folder, 'passwords.json'), 'utf8')) as { liaison: string }
  client = new pg.Client({ connectionString: `postgres://liaison:${liaison}@127.0.0.1:${databasePort}/liaison` })
  await client.connect()
  for (const role of memberRoleCodes) await signedIn(role, role, '2029-01-01')
  await signedIn('expired', 'secretariat', '2029-01-01'.replace('2029', '2021'))
})
afterAll(() => client.end())

describe('the members’ zone', () => {
  test('has no place that is not in this table', () => {
    const places = filesOf(['src/routes/members'], /\+(page\.svelte|server\.ts)$/)
      .map(({ path }) => path.replace('src/routes', '').replace(/\/\+[^/]+$/, ''))
      .filter((place) => !place.includes('['))
    expect(places.sort()).toEqual(Object.keys(open).sort())
  })

  test.each(Object.entries(open))('%s', async (place, roles) => {
    for (const role of memberRoleCodes) {
      const may = roles === everybody || roles.includes(role)
      expect([role, (await ask(place, role)).status]).toEqual([role, may ? 200 : 403])
    }
    const expired = await ask(place, 'expired')
    expect([expired.status, expired.headers.get('location')]).toEqual(ownPlaces.includes(place) ? [200, null] : [303, '/en/members'])
    const nobody = await visit(`/en${place}`)
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, `/en/sign-in?next=${encodeURIComponent(`/en${place}`)}`])
  })

  test.each([
    '/members?/signOut',
    '/members/invite',
    '/members/circles?/suspend',
    '/members/mandates?/end',
    '/members/mandates?/handOver',
    '/members/invitations',
    '/members/outbox/x',
    '/members/access?/revoke',
    '/members/personal?/erase',
    '/members/recoveries?/ask',
    '/members/second-person?/approve',
  ])('a form sent to %s by nobody leads to the door, and by a mandate that is over does nothing', async (place) => {
    const send = (cookie: string) =>
      visit(`/en${place}`, {
        method: 'POST',
        body: 'form=no',
        headers: { cookie, origin: origin(), 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await send('')).headers.get('location')).toMatch(/^\/en\/sign-in/)
    expect((await send(cookies.get('expired') ?? '')).headers.get('location')).toBe('/en/members?sent=no')
  })

  test.each(memberRoleCodes.filter((role) => role !== 'secretariat'))('%s cannot suspend a party by sending the form', async (role) => {
    const answer = await visit('/en/members/circles?/suspend', {
      method: 'POST',
      body: 'form=word&circle=member-states&party=FR&reason=x',
      headers: { cookie: cookies.get(role) ?? '', origin: origin(), 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(403)
    const { rows } = await client.query('select suspended_at from members.circle_party where party = $1', ['FR'])
    expect(rows).toEqual([{ suspended_at: null }])
  })
})
