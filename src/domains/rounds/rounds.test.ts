import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { blocksAsked } from '#domains/facts/operations.server.ts'
import { withdrawStatement } from '#domains/facts/publishing.server.ts'
import { confirmStatement } from '#domains/revision/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { memberStates } from '#vocabulary/state.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { confirmByLink, shownByLink } from './by-mail.server.ts'
import { coveredInAll } from './coverage-table.ts'
import { type Opening, topicsAsked } from './model.ts'
import { callOffRound, coverage, listRounds, openRound, readRound, rowsAsked } from './operations.server.ts'
import { closeOverdue, remindOfRounds } from './tending.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const at = (day: string, hour = '10:00') => `${day}T${hour}:00Z`
const offences = [...(topicsAsked.offence ?? []), ...(topicsAsked.penalty ?? [])]
const opening = (given: Partial<Opening> = {}): Opening => ({
  id: randomUUID(),
  nameEn: 'Offences 2027',
  nameFr: 'Infractions 2027',
  parties: ['IT', 'FR', 'AT'],
  indicators: offences,
  deadline: '2027-03-31',
  ...given,
})
const secretariat = async (now: string) =>
  (await newMember(database, { role: 'secretariat', party: 'council_of_europe' })).scope(false, now)
const operator = (now: string) => database.scope(now)
const mails = async () =>
  (await database.query("select recipient, subject, plain from mail.message where kind = 'round' order by made_at, recipient")).rows as {
    recipient: string
    subject: string
    plain: string
  }[]
const open = async (given: Partial<Opening> = {}, now = at('2027-03-01')) => {
  const scope = await secretariat(now)
  const round = opening(given)
  return { round: round.id, scope, asked: await openRound(scope, round), again: () => openRound(scope, round) }
}
const standings = async (state: string, now: string) =>
  (await blocksAsked(database.programScope(now), state, ['offence'], {})).map(({ statement: { standing } }) => standing)

beforeEach(async () => {
  await database.query("update members.mandate set ended_at = now(), end_reason = 'left' where ended_at is null")
  await database.query("update rounds.round set closed_at = now(), called_off = 'another test' where closed_at is null")
})

describe('a round', () => {
  test('opened twice by one form is one round, asks what is said today, and is seen by whom it asks', async () => {
    const { round, asked, again, scope } = await open()
    const italian = await (await newMember(database, { role: 'correspondent', party: 'IT' })).scope(false, at('2027-03-01'))
    const german = await (await newMember(database, { role: 'correspondent', party: 'DE' })).scope(false, at('2027-03-01'))
    expect(asked).toBeGreaterThan(3)
    expect(await again()).toBe(0)
    expect((await readRound(scope, round)).round).toMatchObject({ asked, answered: 0 })
    const seen = (await listRounds(italian)).find(({ id }) => id === round)
    expect(seen?.asked).toBeGreaterThan(0)
    expect(seen?.asked).toBeLessThan(asked)
    expect((await listRounds(german)).filter(({ id }) => id === round)).toEqual([])
    await expect(readRound(german, round)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(rowsAsked(german, round, 'IT')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(openRound(italian, opening())).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test.each(['2027-03-01', '2026-01-01', '2031-01-01'])('with %s as its last day is refused', async (deadline) => {
    await expect(open({ deadline })).rejects.toMatchObject({ kind: 'invalid', parameter: 'deadline' })
  })

  test('that would ask nothing is refused and leaves nothing', async () => {
    const before = (await database.query('select count(*)::int as n from rounds.round')).rows[0]
    await expect(open({ indicators: ['practice.documents'] })).rejects.toMatchObject({ kind: 'invalid', parameter: 'indicators' })
    expect((await database.query('select count(*)::int as n from rounds.round')).rows[0]).toEqual(before)
  })

  test('counts what is confirmed, and notes of the rest that nobody objected: never that it is confirmed', async () => {
    const correspondent = await newMember(database, { role: 'correspondent', party: 'IT' })
    const { round, scope } = await open()
    const own = await correspondent.scope(false, at('2027-03-02'))
    expect([...(await rowsAsked(own, round, 'IT')).keys()]).toContain('IT/offence/it-entry')
    await confirmStatement(own, 'IT/offence/it-entry')
    expect((await readRound(scope, round)).parties.find(({ party }) => party === 'IT')).toMatchObject({ confirmed: 1, people: 1 })
    expect((await readRound(scope, round)).parties.find(({ party }) => party === 'AT')).toMatchObject({ confirmed: 0, people: 0 })
    expect(await closeOverdue(operator(at('2027-03-31', '23:30')))).toBe(1)
    expect(await closeOverdue(operator(at('2027-04-01')))).toBe(0)
    const after = await standings('FR', at('2027-04-02'))
    expect(new Set(after)).toEqual(new Set(['not_objected']))
    expect(await standings('IT', at('2027-04-02'))).toContain('confirmed')
    const late = await secretariat(at('2027-04-02'))
    const { parties, round: closed } = await readRound(late, round)
    expect(closed.closedAt).not.toBeNull()
    expect(parties.map(({ asked, confirmed, silent }) => asked - confirmed - silent)).toEqual([0, 0, 0])
  })

  test('closed by two programs at once is closed once, and nobody’s silence is noted twice', async () => {
    const { round } = await open({
      parties: Object.keys(memberStates.concepts),
      indicators: indicators.map(({ id }) => id),
      deadline: '2027-05-31',
    })
    const total = (await database.query(`select count(*)::int as n from rounds.row where round = '${round}'`)).rows[0]?.n as number
    expect(total).toBeGreaterThan(400)
    // Another program holds the turn for a moment, then both go on.
    await Promise.all([closeOverdue(operator(at('2027-06-01'))), closeOverdue(operator(at('2027-06-01')))])
    const silent = (await database.query(`select count(*)::int as n from rounds.row where round = '${round}' and silent_at is not null`))
      .rows[0]?.n
    const noted = (
      await database.query(`
      select count(*)::int as n, count(distinct a.fact)::int as facts from facts.attestation a where a.mode = 'tacit' and a.recorded_at = '${at('2027-06-01')}'`)
    ).rows[0]
    const answered = (await database.query(`select count(answer)::int as n from rounds.answered where round = '${round}'`)).rows[0]?.n
    expect(silent + answered).toBe(total)
    expect(noted?.n).toBe(noted?.facts)
  }, 120_000)

  test('called off notes nobody’s silence', async () => {
    const { round, scope } = await open({ parties: ['DE'], deadline: '2027-07-31' }, at('2027-07-01'))
    await callOffRound(scope, round, 'asked by mistake')
    expect(await closeOverdue(operator(at('2027-08-02')))).toBe(0)
    expect(new Set(await standings('DE', at('2027-08-03')))).not.toContain('confirmed')
    expect(
      (await database.query(`select count(*)::int as n from rounds.row where round = '${round}' and silent_at is not null`)).rows[0]?.n,
    ).toBe(0)
  })
})

describe('reminders', () => {
  test('go once for the opening and once for each term, to those who can answer, and stop when all is answered', async () => {
    await database.query("delete from mail.message where kind = 'round'")
    const correspondent = await newMember(database, { role: 'correspondent', party: 'AT' })
    const french = await newMember(database, { role: 'national_administrator', party: 'FR' })
    const { round } = await open({ parties: ['AT', 'FR', 'DE'] }, at('2027-03-01'))
    expect(await remindOfRounds(operator(at('2027-03-01', '10:01')), origin)).toBe(2)
    expect(await remindOfRounds(operator(at('2027-03-01', '10:02')), origin)).toBe(0)
    expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual(
      [`${correspondent.person}@example.org`, `${french.person}@example.org`].sort(),
    )
    const own = await correspondent.scope(false, at('2027-03-05'))
    for (const subject of (await rowsAsked(own, round, 'AT')).keys()) await confirmStatement(own, subject)
    expect(await remindOfRounds(operator(at('2027-03-20')), origin)).toBe(1)
    expect(await remindOfRounds(operator(at('2027-03-29')), origin)).toBe(1)
    expect(await remindOfRounds(operator(at('2027-04-01')), origin)).toBe(0)
  })

  test('reach a successor, who was not there when the round opened', async () => {
    const first = await newMember(database, { role: 'correspondent', party: 'FR' })
    await open({ parties: ['FR'] }, at('2027-03-01'))
    await remindOfRounds(operator(at('2027-03-01', '10:01')), origin)
    await database.query(`update members.mandate set ended_at = now(), end_reason = 'handed_over' where id = '${first.mandate}'`)
    await newMember(database, { role: 'correspondent', party: 'FR' })
    expect(await remindOfRounds(operator(at('2027-03-02')), origin)).toBe(1)
  })
})

describe('the link in a message', () => {
  const sent = async (role: 'correspondent' = 'correspondent') => {
    await database.query("delete from mail.message where kind = 'round'")
    const person = await newMember(database, { role, party: 'PT' })
    const { round } = await open({ parties: ['PT', 'DE'] }, at('2027-03-01'))
    await remindOfRounds(operator(at('2027-03-01', '10:01')), origin)
    const [message] = await mails()
    const token = /\/en\/round\/([\w-]{43})/.exec(message?.plain ?? '')?.[1] ?? ''
    return { person, round, token, visitor: (now: string) => database.programScope(now) }
  }

  test('shows the list, says of a statement that it is still right, and of nothing else', async () => {
    const { token, visitor, person } = await sent()
    const shown = await shownByLink(visitor(at('2027-03-02')), token, 'en')
    expect(shown).toMatchObject({ party: 'PT' })
    const subject = shown.rows[0]?.subject ?? ''
    expect(shown.rows.every(({ answered, name }) => !answered && name.length > 0)).toBe(true)
    await confirmByLink(visitor(at('2027-03-02')), token, subject)
    await confirmByLink(visitor(at('2027-03-02', '11:00')), token, subject)
    expect((await shownByLink(visitor(at('2027-03-03')), token, 'fr')).rows.find((row) => row.subject === subject)?.answered).toBe(true)
    const deeds = await database.query(`select person from ledger.deed where deed = 'confirm_by_mail' and about = '${subject}'`)
    expect(deeds.rows).toEqual([{ person: person.person }])
    await expect(confirmByLink(visitor(at('2027-03-03')), token, 'DE/offence/de-entry')).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('opens nothing once the round or the mandate has ended, nor when a letter of it is wrong', async () => {
    const { token, visitor, person } = await sent()
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const one of [wrong, '', 'x', "' or 1=1 --"])
      await expect(shownByLink(visitor(at('2027-03-02')), one, 'en')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(shownByLink(visitor(at('2027-04-02')), token, 'en')).rejects.toMatchObject({ kind: 'not-found' })
    await database.query(`update members.mandate set ended_at = now(), end_reason = 'left' where id = '${person.mandate}'`)
    await expect(shownByLink(visitor(at('2027-03-02')), token, 'en')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(database.programQuery('select * from rounds.link')).rejects.toThrow(/permission denied/)
  })
})

test('coverage counts each answer once, and what a round left unanswered as not objected', async () => {
  const rows = await coverage(database.programScope(at('2027-09-01')), '2027-09-01')
  const all = coveredInAll(rows)
  const facts = await database.query(`select count(*)::int as n from facts.open_fact f where f.review in ('imported', 'published')
    and upper_inf(f.recorded) and f.valid @> date '2027-09-01' and f.kind in ('offence', 'aggravation', 'exemption', 'regime', 'related_offence', 'event', 'authority', 'decision', 'measure_answer', 'practice')`)
  expect(all.facts).toBe(facts.rows[0]?.n)
  expect(all.notObjected).toBeGreaterThan(0)
  expect(all.confirmed).toBeGreaterThan(0)
  expect(all.confirmed + all.notObjected + all.contradicted).toBeLessThanOrEqual(all.facts)
  const later = coveredInAll(await coverage(database.programScope(at('2029-12-01')), '2029-12-01'))
  expect(later.overdue).toBe(later.facts)
})

test('what is taken offline while a round is open is not asked about any more', async () => {
  const correspondent = await newMember(database, { role: 'correspondent', party: 'BE' })
  const { round, scope } = await open({ parties: ['BE'], deadline: '2027-12-20' }, at('2027-12-01'))
  const own = await correspondent.scope(false, at('2027-12-02'))
  const before = await rowsAsked(own, round, 'BE')
  const [first = ''] = [...before.keys()]
  const speaker = { mandate: correspondent.mandate, party: 'BE', authority: 'Office' }
  await actingAs(own, (tx) => withdrawStatement(own, tx, { subject: first, reason: 'disputed', alsoBefore: false, speaker }))
  expect([...(await rowsAsked(own, round, 'BE')).keys()]).not.toContain(first)
  expect((await readRound(scope, round)).round.asked).toBe(before.size - 1)
})
