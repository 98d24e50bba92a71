import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type MemberRole, memberRoleCodes } from '#vocabulary/member-role.ts'
import { connectAsOwner, signedIn } from '../signed-in.ts'
import { origin, visit } from '../visit.ts'
import { filesOf } from '../walls/house.ts'

// Every place of the members' zone, asked for by every role, by somebody whose mandate is over, and by nobody.

const everybody = 'everybody'
const lawPeople: readonly MemberRole[] = [
  'secretariat',
  'chair',
  'national_administrator',
  'correspondent',
  'prosecutor',
  'central_authority_officer',
  'expert',
  'auditor',
]
const open: Record<string, readonly MemberRole[] | typeof everybody> = {
  '/members': everybody,
  '/members/access': everybody,
  '/members/circles': everybody,
  '/members/conditions': everybody,
  '/members/deeds': ['secretariat', 'auditor'],
  '/members/deeds.csv': ['secretariat', 'auditor'],
  '/members/demands': everybody,
  '/members/following': everybody,
  '/members/following/new': everybody,
  '/members/gaps': ['secretariat', 'national_administrator', 'correspondent'],
  '/members/gaps.csv': ['secretariat', 'national_administrator', 'correspondent'],
  '/members/history': everybody,
  '/members/invitations': ['secretariat', 'national_administrator', 'auditor'],
  '/members/invite': ['secretariat', 'national_administrator'],
  '/members/law': lawPeople,
  '/members/mandates': everybody,
  '/members/morning': ['secretariat'],
  '/members/outbox': ['secretariat'],
  '/members/personal': everybody,
  '/members/personal.json': everybody,
  '/members/proposals': lawPeople,
  '/members/recoveries': ['secretariat', 'chair', 'national_administrator'],
  '/members/second-person': ['secretariat', 'chair', 'national_administrator', 'auditor'],
  '/members/rounds': everybody,
  '/members/reports': ['secretariat', 'national_administrator', 'correspondent'],
  '/members/studies': everybody,
  '/members/terms': everybody,
  '/members/terms/desk': everybody,
  '/members/workstations': ['secretariat', 'national_administrator', 'desk_officer', 'auditor'],
}
const ownPlaces = [
  '/members',
  '/members/access',
  '/members/conditions',
  '/members/history',
  '/members/personal',
  '/members/personal.json',
  '/members/terms',
  '/members/terms/desk',
]

let client: pg.Client
const cookies = new Map<string, string>()

const ask = (place: string, name: string) => visit(`/en${place}`, { headers: { cookie: cookies.get(name) ?? '' } })

beforeAll(async () => {
  client = await connectAsOwner(inject('siteData'))
  for (const role of memberRoleCodes) cookies.set(role, (await signedIn(client, role)).cookie)
  cookies.set('expired', (await signedIn(client, 'secretariat', { name: 'expired', until: '2021-01-01' })).cookie)
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
    '/members/following?/stop',
    '/members/following/new',
    '/members/outbox/x',
    '/members/access?/revoke',
    '/members/personal?/erase',
    '/members/recoveries?/ask',
    '/members/law?/confirm',
    '/members/law/it/offence/it-entry?/withdraw',
    '/members/law/it/offence/it-entry/correct',
    '/members/proposals/x?/approve',
    '/members/second-person?/approve',
    '/members?/lock',
    '/members/demands?/choose',
    '/members/workstations?/make',
    '/members/workstations?/revoke',
    '/members/reports/x?/answer',
    '/members/studies',
    '/members/studies/x?/draft',
    '/members/gaps?/write',
    '/members/gaps?/takeIn',
    '/members/gaps/x?/close',
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
