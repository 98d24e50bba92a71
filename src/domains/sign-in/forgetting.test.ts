import { expect, test } from 'vitest'
import { waitingDays } from '#domains/members/deed-of-two.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { givePasskey, newMember } from '../../../tests/members.ts'
import { forgetOld } from './forgetting.server.ts'
import { invite } from './inviting.server.ts'
import { absoluteHours, sessionKeptDays } from './model.ts'

const database = withDatabase()
const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000)
const count = async (what: string) => (await database.query(`select count(*)::int as count from ${what}`)).rows[0].count as number

test('a session that is over is deleted ninety days later, a challenge after an hour; the living stay', async () => {
  const one = await newMember(database, { role: 'expert', party: 'IS' })
  await givePasskey(database, one)
  const session = (began: Date, ended: Date | null) => {
    const told = ended ? `'${ended.toISOString()}', 'signed_out'` : 'null, null'
    const at = `'${began.toISOString()}'`
    return database.query(`insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at, ended_at, end_reason)
      values (sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), 'word', '${one.person}', 'key-of-${one.person}', 'Test', ${at}, ${at}, ${at}, ${told})`)
  }
  await session(testNow, later(1))
  await session(testNow, null)
  await session(later(48), null)
  await database.query(`insert into sign_in.challenge (challenge, purpose, expires_at) values ('old', 'sign_in', '${testNow.toISOString()}'),
    ('new', 'sign_in', '${later(1).toISOString()}')`)
  const hours = sessionKeptDays * 24
  expect(await forgetOld(database.scope(later(0.9)))).toEqual({ sessions: 0, challenges: 0, names: 0 })
  expect(await forgetOld(database.scope(later(1.1)))).toEqual({ sessions: 0, challenges: 1, names: 0 })
  expect(await forgetOld(database.scope(later(hours + 1.1)))).toEqual({ sessions: 1, challenges: 1, names: 0 })
  expect(await forgetOld(database.scope(later(hours + absoluteHours + 0.1)))).toEqual({ sessions: 1, challenges: 0, names: 0 })
  expect(await count('sign_in.session')).toBe(1)
})

test('names in a request that nobody decided go when its time has passed, and the request stays', async () => {
  const [one, other] = [
    await newMember(database, { role: 'secretariat', party: 'council_of_europe' }),
    await newMember(database, { role: 'chair', party: 'NO' }),
  ]
  await givePasskey(database, other)
  const person = { name: 'Never Came', email: 'never@example.org', language: 'en' as const, party: 'IT', role: 'auditor' as const }
  const term = { authority: 'Office', validFrom: '2026-11-21', validUntil: '2028-11-20', languages: [], functions: [] }
  expect(await invite(await one.scope(), { ...person, ...term }, 'https://liaison.example')).toBe('waits')
  const named = `members.deed_of_two where to_jsonb(deed_of_two)::text like '%never@example.org%'`
  await forgetOld(database.scope(later(waitingDays.give_mandate * 24 - 1)))
  expect(await count(named)).toBe(1)
  expect((await forgetOld(database.scope(later(waitingDays.give_mandate * 24)))).names).toBe(1)
  expect([await count(named), await count('members.deed_of_two')]).toEqual([0, 1])
})

test('nobody forgets anything through the pages', async () => {
  const one = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
  await expect(forgetOld(await one.scope())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(database.programQuery('delete from sign_in.session')).rejects.toThrow(/permission denied/)
})
