import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectAsOwner, formWord, signedIn } from '../signed-in.ts'
import { origin, visit } from '../visit.ts'

// Every form of the zone, sent by somebody signed in who may send it, with every field in turn holding what no page of ours
// would send. Whatever it is, the answer is a refusal or a page, never a fault of ours.

const forms: Record<string, Record<string, string>> = {
  '/members?/actUnder': { mandate: 'x' },
  '/members?/refuseRecovery': { recovery: 'x' },
  '/members/access?/add': { passkeyName: 'x', answer: '{}' },
  '/members/access?/revoke': { passkey: 'x' },
  '/members/access?/end': { id: 'x' },
  '/members/circles?/suspend': { circle: 'none', party: 'FR', reason: 'x' },
  '/members/circles?/lift': { circle: 'none', party: 'FR' },
  '/members/circles?/admit': { circle: 'none', party: 'FR', decision: 'x', decidedOn: '2026-01-01' },
  '/members/circles?/make': { id: 'x', nameEn: 'x', nameFr: 'x', within: 'none' },
  '/members/circles?/name': { circle: 'none', mandate: '00000000-0000-4000-8000-000000000000' },
  '/members/circles?/leaveOut': { circle: 'none', mandate: '00000000-0000-4000-8000-000000000000' },
  '/members/invitations': { invitation: 'x' },
  '/members/invite': {
    ...{ name: 'N', email: 'n', language: 'en', party: 'IT', role: 'expert', authority: 'A' },
    ...{ validFrom: '2026-11-22', validUntil: '2027-11-22', languages: 'it', functions: '' },
  },
  '/members/mandates?/end': { mandate: '00000000-0000-4000-8000-000000000000', reason: 'left' },
  '/members/mandates?/renew': { mandate: 'another’s', validUntil: '2027-01-01' },
  '/members/mandates?/handOver': { mandate: '00000000-0000-4000-8000-000000000000', name: 'N', email: 'n@example.org', language: 'en' },
  '/members/outbox/x': {},
  '/members/personal?/save': { name: 'N', language: 'en', timeZone: 'UTC', languages: 'it', 'notice-reminder': 'yes' },
  '/members/personal?/erase': { erasure: 'x' },
  '/members/recoveries?/ask': { person: '00000000-0000-4000-8000-000000000000', reason: 'x' },
  '/members/second-person?/approve': { deed: 'x' },
  '/members/second-person?/refuse': { deed: 'x' },
  '/sign-in': { answer: '{}', next: '/x' },
  '/sign-in/begin': { name: 'N', email: 'n@example.org', authority: 'A', passkeyName: 'k', link: 'x', answer: '{}' },
  '/sign-in/invitation?/open': { link: 'x' },
  '/sign-in/invitation?/enrol': { link: 'x', passkeyName: 'k', answer: '{}' },
}
const values = [
  '',
  '\0',
  'a\0b',
  '0000-01-01',
  '2026-02-30',
  '9999-12-31',
  '-'.repeat(36),
  '[]',
  '1e999',
  '\r\nX: y',
  '\u202e',
  'x'.repeat(20_000),
]
const types = [
  'text/plain',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'application/x-www-form-urlencoded; charset=utf-16',
]
const bodies = ['', '{}', '%ff%fe', `form=${formWord}&form=x`, '--x\r\nbroken']

let client: pg.Client
let cookie: string
let another: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  client = await connectAsOwner(inject('siteData'))
  cookie = (await signedIn(client, 'secretariat', { party: 'council_of_europe' })).cookie
  another = await signedIn(client, 'prosecutor')
})
afterAll(() => client.end())

const send = (place: string, body: string, type = 'application/x-www-form-urlencoded', headers: Record<string, string> = {}) =>
  visit(`/en${place}`, { method: 'POST', body, headers: { cookie, origin: origin(), 'content-type': type, ...headers } })
const written = (fields: Record<string, string>) => new URLSearchParams({ form: formWord, ...fields }).toString()
const log = () => readFileSync(inject('siteLog'), 'utf8')
const stumbled: string[] = []
const note = (what: string, { status }: { status: number }) => status >= 500 && stumbled.push(`${status}: ${what.slice(0, 120)}`)

test('whatever stands in a field', { timeout: 120_000 }, async () => {
  const before = log()
  for (const [place, fields] of Object.entries(forms))
    for (const field of Object.keys(fields))
      for (const value of values) {
        const sent = { ...fields, ...(fields.mandate === 'another’s' && { mandate: another.mandate }), [field]: value }
        note(`${place} ${field}=${JSON.stringify(value)}`, await send(place, written(sent)))
      }
  expect(stumbled).toEqual([])
  expect(log().slice(before.length)).toBe('')
})

test('in whatever shape it comes: only forms and the ceremonies’ own words are read', { timeout: 120_000 }, async () => {
  for (const place of Object.keys(forms))
    for (const type of types)
      for (const body of bodies) note(`${place} ${type} ${body}`, await send(place, body, type, { 'x-liaison-form': formWord }))
  for (const place of new Set(Object.keys(forms).map((one) => one.split('?')[0])))
    for (const action of ['?/default', '?%2Fdefault', '?/', '?/none', '?/__proto__'])
      note(place + action, await send(place + action, written({})))
  expect(stumbled).toEqual([])
  expect((await send('/members/access?/end', 'x', 'text/plain', { 'x-liaison-form': formWord })).status).toBe(415)
})

test('and whatever the record of deeds is asked for', async () => {
  for (const place of ['deeds', 'deeds.csv', 'mandates'])
    for (const name of ['party', 'deed', 'from', 'until', 'before'])
      for (const value of values.filter((one) => one.length < 1_000))
        note(`${place}?${name}=${value}`, await visit(`/en/members/${place}?${name}=${encodeURIComponent(value)}`, { headers: { cookie } }))
  expect(stumbled).toEqual([])
})

test('what loaders answer is handed out as pages only', async () => {
  for (const place of ['/en/members/__data.json', '/en/members/deeds/__data.json', '/en/countries/it/__data.json', '/fr/__data.json'])
    expect([place, (await visit(place, { headers: { cookie } })).status]).toEqual([place, 404])
})
