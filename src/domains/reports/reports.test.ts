import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import type { Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { answerReport, listReports, readReport, takeUpReport } from './answering.server.ts'
import { openForm } from './form.server.ts'
import { answerLetter, noticeLetter } from './mail.ts'
import { keptDays, type ReportWritten, reportSchema } from './model.ts'
import { reportTold, sendReport } from './reporting.server.ts'
import { tendReports } from './tending.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const hourMs = 3_600_000
const statement = 'IT/offence/it-entry'
const later = (ms: number) => new Date(testNow.getTime() + ms)
const anyone = (at: Date = testNow) => database.programScope(at)
const operator = (at: Date) => database.scope(at)
const written = (given: Partial<ReportWritten> = {}) =>
  reportSchema.parse({ form: '', kind: 'law_changed', words: 'Article 12 was amended in May.', email: '', answerIn: 'en', ...given })

let network = 0
/** Opens a form, waits as somebody does who writes, and sends it from an address of its own. */
async function report(given: Partial<ReportWritten> & { at?: Date; about?: string | null; address?: string } = {}): Promise<string> {
  const { at = testNow, about = statement, address = `192.0.2.${(network += 1)}`, ...rest } = given
  const form = await openForm(anyone(new Date(at.getTime() - network * 61_000)))
  const sent = await sendReport(anyone(at), { statement: about, place: null }, written({ form, ...rest }), address)
  if (sent.kind !== 'taken') throw new Error(sent.kind)
  return sent.reference
}
const idOf = async (reference: string) =>
  (await database.query(`select id from reports.report where reference = '${reference}'`)).rows[0]?.id as string
const member = async (role: MemberRole, party: string, at: Date = testNow): Promise<Scope> =>
  (await newMember(database, { role, party })).scope(true, at)
const ids = async (scope: Scope, answered = false) => (await listReports(scope, { answered, page: 1 })).items.map(({ id }) => id)

describe('a report', () => {
  test('arrives once, however often the form is sent, and is told by its reference', async () => {
    const form = await openForm(anyone())
    const send = () => sendReport(anyone(later(9_000)), { statement, place: '/countries/it#it-entry' }, written({ form }), '198.51.100.7')
    const [first, second] = [await send(), await send()]
    expect(first).toEqual({ kind: 'taken', reference: expect.stringMatching(/^[2-9a-z]{5}(-[2-9a-z]{5}){3}$/) })
    expect(second).toEqual(first)
    const told = await reportTold(anyone(), first.kind === 'taken' ? first.reference : '')
    expect(told).toMatchObject({ standing: 'received', kind: 'law_changed', jurisdiction: 'IT', outcome: null, answer: null })
    expect(JSON.stringify(told)).not.toContain('amended')
  })

  test('two at once of one form are one', async () => {
    const form = await openForm(anyone())
    const send = () => sendReport(anyone(later(9_000)), { statement, place: null }, written({ form }), '198.51.100.8')
    const sent = await Promise.all([send(), send(), send()])
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('is seen by who speaks for that law and the secretariat, and by nobody else: not by the pages’ own database role either', async () => {
    const [own, abroad] = [await idOf(await report()), await idOf(await report({ about: null, state: 'FR', kind: 'missing' }))]
    const between = await idOf(await report({ about: null, kind: 'other' }))
    const [italian, administrator, french, office] = [
      await member('correspondent', 'IT'),
      await member('national_administrator', 'IT'),
      await member('correspondent', 'FR'),
      await member('secretariat', 'council_of_europe'),
    ]
    for (const scope of [italian, administrator]) {
      expect(await ids(scope)).toContain(own)
      expect(await ids(scope)).not.toContain(abroad)
      expect(await ids(scope)).not.toContain(between)
    }
    expect(await ids(french)).toEqual([abroad])
    expect(await ids(office)).toEqual(expect.arrayContaining([own, abroad, between]))
    for (const role of ['prosecutor', 'auditor', 'delegate'] as const)
      await expect(listReports(await member(role, 'IT'), { answered: false, page: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(readReport(french, own)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answerReport(french, { report: own, outcome: 'spam', answer: '' }, origin)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await database.programQuery('select id from reports.report')).rows).toEqual([])
    for (const refusal of [
      'select * from reports.contact',
      'select * from reports.notice',
      'delete from reports.report',
      'update reports.report set words = null',
      'delete from reports.day_key',
      `insert into reports.contact values ('${own}', 'a@b.example', 'en')`,
    ])
      await expect(database.programQuery(refusal)).rejects.toThrow(/permission denied/)
  })

  test('is taken up by one and answered once; the answer stands open under the reference', async () => {
    const reference = await report()
    const id = await idOf(reference)
    const [one, other] = [await member('correspondent', 'IT'), await member('correspondent', 'IT')]
    await takeUpReport(one, id)
    await expect(takeUpReport(other, id)).rejects.toMatchObject({ kind: 'conflict' })
    expect((await reportTold(anyone(), reference)).standing).toBe('taken')
    await answerReport(one, { report: id, outcome: 'no_error', answer: 'The text in force says what stands here.' }, origin)
    await expect(answerReport(other, { report: id, outcome: 'spam', answer: '' }, origin)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await reportTold(anyone(), reference)).toMatchObject({
      standing: 'answered',
      outcome: 'no_error',
      answer: 'The text in force says what stands here.',
    })
    await expect(database.query(`update reports.report set answer = 'x' where id = '${id}'`)).rejects.toThrow(/stays as it was answered/)
    const { rows } = await database.query(`select deed, actor from ledger.deed where about = 'report ${id}' order by seq`)
    expect(rows).toEqual([
      { deed: 'report_error', actor: 'anyone' },
      { deed: 'take_up_report', actor: 'correspondent' },
      { deed: 'answer_report', actor: 'correspondent' },
    ])
  })
})

describe('an address', () => {
  const messages = async (kind: string, email?: string) =>
    (
      await database.query(
        `select recipient, plain, subject, language from mail.message where kind = '${kind}'${email ? ` and recipient = '${email}'` : ''}`,
      )
    ).rows

  test('gets one answer in the language asked for, which nobody who answers sees, and is forgotten', async () => {
    const email = `${randomUUID()}@example.org`
    const reference = await report({ email, answerIn: 'fr' })
    const id = await idOf(reference)
    const italian = await member('correspondent', 'IT')
    const seen = await readReport(italian, id)
    expect(seen.wantsAnswer).toBe(true)
    expect(JSON.stringify(seen)).not.toContain(email)
    await answerReport(italian, { report: id, outcome: 'accepted', answer: 'Merci, la loi du 9 mai sera indiquée.' }, origin)
    const [mail, ...more] = await messages('report_answer', email)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ language: 'fr', subject: 'La réponse à votre signalement d’erreur' })
    expect(mail.plain).toContain(`${origin}/fr/report/${reference}`)
    expect(mail.plain).toContain('la loi du 9 mai')
    await tendReports(operator(later(keptDays.address * 24 * hourMs - 1)), origin)
    expect((await database.query(`select count(*)::int as n from reports.contact where report = '${id}'`)).rows).toEqual([{ n: 1 }])
    await tendReports(operator(later(keptDays.address * 24 * hourMs)), origin)
    expect((await database.query(`select count(*)::int as n from reports.contact where report = '${id}'`)).rows).toEqual([{ n: 0 }])
    expect(await messages('report_answer', email)).toEqual([])
    const kept = await database.query('select r::text as row from reports.report r')
    expect(JSON.stringify(kept.rows)).not.toContain(email)
  })

  test('that was given with what is no report is never written to', async () => {
    const email = `${randomUUID()}@example.org`
    const id = await idOf(await report({ email }))
    await answerReport(await member('secretariat', 'council_of_europe'), { report: id, outcome: 'spam', answer: 'not told' }, origin)
    expect(await messages('report_answer', email)).toEqual([])
    await tendReports(operator(later(60_000)), origin)
    expect((await database.query(`select count(*)::int as n from reports.contact where email = '${email}'`)).rows).toEqual([{ n: 0 }])
  })
})

describe('those in whose care reports wait', () => {
  const told = async (email: string) =>
    (
      await database.query(
        `select subject, plain from mail.message where kind = 'reports_wait' and recipient = '${email}' order by made_at`,
      )
    ).rows
  const everybodyTold = (at: Date) => tendReports(operator(at), origin)

  test('are written to once a day, however many come, and only when new ones came', async () => {
    const correspondent = await newMember(database, { role: 'correspondent', party: 'PL' })
    const administrator = await newMember(database, { role: 'national_administrator', party: 'PL' })
    const [mine, theirs] = [`${correspondent.person}@example.org`, `${administrator.person}@example.org`]
    await everybodyTold(testNow)
    const about = { about: null, state: 'PL', kind: 'missing' } as const
    await report(about)
    await report(about)
    await everybodyTold(later(60_000))
    await report({ ...about, at: later(120_000) })
    await everybodyTold(later(180_000))
    expect((await told(mine)).map(({ subject }) => subject)).toEqual(['2 reports of errors wait in Liaison'])
    expect(await told(theirs)).toEqual([])
    await everybodyTold(later(24 * hourMs))
    expect((await told(mine)).map(({ subject }) => subject)).toEqual([
      '2 reports of errors wait in Liaison',
      '3 reports of errors wait in Liaison',
    ])
    await everybodyTold(later(48 * hourMs))
    expect(await told(mine)).toHaveLength(2)
    expect((await told(mine))[0]?.plain).not.toContain('amended')
  })

  test('are the administrators where there is no correspondent, and the secretariat where there is neither', async () => {
    const administrator = await newMember(database, { role: 'national_administrator', party: 'SE' })
    const office = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    await report({ about: null, state: 'SE', kind: 'missing', at: later(72 * hourMs) })
    await everybodyTold(later(73 * hourMs))
    expect(await told(`${administrator.person}@example.org`)).toHaveLength(1)
    const before = (await told(`${office.person}@example.org`)).length
    await report({ about: null, state: 'NO', kind: 'missing', at: later(96 * hourMs) })
    await everybodyTold(later(97 * hourMs))
    expect(await told(`${office.person}@example.org`)).toHaveLength(before + 1)
    expect(await told(`${administrator.person}@example.org`)).toHaveLength(1)
  })

  test('is nothing that the pages can set going', async () => {
    await expect(tendReports(anyone(), origin)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('what somebody wrote', () => {
  test('is kept for its term after the answer and no longer; what was answered stays', async () => {
    const reference = await report({ words: 'These words go in a year.', source: 'A source' })
    const id = await idOf(reference)
    const italian = await member('correspondent', 'IT')
    await answerReport(italian, { report: id, outcome: 'corrected', answer: 'Done.' }, origin)
    const words = async () => (await database.query(`select words, source, answer from reports.report where id = '${id}'`)).rows[0]
    await tendReports(operator(later(keptDays.words * 24 * hourMs - 1)), origin)
    expect(await words()).toMatchObject({ words: 'These words go in a year.' })
    await tendReports(operator(later(keptDays.words * 24 * hourMs)), origin)
    expect(await words()).toEqual({ words: null, source: null, answer: 'Done.' })
  })
})

describe('the letters', () => {
  test.each(['en', 'fr'] as const)('say the same in both languages, the reader’s first (%s)', async (language) => {
    const answer = { en: 'The act of 9 May is told now.\n\nThank you <b>.', fr: 'La loi du 9 mai est maintenant indiquée.\n\nMerci <b>.' }[
      language
    ]
    const told = { language, reference: '22222-33333-44444-55555', reportedOn: '2026-11-21', outcome: 'corrected' as const, answer }
    const letters = {
      'report-answer': answerLetter(told, origin),
      'reports-wait': noticeLetter({ name: 'Bruno Esempio', language, reports: 3 }, origin),
    }
    for (const [name, { subject, plain, html }] of Object.entries(letters)) {
      await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot(join(home, `tests/golden/mail-${name}-${language}.txt`))
      await expect(html).toMatchFileSnapshot(join(home, `tests/golden/mail-${name}-${language}.html`))
      expect(html).not.toContain('<b>')
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })
})
