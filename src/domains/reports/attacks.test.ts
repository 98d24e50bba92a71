import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { openForm, readForm } from './form.server.ts'
import { keyDays, markHours, patience, type ReportWritten, reportSchema, sameMinuteMax, secondsToWait, stateOfPlace } from './model.ts'
import { reportBegun, reportTold, sendReport } from './reporting.server.ts'
import { tendReports } from './tending.server.ts'

// What somebody would try who has no account and much time.

const database = withDatabase()
const statement = 'IT/offence/it-entry'
const about = { statement, place: null }
const minuteMs = 60_000
const after = (ms: number) => new Date(testNow.getTime() + ms)
const at = (ms: number) => database.programScope(after(ms))
const typed = { form: '', kind: 'other', words: 'Something is wrong here.', answerIn: 'en' }
const written = (given: Partial<Record<keyof ReportWritten, string>> = {}) => reportSchema.parse({ ...typed, ...given })
const counted = async (what: string) => (await database.query(`select count(*)::int as n from ${what}`)).rows[0]?.n as number

describe('a flood', () => {
  test('a form is not taken faster than somebody can write, and says how long to wait', async () => {
    const form = await openForm(at(0))
    expect(await sendReport(at(1_000), about, written({ form }), '192.0.2.1')).toEqual({ kind: 'wait', seconds: 3 })
    expect((await sendReport(at(4_000), about, written({ form }), '192.0.2.1')).kind).toBe('taken')
  })

  test('who sends many waits longer, is never locked out, and others do not wait for it', async () => {
    const [step] = patience.slice(1)
    for (let sent = 0; sent < (step?.own ?? 0); sent += 1) {
      const form = await openForm(at(minuteMs * (10 + sent)))
      expect((await sendReport(at(minuteMs * (10 + sent) + 5_000), about, written({ form }), '192.0.2.9')).kind).toBe('taken')
    }
    const [own, other] = [await openForm(at(minuteMs * 30)), await openForm(at(minuteMs * 30))]
    const sooner = await sendReport(at(minuteMs * 30 + 5_000), about, written({ form: own }), '192.0.2.9')
    expect(sooner).toEqual({ kind: 'wait', seconds: (step?.seconds ?? 0) - 5 })
    expect((await sendReport(at(minuteMs * 30 + 5_000), about, written({ form: other }), '192.0.2.10')).kind).toBe('taken')
    expect((await sendReport(at(minuteMs * 31), about, written({ form: own }), '192.0.2.9')).kind).toBe('taken')
  })

  test('the longest wait is one somebody can still sit through', () => {
    expect(secondsToWait(0, 0)).toBe(4)
    expect(secondsToWait(5, 5)).toBe(60)
    expect(secondsToWait(0, 60)).toBe(60)
    expect(secondsToWait(100_000, 100_000)).toBe(600)
  })

  test('of forms opened within a minute only so many are taken; the next minute is free', async () => {
    const start = minuteMs * 60 * 5
    const forms = await Promise.all(Array.from({ length: sameMinuteMax + 5 }, (_, index) => openForm(at(start + index))))
    const wait = minuteMs * 11
    const before = await counted('reports.report')
    const sent = []
    for (const [index, form] of forms.entries())
      sent.push(await sendReport(at(start + wait), about, written({ form }), `198.51.100.${index}`))
    expect(sent.filter(({ kind }) => kind === 'taken')).toHaveLength(sameMinuteMax)
    expect(sent.filter(({ kind }) => kind === 'again')).toHaveLength(5)
    expect(await counted('reports.report')).toBe(before + sameMinuteMax)
    const fresh = await openForm(at(start + minuteMs))
    expect((await sendReport(at(start + wait), about, written({ form: fresh }), '198.51.100.99')).kind).toBe('taken')
  })

  test('no network address is kept, and its mark and key are gone in time', async () => {
    const form = await openForm(at(minuteMs * 60 * 8))
    await sendReport(at(minuteMs * 60 * 8 + 10_000), about, written({ form }), '203.0.113.77')
    const { rows } = await database.query(`select s::text as row from reports.sending s union all select r::text from reports.report r
      union all select d::text from ledger.deed d union all select k::text from reports.day_key k`)
    expect(JSON.stringify(rows)).not.toContain('203.0.113.77')
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('203.0.113.77').toString('hex'))
    const day = 24 * 60 * minuteMs
    await tendReports(database.scope(after(markHours * 60 * minuteMs + minuteMs * 60 * 8 + 20_000)), 'https://liaison.example')
    expect(await counted('reports.sending')).toBe(0)
    expect(await counted('reports.day_key')).toBe(1)
    await tendReports(database.scope(after(keyDays * day)), 'https://liaison.example')
    expect(await counted('reports.day_key')).toBe(0)
  })
})

describe('a form', () => {
  const opened = () => openForm(at(0))
  test('made up, changed, of another time or too old opens nothing and counts nothing', async () => {
    const form = await opened()
    const [when = '', number = '', signature = ''] = form.split('.')
    const earlier = (Number.parseInt(when, 36) - 3_600_000).toString(36)
    const other = (await opened()).split('.')
    const before = await counted('reports.report')
    for (const bad of [
      '',
      'x',
      `${earlier}.${number}.${signature}`,
      `${when}.${other[1]}.${signature}`,
      `${form}x`,
      '.'.repeat(200),
      `${when}.${number}.`,
    ])
      expect([bad, await sendReport(at(10_000), about, written({ form: bad }), '192.0.2.2')]).toEqual([bad, { kind: 'again' }])
    expect(await sendReport(at(25 * 60 * minuteMs), about, written({ form }), '192.0.2.2')).toEqual({ kind: 'again' })
    expect(await readForm(at(-1), form)).toBeUndefined()
    expect(await counted('reports.report')).toBe(before)
  })
})

describe('what is typed', () => {
  const fields = (given: Record<string, unknown>) => {
    const parsed = reportSchema.safeParse({ ...typed, ...given })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
  }
  test.each([
    'a@example.org\r\nBcc: all@example.org',
    'a@example.org\nSubject: x',
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    '"a\\r\\nTo: b"@example.org',
    '<a@example.org>',
    'a@example.org\u0000',
    'a@exa\u0000mple.org',
    'a b@example.org',
    `${'a'.repeat(250)}@example.org`,
    'nobody',
  ])('an address that is more than one address is refused: %j', (email) => {
    expect(fields({ email })).toEqual(['email'])
  })

  test('the database refuses one that got past the form', async () => {
    const id = randomUUID()
    const take = (email: string) =>
      database.programQuery(
        `select * from reports.take('${id}', '${randomUUID()}', '22222-22222-22222-22223', now(), 'en', null, 'IT', null, 'other', 'words', null, ${email})`,
      )
    await expect(take(`E'a@example.org\\r\\nBcc: b@example.org'`)).rejects.toThrow(/contact_email_check/)
    await expect(take(`'a@example.org, b@example.org'`)).rejects.toThrow(/contact_email_check/)
    expect(await counted(`reports.report where id = '${id}'`)).toBe(0)
  })

  test('NUL, controls and hidden directions go; what is too long, too short or of no kind is refused', async () => {
    const clean = written({ words: 'a\u0000b\u0007c\u202ed\r\nsecond line\ttab \u{1f600}\ud800', source: '\u0000' })
    expect(clean.words).toBe('abcd\nsecond line\ttab \u{1f600}\ufffd')
    expect(clean.source).toBe('')
    const form = await openForm(at(0))
    expect((await sendReport(at(10_000), about, { ...clean, form }, '192.0.2.3')).kind).toBe('taken')
    expect(fields({ words: 'x'.repeat(4001) })).toEqual(['words'])
    expect(fields({ words: 'x'.repeat(1_000_000) })).toEqual(['words'])
    expect(fields({ words: '\u0000'.repeat(50) })).toEqual(['words'])
    expect(fields({ source: 'x'.repeat(1001) })).toEqual(['source'])
    expect(fields({ kind: 'constructor' })).toEqual(['kind'])
    expect(fields({ answerIn: 'de' })).toEqual(['answerIn'])
  })

  test('whose law it is, is one of those spoken of here', async () => {
    const form = await openForm(at(0))
    for (const state of ['ZZ', 'constructor', "IT' or true--"])
      await expect(sendReport(at(10_000), { statement: null, place: null }, written({ form, state }), '192.0.2.4')).rejects.toMatchObject({
        parameter: 'state',
      })
  })
})

describe('what is not to be found out', () => {
  test('an unknown statement, one no longer said and one closed to the open zone are refused alike', async () => {
    const [subject, unknown] = ['IT/measure_answer/covert-probe', 'IT/measure_answer/none-such']
    await database.query(`
      insert into facts.not_public (kind, concept) values ('measure_answer', 'covert_investigation') on conflict do nothing;
      insert into facts.subject (id, jurisdiction, kind, slug, concept, ordinal) values ('${subject}', 'IT', 'measure_answer', 'covert-probe', 'covert_investigation', 1)`)
    const asked = async (one: string) => {
      const begun = await reportBegun(at(0), { statement: one, place: null }).catch((error: unknown) => JSON.stringify(error))
      const form = await openForm(at(0))
      const sent = await sendReport(at(10_000), { statement: one, place: null }, written({ form }), '192.0.2.5').catch((error: unknown) =>
        JSON.stringify(error),
      )
      return [begun, sent]
    }
    expect(await asked(subject)).toEqual(await asked(unknown))
    expect((await asked(subject))[0]).toContain('not-found')
    const take = `select * from reports.take('${randomUUID()}', '${randomUUID()}', '22222-22222-22222-22224', now(), 'en', '${subject}', 'IT', null, 'other', 'words', null, null)`
    expect((await database.programQuery(take)).rows).toEqual([])
    for (const odd of ['', 'x'.repeat(301), "IT' or true--", '../..', 'it/offence/it-entry\u0000'])
      await expect(reportBegun(at(0), { statement: odd, place: null })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a reference is random, and every other one is answered alike', async () => {
    for (const wrong of ['22222-22222-22222-22222', 'x', '', '%', '22222-22222-22222-2222', "22222-22222-22222-2222'"])
      await expect(reportTold(at(0), wrong)).rejects.toMatchObject({
        kind: 'not-found',
        message: 'There is no report under this reference.',
      })
  })

  test('a place is one of ours or none', async () => {
    expect((await reportBegun(at(0), { statement: null, place: '/countries/it#offences' })).jurisdiction).toBe('IT')
    for (const place of ['https://evil.example', '//evil.example/x', '/countries/it?x=1', 'javascript:alert(1)', '/a\nb', '/../..'])
      expect((await reportBegun(at(0), { statement: null, place })).place).toBeNull()
    expect(stateOfPlace('/decisions/mt/some-case')).toBe('MT')
    expect(stateOfPlace('/treaties/states/tn#x')).toBe('TN')
    expect(stateOfPlace('/treaties/cets-030')).toBeUndefined()
  })
})
