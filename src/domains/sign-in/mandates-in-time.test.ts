import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listMandates } from '#domains/members/mandates.server.ts'
import { standingOf } from '#domains/members/model.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { openInvitation } from './invitations.server.ts'
import { handOverMandate, invite, listInvitations, withdrawInvitation } from './inviting.server.ts'
import { invitationDays } from './model.ts'
import { remind } from './reminding.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const refused = { kind: 'forbidden' }
const officer = () => newMember(database, { role: 'secretariat', party: 'council_of_europe' })
const administrator = (party: string) => newMember(database, { role: 'national_administrator', party })
const successor = () => ({ name: 'Next Person', email: `${randomUUID()}@example.org`, language: 'en' as const, languages: [] })
const lettersTo = async (email: string): Promise<{ kind: string; plain: string; subject: string }[]> =>
  (await database.query(`select kind, plain, subject from mail.message where recipient = '${email}' order by made_at`)).rows
const linkTo = async (email: string) => /invitation#([\w-]{43})/.exec((await lettersTo(email)).at(-1)?.plain ?? '')?.[1] ?? ''

describe('a mandate is handed over', () => {
  test('at once: the first holder’s ends, the second’s follows it to the same last day, and a link is sent', async () => {
    const [one, holder, next] = [await administrator('PL'), await newMember(database, { role: 'prosecutor', party: 'PL' }), successor()]
    expect(await handOverMandate(await one.scope(), { mandate: holder.mandate, ...next }, origin)).toBe('invited')
    expect((await holder.scope()).actor.kind).toBe('entrant')
    const mandates = (await listMandates(await one.scope(), 'PL')).filter(({ role }) => role === 'prosecutor')
    expect(mandates.map((mandate) => [mandate.personName, standingOf(mandate, '2026-11-21'), mandate.validUntil]).sort()).toEqual([
      ['Next Person', 'living', '2027-12-31'],
      ['prosecutor of PL', 'ended', '2027-12-31'],
    ])
    expect((await openInvitation(database.programScope(), await linkTo(next.email))).mandates).toMatchObject([{ role: 'prosecutor' }])
  })

  test('by who may end it and give it; never one’s own, nor to its holder, nor without the passkey', async () => {
    const [one, stranger, holder] = [
      await administrator('PL'),
      await administrator('DE'),
      await newMember(database, { role: 'expert', party: 'PL' }),
    ]
    const over = { mandate: holder.mandate, ...successor() }
    await expect(handOverMandate(await stranger.scope(), over, origin)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(handOverMandate(await one.scope(false), over, origin)).rejects.toMatchObject(refused)
    await expect(handOverMandate(await holder.scope(), over, origin)).rejects.toMatchObject(refused)
    await expect(handOverMandate(await one.scope(), { ...over, mandate: one.mandate }, origin)).rejects.toMatchObject(refused)
    const toHolder = { ...over, email: `${holder.person}@example.org` }
    await expect(handOverMandate(await one.scope(), toHolder, origin)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('wholly or not at all', async () => {
    const [one, holder, next] = [await administrator('PL'), await newMember(database, { role: 'expert', party: 'PL' }), successor()]
    await database.query('alter table mail.message add constraint broken check (false) not valid')
    await expect(handOverMandate(await one.scope(), { mandate: holder.mandate, ...next }, origin)).rejects.toThrow(/broken/)
    await database.query('alter table mail.message drop constraint broken')
    expect((await holder.scope()).actor.kind).toBe('member')
  })
})

describe('a deputy', () => {
  const given = (party: string) => ({
    ...{ ...successor(), party, role: 'expert' as const, authority: 'Office' },
    ...{ validFrom: '2026-11-21', validUntil: '2027-11-20', functions: [] },
  })
  const standsFor = async (by: Awaited<ReturnType<typeof officer>>, party: string) =>
    (await listMandates(await by.scope(), party))
      .filter(({ deputyOf, endedAt }) => deputyOf && endedAt === null)
      .map(({ deputyOf }) => deputyOf?.name)

  test('stands in for somebody else of the same party, and for whoever holds that mandate after them', async () => {
    const [one, holder, next] = [await administrator('HU'), await newMember(database, { role: 'prosecutor', party: 'HU' }), successor()]
    await invite(await one.scope(), { ...given('HU'), deputyOf: holder.mandate }, origin)
    expect(await standsFor(one, 'HU')).toEqual(['prosecutor of HU'])
    await handOverMandate(await one.scope(), { mandate: holder.mandate, ...next }, origin)
    expect(await standsFor(one, 'HU')).toEqual(['Next Person'])
    const wrong = { kind: 'invalid', parameter: 'deputyOf' }
    const stranger = await newMember(database, { role: 'prosecutor', party: 'HR' })
    await expect(invite(await one.scope(), { ...given('HU'), deputyOf: stranger.mandate }, origin)).rejects.toMatchObject(wrong)
    const oneself = { ...given('HU'), email: `${holder.person}@example.org`, deputyOf: holder.mandate }
    await expect(invite(await one.scope(), oneself, origin)).rejects.toMatchObject(wrong)
  })
})

describe('a mandate that ends', () => {
  const at = (day: string) => database.scope(`${day}T09:00:00Z`)
  const kinds = async (person: string) => (await lettersTo(`${person}@example.org`)).map(({ kind }) => kind)

  test('is announced thirty and seven days before, once each, however often it is looked for', async () => {
    const { person } = await newMember(database, { role: 'trainer', party: 'SE', until: '2027-03-31' })
    const counts: number[] = []
    for (const day of ['2027-02-28', '2027-03-01', '2027-03-01', '2027-03-10', '2027-03-24', '2027-03-25', '2027-03-31', '2027-04-01']) {
      await Promise.all([remind(at(day), origin), remind(at(day), origin)])
      counts.push((await kinds(person)).length)
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2, 2])
    expect((await lettersTo(`${person}@example.org`))[0]?.subject).toMatch(/ends on 31\sMarch\s2027$/)
  })

  test('found late is announced once; not where it was renewed, has ended, or its holder wants no reminder', async () => {
    const late = await newMember(database, { role: 'trainer', party: 'SE', until: '2027-03-31' })
    const [ended, quiet] = [
      await newMember(database, { role: 'trainer', party: 'SE', until: '2027-03-31' }),
      await newMember(database, { role: 'trainer', party: 'SE', until: '2027-03-31' }),
    ]
    await database.query(`update members.mandate set ended_at = now(), end_reason = 'left' where id = '${ended.mandate}';
      update members.person set muted = '{reminder}' where id = '${quiet.person}'`)
    await remind(at('2027-03-28'), origin)
    expect(await Promise.all([late, ended, quiet].map(({ person }) => kinds(person)))).toEqual([['reminder'], [], []])
  })

  test('is announced by nobody who asks through the pages', async () => {
    await expect(remind(await (await officer()).scope(), origin)).rejects.toMatchObject(refused)
    await expect(database.programQuery('insert into members.reminder values (gen_random_uuid(), 7, now())')).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('an invitation', () => {
  const invited = async (by: Awaited<ReturnType<typeof officer>>, party: string) => {
    const next = successor()
    const proposal = { ...next, party, role: 'prosecutor' as const, authority: 'Office', validFrom: '2026-11-21', validUntil: '2027-11-20' }
    await invite(await by.scope(), { ...proposal, languages: [], functions: [] }, origin)
    return next.email
  }
  const newest = async (by: Awaited<ReturnType<typeof officer>>) => (await listInvitations(await by.scope(false)))[0]

  test('that waits is withdrawn by hand; its link opens nothing then, and it cannot be withdrawn twice', async () => {
    const one = await administrator('CH')
    const email = await invited(one, 'CH')
    const line = await newest(one)
    expect(line).toMatchObject({ name: 'Next Person', standing: 'waiting' })
    await withdrawInvitation(await one.scope(false), line?.id ?? '')
    await expect(openInvitation(database.programScope(), await linkTo(email))).rejects.toMatchObject({ kind: 'not-found' })
    expect((await newest(one))?.standing).toBe('withdrawn')
    await expect(withdrawInvitation(await one.scope(), line?.id ?? '')).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is shown as expired when nobody used it', async () => {
    const one = await administrator('CH')
    await invited(one, 'CH')
    const late = await one.scope(false, new Date(testNow.getTime() + invitationDays * 86_400_000))
    const standings = (await listInvitations(late)).map(({ standing }) => standing)
    expect(standings).toContain('expired')
    expect(standings).not.toContain('waiting')
  })

  test('of another party is neither seen nor withdrawn by an administrator, and by nobody else at all', async () => {
    const [one, stranger, nobody] = [
      await administrator('CH'),
      await administrator('LI'),
      await newMember(database, { role: 'expert', party: 'CH' }),
    ]
    await invited(one, 'CH')
    const line = await newest(one)
    expect(await newest(stranger)).toBeUndefined()
    await expect(withdrawInvitation(await stranger.scope(), line?.id ?? '')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(newest(nobody)).rejects.toMatchObject(refused)
    await expect(withdrawInvitation(await nobody.scope(), line?.id ?? '')).rejects.toMatchObject(refused)
  })
})
