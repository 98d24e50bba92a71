import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { aboutInWords } from './about-words.ts'
import { openForm } from './form.server.ts'
import { closingSchema, type GapsAsked, gapSchema, gapsAskedSchema, isOverdue } from './gap-model.ts'
import {
  candidateCounts,
  closeGap,
  gapFromReport,
  gapsOverdue,
  listGaps,
  noteGap,
  possibleOwners,
  readGap,
  reopenGap,
  takeGap,
  takeInCandidates,
} from './gaps.server.ts'
import { reportSchema } from './model.ts'
import { sendReport } from './reporting.server.ts'

const database = withDatabase()
const waiting: GapsAsked = { state: null, which: 'waiting', page: 1 }
const correspondent = (party: string) => newMember(database, { role: 'correspondent', party })
const officer = async () => (await newMember(database, { role: 'secretariat', party: 'council_of_europe' })).scope()
const written = (given: Record<string, string> = {}) =>
  gapSchema.parse({
    state: 'IT',
    found: 'obstacle',
    aboutKind: 'measure',
    about: 'hearing_video',
    missing: 'Is the consent of the accused needed?',
    ...given,
  })

describe('the register of gaps', () => {
  test('is kept by who speaks for the law and the secretariat; nobody else sees or writes a line of it', async () => {
    const italian = await (await correspondent('IT')).scope()
    const [french, office] = [await (await correspondent('FR')).scope(), await officer()]
    const id = await noteGap(italian, written())
    await expect(noteGap(italian, written({ state: 'FR' }))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(noteGap(italian, written({ state: 'international' }))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(noteGap(office, written({ state: 'ZZ' }))).rejects.toMatchObject({ parameter: 'state' })
    const between = await noteGap(office, written({ state: 'international', aboutKind: 'instrument', about: 'CETS-182' }))
    const seen = async (scope: typeof office) => (await listGaps(scope, waiting)).items.map((gap) => gap.id)
    expect(await seen(italian)).toContain(id)
    expect(await seen(italian)).not.toContain(between)
    expect(await seen(french)).toEqual([])
    expect(await seen(office)).toEqual(expect.arrayContaining([id, between]))
    await expect(readGap(french, id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(closeGap(french, id, closingSchema.parse({ reason: 'mistaken', filledBy: '', words: '' }))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const prosecutor = await (await newMember(database, { role: 'prosecutor', party: 'IT' })).scope()
    await expect(listGaps(prosecutor, waiting)).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await database.programQuery('select id from reports.gap')).rows).toEqual([])
    expect((await database.programQuery('select gap from reports.gap_step')).rows).toEqual([])
    for (const refusal of [
      'delete from reports.gap',
      'update reports.gap set missing = null',
      'delete from reports.gap_step',
      'update reports.gap_step set words = null',
    ])
      await expect(database.programQuery(refusal)).rejects.toThrow(/permission denied/)
  })

  test('holds what is not known of a state once, however often it is taken in, also by two at once', async () => {
    const scope = await (await correspondent('SM')).scope()
    const own = async () => (await candidateCounts(scope)).map(({ jurisdiction, cells, unread }) => [jurisdiction, cells + unread])
    const [[state, fresh = 0] = []] = await own()
    expect(state).toBe('SM')
    expect(fresh).toBeGreaterThan(0)
    const taken = await Promise.all([takeInCandidates(scope, 'SM'), takeInCandidates(scope, 'SM')])
    expect(taken.map(Number).sort((a, b) => a - b)).toEqual([0, fresh])
    expect(await takeInCandidates(scope, 'SM')).toBe(0)
    expect(await own()).toEqual([['SM', 0]])
    const { items, total } = await listGaps(scope, { ...waiting, state: 'SM' })
    expect(total).toBe(fresh)
    expect(new Set(items.map(({ found }) => found)).size).toBeGreaterThan(0)
    for (const gap of items.slice(0, 3)) expect((await readGap(scope, gap.id)).steps.map(({ step }) => step)).toEqual(['found'])
    await expect(takeInCandidates(scope, 'IT')).rejects.toMatchObject({ kind: 'forbidden' })
    const { rows } = await database.query(`select note from ledger.deed where deed = 'take_in_gaps' and about = 'jurisdiction SM'`)
    expect(rows).toEqual([{ note: { count: String(fresh) } }])
  })

  test('a closed one is not taken in again', async () => {
    const scope = await (await correspondent('MC')).scope()
    const count = await takeInCandidates(scope, 'MC')
    const [gap] = (await listGaps(scope, { ...waiting, state: 'MC' })).items
    await closeGap(scope, gap?.id ?? '', { reason: 'not_found', filledBy: '', words: '' })
    expect(await takeInCandidates(scope, 'MC')).toBe(0)
    expect((await listGaps(scope, { ...waiting, state: 'MC' })).total).toBe(count - 1)
  })

  test('takes a report in by one click, once', async () => {
    const form = await openForm(database.programScope())
    const report = reportSchema.parse({ form, kind: 'law_changed', words: 'It was amended lately.', answerIn: 'en' })
    const at = database.programScope(new Date(testNow.getTime() + 9_000))
    await sendReport(at, { statement: 'IT/offence/it-entry', place: null }, report, '192.0.2.1')
    const { rows } = await database.query('select id from reports.report')
    const [italian, french] = [await (await correspondent('IT')).scope(), await (await correspondent('FR')).scope()]
    const id = await gapFromReport(italian, rows[0].id)
    expect(await gapFromReport(italian, rows[0].id)).toBe(id)
    expect((await readGap(italian, id)).gap).toMatchObject({
      found: 'report',
      aboutKind: 'statement',
      about: 'IT/offence/it-entry',
      report: rows[0].id,
    })
    await expect(gapFromReport(french, rows[0].id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(gapFromReport(french, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a gap', () => {
  test('is taken, handed on, closed with a reason and the statement that fills it, opened again; every step stays', async () => {
    const [one, other] = [await correspondent('DE'), await correspondent('DE')]
    const scope = await one.scope()
    const id = await noteGap(scope, written({ state: 'DE' }))
    const owners = (await possibleOwners(scope, { party: 'DE' })).map((mandate) => mandate.id)
    expect(owners.sort()).toEqual([one.mandate, other.mandate].sort())
    await takeGap(scope, id, { owner: one.mandate, due: '2026-12-31' })
    await takeGap(scope, id, { owner: other.mandate, due: '2027-01-31' })
    const stranger = await correspondent('FR')
    await expect(takeGap(scope, id, { owner: stranger.mandate, due: '2027-01-31' })).rejects.toMatchObject({ parameter: 'owner' })
    await expect(takeGap(scope, id, { owner: one.mandate, due: '2026-11-20' })).rejects.toMatchObject({ parameter: 'due' })
    await expect(closeGap(scope, id, { reason: 'filled', filledBy: 'DE/offence/none-such', words: '' })).rejects.toMatchObject({
      parameter: 'filledBy',
    })
    const { rows } = await database.query(`select id from facts.subject where jurisdiction = 'DE' and kind = 'offence' limit 1`)
    await closeGap(scope, id, { reason: 'filled', filledBy: rows[0].id, words: 'Found in the act.' })
    await expect(closeGap(scope, id, { reason: 'filled', filledBy: '', words: '' })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(takeGap(scope, id, { owner: one.mandate, due: '2027-01-31' })).rejects.toMatchObject({ kind: 'conflict' })
    expect((await readGap(scope, id)).gap).toMatchObject({ standing: 'closed', closeReason: 'filled', filledBy: rows[0].id })
    await reopenGap(scope, id)
    const { gap, steps } = await readGap(scope, id)
    expect(gap).toMatchObject({ standing: 'open', owner: null, due: null, closeReason: null, filledBy: null })
    expect(steps.map(({ step, due, reason }) => [step, due, reason])).toEqual([
      ['found', null, null],
      ['taken', '2026-12-31', null],
      ['taken', '2027-01-31', null],
      ['closed', null, 'filled'],
      ['reopened', null, null],
    ])
  })

  test('is overdue the day after its last one, until it is closed', async () => {
    const one = await correspondent('NL')
    const scope = await one.scope()
    const id = await noteGap(scope, written({ state: 'NL' }))
    await takeGap(scope, id, { owner: one.mandate, due: '2026-11-30' })
    const on = (day: string) => one.scope(true, `${day}T12:00:00Z`)
    expect(await gapsOverdue(await on('2026-11-30'))).toBe(0)
    expect(await gapsOverdue(await on('2026-12-01'))).toBe(1)
    const overdue = { ...waiting, which: 'overdue' as const }
    expect((await listGaps(await on('2026-12-01'), overdue)).items.map((gap) => gap.id)).toEqual([id])
    await closeGap(scope, id, { reason: 'law_silent', filledBy: '', words: '' })
    expect(await gapsOverdue(await on('2026-12-01'))).toBe(0)
    expect(isOverdue({ standing: 'closed', due: '2026-11-30' }, '2026-12-01')).toBe(false)
  })

  test('says what it is about in both languages', async () => {
    const scope = await (await correspondent('BE')).scope()
    const id = await noteGap(scope, written({ state: 'BE', aboutKind: 'element', about: 'benefit_entry', missing: '' }))
    const { gap } = await readGap(scope, id)
    expect([aboutInWords(gap, 'en'), aboutInWords(gap, 'fr')]).toEqual([
      expect.stringMatching(/^question: .*[a-z]/),
      expect.stringMatching(/^question\u00a0: /),
    ])
  })
})

describe('what is asked of the register', () => {
  test.each([
    { state: "IT'", which: 'all', page: '0' },
    { state: null, which: null, page: 'NaN' },
    { state: 'x'.repeat(99), which: '', page: '-1' },
  ])('%j asks for the first page of what waits', (given) => {
    expect(gapsAskedSchema.parse(given)).toEqual(waiting)
  })
  test('words without a code, a code without a kind, and neither', () => {
    const fields = (given: Record<string, string>) =>
      gapSchema
        .safeParse({ state: 'IT', found: 'noticed', aboutKind: '', about: '', missing: '', ...given })
        .error?.issues.map(({ path }) => path[0])
    expect(fields({ missing: 'Which court?' })).toBeUndefined()
    expect(fields({ about: 'CETS-182' })).toContain('about')
    expect(fields({ aboutKind: 'measure' })).toContain('about')
    expect(fields({})).toContain('missing')
    expect(fields({ found: 'cell', missing: 'x' })).toContain('found')
    expect(fields({ missing: 'a\u0000b' })).toContain('missing')
  })
})
