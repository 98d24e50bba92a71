import { expect, test } from 'vitest'
import { actingAs } from '#platform/acting.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { leaveOutOfGroup, listGroupMembers, makeCircle, nameToGroup } from './circles.server.ts'
import { circleSchema } from './model.ts'
import { admitParty, listParties } from './operations.server.ts'

const database = withDatabase()
const refused = { kind: 'forbidden' }
const officer = () => newMember(database, { role: 'secretariat', party: 'council_of_europe' })
const member = (party: string) => newMember(database, { role: 'expert', party })
const named = (id: string, within = '') => ({ id, nameEn: 'A name', nameFr: 'Un nom', within })
const circlesOf = async (one: Awaited<ReturnType<typeof member>>) => {
  const { actor } = await one.scope()
  return actor.kind === 'member' ? actor.circles : []
}

test('states whose bonds are told here are parties, in no circle until a decision lets them in', async () => {
  const partners = (await listParties(database.scope())).filter(({ kind }) => kind === 'partner_state')
  expect(partners.map(({ id }) => id)).toContain('TN')
  expect(partners.map(({ id }) => id)).not.toContain('IT')
  expect(await circlesOf(await member('TN'))).toEqual([])
})

test('a circle begins empty and is entered by decision', async () => {
  const one = await officer()
  await makeCircle(await one.scope(), named('partners'))
  const guest = await member('TN')
  expect(await circlesOf(guest)).toEqual([])
  const scope = await one.scope()
  const admission = { circle: 'partners', party: 'TN', decision: 'A decision for a test', decidedOn: '2026-11-01' }
  await actingAs(scope, (tx) => admitParty(tx, scope, admission))
  expect(await circlesOf(guest)).toEqual(['partners'])
})

test('a closed group holds the persons named in it, until they are left out', async () => {
  const [one, inside, outside] = [await officer(), await member('IT'), await member('IT')]
  await makeCircle(await one.scope(), named('first-desk', 'member-states'))
  const naming = { circle: 'first-desk', mandate: inside.mandate }
  await nameToGroup(await one.scope(), naming)
  expect([await circlesOf(inside), await circlesOf(outside)]).toEqual([['first-desk', 'member-states'], ['member-states']])
  expect((await listGroupMembers(await inside.scope())).map(({ name }) => name)).toEqual(['expert of IT'])
  expect(await listGroupMembers(await outside.scope())).toEqual([])
  await expect(nameToGroup(await one.scope(), naming)).rejects.toMatchObject({ kind: 'conflict' })
  await leaveOutOfGroup(await one.scope(), naming)
  expect(await circlesOf(inside)).toEqual(['member-states'])
})

test('nobody is named who acts for no party of the circle, and no group stands inside a group', async () => {
  const [one, stranger] = [await officer(), await member('TN')]
  await makeCircle(await one.scope(), named('second-desk', 'member-states'))
  await expect(nameToGroup(await one.scope(), { circle: 'second-desk', mandate: stranger.mandate })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(makeCircle(await one.scope(), named('third-desk', 'second-desk'))).rejects.toMatchObject({ kind: 'conflict' })
  await expect(makeCircle(await one.scope(), named('second-desk'))).rejects.toMatchObject({ kind: 'conflict' })
  for (const id of ['', 'A', 'a', '1st', 'with space', 'x'.repeat(41)]) expect(circleSchema.safeParse(named(id)).success).toBe(false)
})

test('only the secretariat does any of it, and with the passkey', async () => {
  const [one, other] = [await officer(), await newMember(database, { role: 'national_administrator', party: 'IT' })]
  const naming = { circle: 'second-desk', mandate: other.mandate }
  for (const scope of [await one.scope(false), await other.scope()]) {
    await expect(makeCircle(scope, named('fourth-desk', 'member-states'))).rejects.toMatchObject(refused)
    await expect(nameToGroup(scope, naming)).rejects.toMatchObject(refused)
    await expect(leaveOutOfGroup(scope, naming)).rejects.toMatchObject(refused)
  }
})
