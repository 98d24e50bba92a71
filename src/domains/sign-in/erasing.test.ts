import { describe, expect, test } from 'vitest'
import { deedsOfTwoDesk } from '#domains/members/deeds-of-two.server.ts'
import { askErasure, ownErasure, ownRecord, saveOwnRecord, withdrawErasure } from '#domains/members/own-record.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { erase, takeOwnRecord } from './erasing.server.ts'
import { invite } from './inviting.server.ts'
import * as queries from './queries.server.ts'
import { askRecovery } from './recovery.server.ts'

const database = withDatabase()
const refused = { kind: 'forbidden' }
const officer = () => newMember(database, { role: 'secretariat', party: 'council_of_europe' })
const member = () => newMember(database, { role: 'prosecutor', party: 'IT' })
const corrected = { name: 'Right Name', language: 'fr' as const, timeZone: 'Europe/Rome', languages: ['it'], muted: ['reminder' as const] }
const givePasskey = async ({ scope, person }: Awaited<ReturnType<typeof member>>) => {
  const id = `key-of-${person}`
  const key = {
    id,
    person,
    publicKey: Buffer.from('secret key'),
    counter: 0,
    transports: [],
    aaguid: person,
    deviceBound: true,
    attested: false,
    vouched: true,
    name: 'My phone',
  }
  await actingAs(await scope(), (tx) => queries.insertPasskey(tx, key, testNow))
}

describe('one’s own record', () => {
  test('is corrected by oneself; the name only with the passkey, and the rest without', async () => {
    const one = await member()
    const { name } = (await ownRecord(await one.scope(), one.person)).person
    await saveOwnRecord(await one.scope(false), one.person, { ...corrected, name })
    await expect(saveOwnRecord(await one.scope(false), one.person, corrected)).rejects.toMatchObject(refused)
    await saveOwnRecord(await one.scope(), one.person, corrected)
    const { person, deeds } = await ownRecord(await one.scope(), one.person)
    expect(person).toMatchObject(corrected)
    expect(deeds.map(({ deed }) => deed)).toEqual(['change_name'])
  })

  test('is nobody else’s to see, change or take: not the secretariat’s either', async () => {
    const [one, other] = [await member(), await officer()]
    for (const attempt of [takeOwnRecord, askErasure, ownErasure, withdrawErasure])
      await expect(attempt(await other.scope(), one.person)).rejects.toMatchObject(refused)
    await expect(saveOwnRecord(await other.scope(), one.person, corrected)).rejects.toMatchObject(refused)
  })

  test('is taken home whole, without a key and with no message to anybody else', async () => {
    const [one, other] = [await member(), await officer()]
    await givePasskey(one)
    await askRecovery(await other.scope(), { person: one.person, reason: 'Called back' }, 'https://liaison.example')
    const taken = await takeOwnRecord(await one.scope(), one.person)
    expect(Object.keys(taken).sort()).toEqual(
      ['deeds', 'mandates', 'messages', 'passkeys', 'person', 'requestsOfErasure', 'sessions', 'takenAt', 'termsAccepted'].sort(),
    )
    expect(taken.passkeys).toMatchObject([{ name: 'My phone', revokedAt: null }])
    expect(taken.mandates).toHaveLength(1)
    expect(taken.messages.map(({ kind }) => kind)).toEqual(['recovery_asked'])
    expect(JSON.stringify(taken)).not.toContain(Buffer.from('secret key').toString('base64').slice(0, 8))
    // An officer, who sees the outbox, takes only what was written to them.
    expect((await takeOwnRecord(await other.scope(), other.person)).messages).toEqual([])
  })
})

describe('an erasure', () => {
  test('takes languages and settings, and who would get what waits for a second person: it goes to nobody', async () => {
    const [one, asker, second] = [await member(), await officer(), await officer()]
    await givePasskey(second)
    await saveOwnRecord(await one.scope(), one.person, corrected)
    const named = { name: 'Right Name', email: `${one.person}@example.org`, language: 'en' as const, functions: [], languages: [] }
    const office = { party: 'IT', role: 'auditor' as const, authority: 'Office', validFrom: '2026-11-21', validUntil: '2027-11-20' }
    expect(await invite(await asker.scope(), { ...named, ...office }, 'https://liaison.example')).toBe('waits')
    const id = await asked(one)
    await erase(await asker.scope(), id)
    const { rows } = await database.query(`select languages, muted from members.person where id = '${one.person}'`)
    expect(rows).toEqual([{ languages: [], muted: ['reminder', 'second_person', 'decided'] }])
    expect((await deedsOfTwoDesk(await second.scope())).find(({ askedBy }) => askedBy === asker.person)).toMatchObject({
      who: null,
      standing: 'refused',
    })
  })

  const asked = async (one: Awaited<ReturnType<typeof member>>) => {
    await askErasure(await one.scope(), one.person)
    return (await ownErasure(await one.scope(), one.person))?.id ?? ''
  }

  test('is asked with the passkey, once, and taken back', async () => {
    const one = await member()
    await expect(askErasure(await one.scope(false), one.person)).rejects.toMatchObject(refused)
    await asked(one)
    await expect(askErasure(await one.scope(), one.person)).rejects.toMatchObject({ kind: 'conflict' })
    await withdrawErasure(await one.scope(false), one.person)
    expect(await ownErasure(await one.scope(), one.person)).toBeUndefined()
  })

  test('is carried out by somebody else of the secretariat: who was it is gone, what was done stays under a number', async () => {
    const [one, second] = [await member(), await officer()]
    await givePasskey(one)
    await askRecovery(await second.scope(), { person: one.person, reason: 'Called back' }, 'https://liaison.example')
    const id = await asked(one)
    await expect(erase(await one.scope(), id)).rejects.toMatchObject(refused)
    await expect(erase(await second.scope(false), id)).rejects.toMatchObject(refused)
    await erase(await second.scope(), id)
    const { rows } = await database.query(`
      select (select count(*)::int from members.person where id = '${one.person}' and (name like 'prosecutor%' or email like '%example.org')) as named,
        (select count(*)::int from mail.message where recipient = '${one.person}@example.org' or (recipient = 'erased@invalid' and plain is not null)) as written,
        (select count(*)::int from sign_in.passkey where person = '${one.person}' and (revoked_at is null or name <> '–')) as keys,
        (select count(*)::int from members.mandate where person = '${one.person}' and ended_at is not null) as ended,
        (select count(*)::int from members.deed_of_two where person = '${one.person}' and outcome is null) as waiting,
        (select count(*)::int from ledger.deed where person = '${one.person}') as deeds`)
    expect(rows).toEqual([{ named: 0, written: 0, keys: 0, ended: 1, waiting: 0, deeds: 1 }])
    expect((await one.entered())?.actor.kind).toBe('entrant')
    await expect(erase(await second.scope(), id)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('of one’s own record is not carried out by oneself, whatever the role, nor by the database', async () => {
    const one = await officer()
    const id = await asked(one)
    await expect(erase(await one.scope(), id)).rejects.toMatchObject(refused)
    await expect(database.programQuery(`select members.forget('${one.person}', 'x', now())`)).rejects.toThrow(/no erasure/)
  })
})
