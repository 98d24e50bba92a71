import { describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import type { LedgerEntry } from '#platform/ledger.server.ts'
import { leaseMessage, noteTaken } from '#platform/outbox.server.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { newMember } from '../../../tests/members.ts'
import { italyWithAnswers, openWord, secretWord } from '../../../tests/sample-answers.ts'
import { type Followed, linesMax, type Manner, settlingMinutes } from './model.ts'
import { follow, listFollows } from './operations.server.ts'
import { collectNotices, tellFollowers } from './telling.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const atOnce: Manner = { note: '', cadence: 'at_once', weekday: null }
const italy: Followed = { kind: 'state', state: 'IT' }
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)

async function follower(followed: Followed, manner: Manner = atOnce, until?: string) {
  const one = await newMember(database, { role: 'expert', party: 'IT', ...(until ? { until } : {}) })
  await follow(await one.scope(), followed, manner)
  return one
}
const round = (at: Date, settling = settlingMinutes) => tellFollowers(database.scope(at), { origin, settling })
/** What changed is collected now and told ten minutes later. */
const tell = async (settledAt = later(10)) => {
  await collectNotices(database.scope())
  await round(settledAt)
}
type Mail = { subject: string; plain: string; html: string; stop_address: string }
const mailsTo = async ({ person }: { person: string }): Promise<Mail[]> =>
  (
    await database.query(
      `select subject, plain, html, stop_address from mail.message where kind = 'notice' and recipient like '%${person}%' order by made_at, id`,
    )
  ).rows

describe('a change is told', () => {
  const decision = (keywords: string[]): LedgerEntry =>
    realChange({
      kind: 'fact.added',
      indicator: 'decision.record',
      subject: 'IT/decision/x-1',
      before: null,
      after: { state: 'value', value: { court: 'Cassazione', date: '2026-11-01', keywords }, title: { en: 'A title', fr: 'Un titre' } },
    })
  const participation = realChange({
    indicator: 'participation.record',
    subject: 'IT/participation/cets-030',
    before: { state: 'value', value: { party: true, signed: '1959-04-20' } },
    after: { state: 'value', value: { party: true, signed: '1959-04-21' } },
  })
  const declaration = realChange({
    indicator: 'declaration.record',
    subject: 'FR/declaration/cets-030-5-reservation',
    state: 'FR',
    before: null,
    after: { state: 'value', value: { instrument: 'CETS-030', article: '5' }, summary: { en: 'It reserves', fr: 'Elle réserve' } },
  })
  const told: [string, Followed, LedgerEntry[], LedgerEntry[]][] = [
    [
      'to who follows its state',
      italy,
      [realChange(), participation],
      [realChange({ state: 'FR' }), realChange({ significance: 'minor', note: {} })],
    ],
    [
      'to who follows its question in all states',
      { kind: 'indicator', indicator: 'offence.fine', state: null },
      [realChange({ indicator: 'offence.fine' }), realChange({ indicator: 'offence.fine', state: 'FR' })],
      [realChange()],
    ],
    [
      'to who follows its question in its state',
      { kind: 'indicator', indicator: 'offence.fine', state: 'FR' },
      [realChange({ indicator: 'offence.fine', state: 'FR' })],
      [realChange({ indicator: 'offence.fine' }), realChange({ state: 'FR' })],
    ],
    [
      'to who follows the instrument it names',
      { kind: 'instrument', instrument: 'cets-030' },
      [participation, declaration],
      [realChange(), realChange({ ...participation, subject: 'IT/participation/cets-182' })],
    ],
    [
      'to who follows a keyword of the decision',
      { kind: 'topic', topic: 'keyword.family' },
      [decision(['family', 'stay'])],
      [decision(['stay']), realChange()],
    ],
    [
      'to who follows an element that its keywords point to',
      { kind: 'topic', topic: 'element.benefit_stay' },
      [decision(['benefit', 'stay'])],
      [decision(['benefit']), decision(['stay'])],
    ],
    [
      'to who follows all of its words, in either language and however they end',
      { kind: 'search', words: 'confiscation des véhicules' },
      [realChange({ note: { en: 'x', fr: 'La confiscation du véhicule est prévue.' } })],
      [realChange({ note: { en: 'x', fr: 'La confiscation est prévue.' } })],
    ],
    [
      'to who follows the name of its state',
      { kind: 'search', words: 'Italie emprisonnement' },
      [realChange()],
      [realChange({ state: 'FR' })],
    ],
  ]
  test.each(told)('%s', async (_, followed, those, others) => {
    const one = await follower(followed)
    await publish(database, [...those, ...others])
    await tell()
    const [line] = (
      await database.query(`select count(l.change)::int as lines, count(distinct l.notice)::int as notices from follows.line l
      join follows.follow f on f.id = l.follow where f.person = '${one.person}'`)
    ).rows
    expect(line).toEqual({ lines: those.length, notices: 1 })
    expect(await mailsTo(one)).toHaveLength(1)
  })

  test('only if it was made after the follow began', async () => {
    await publish(database, [realChange()])
    const one = await follower(italy)
    await tell()
    expect(await mailsTo(one)).toEqual([])
    await publish(database, [realChange()])
    await tell()
    expect(await mailsTo(one)).toHaveLength(1)
  })
})

describe('a notice', () => {
  test('waits until things have settled: ten changes of an hour’s work are one mail, and what comes later another', async () => {
    const one = await follower(italy)
    for (let number = 0; number < 10; number += 1) {
      await publish(database, [realChange({ subject: `IT/offence/n-${number}` })])
      await round(later(number / 4))
    }
    expect(await mailsTo(one)).toEqual([])
    expect(await listFollows(await one.scope())).toMatchObject([{ waiting: { changes: 10, dueAt: '2026-11-21T12:05:00Z' }, last: null }])
    await round(later(6))
    const [mail] = await mailsTo(one)
    expect(mail?.subject).toBe('Italy: maximum imprisonment changed')
    expect(mail?.plain.match(/72 months became 84 months/g)).toHaveLength(10)
    await publish(database, [realChange()])
    await round(later(7))
    await round(later(20))
    expect(await mailsTo(one)).toHaveLength(2)
    expect(await listFollows(await one.scope())).toMatchObject([{ waiting: null, last: { changes: 1, at: '2026-11-21T12:20:00Z' } }])
  })

  test('goes to nobody whose mandate is over, now or later, and not what waits for them either', async () => {
    const [gone, ending] = [await follower(italy, atOnce, '2026-11-21'), await follower(italy, atOnce, '2026-11-22')]
    await publish(database, [realChange()])
    await collectNotices(database.scope())
    await round(new Date('2026-11-22T10:00:00Z'))
    expect(await mailsTo(gone)).toEqual([])
    expect((await mailsTo(ending)).map(({ plain }) => plain !== null)).toEqual([true])
    await round(new Date('2026-11-23T10:00:00Z'))
    expect((await mailsTo(ending)).map(({ plain }) => plain)).toEqual([null])
    expect(await leaseMessage(database.db, new Date('2026-11-23T10:01:00Z'))).not.toMatchObject({
      recipient: `${ending.person}@example.org`,
    })
    const { rows } = await database.query(
      `select n.outcome from follows.notice n join follows.follow f on f.id = n.follow where f.person = '${gone.person}'`,
    )
    expect(rows).toEqual([{ outcome: 'withheld' }])
  })

  test('names so many changes and counts the others', async () => {
    const one = await follower(italy)
    await publish(
      database,
      Array.from({ length: linesMax + 7 }, (_, number) => realChange({ subject: `IT/offence/n-${number}` })),
    )
    await tell()
    const [mail] = await mailsTo(one)
    expect(mail?.subject).toBe(`Italy: ${linesMax + 7} changes`)
    expect(mail?.plain.match(/^- /gm)).toHaveLength(linesMax)
    expect(mail?.plain).toContain('And 7 more changes')
  })

  test('is not held up by what nobody can put into words', async () => {
    const one = await follower(italy)
    const odd = [null, 7, 'x', [], {}, { state: 'value', value: 1, title: null }, { state: 'value', value: { a: { en: 1, fr: [] } } }]
    await publish(
      database,
      odd.flatMap((noted, number) => [
        realChange({ subject: `IT/offence/o-${number}`, after: noted }),
        realChange({ kind: 'fact.added', subject: `IT/offence/p-${number}`, before: null, after: noted }),
        realChange({ kind: 'something.new', indicator: null, subject: null, before: noted, after: noted }),
      ]),
    )
    await tell()
    expect((await mailsTo(one))[0]?.plain.match(/^- /gm)).toHaveLength(odd.length * 3)
  })
})

describe('a statement withdrawn before the mail goes', () => {
  const withdrawal = realChange({ kind: 'statement.withdrawn', indicator: null, before: null, after: { reason: 'personal_data' } })

  test('is told as withdrawn, without its words', async () => {
    const one = await follower(italy)
    await publish(database, [realChange(), realChange({ subject: 'IT/offence/it-stay', before: { state: 'none' } })])
    await collectNotices(database.scope())
    await publish(database, [withdrawal])
    await tell()
    const [mail] = await mailsTo(one)
    expect(mail?.plain).toContain('it-entry: the statement was withdrawn')
    expect(mail?.plain).not.toContain('72 months')
    expect(mail?.plain.match(/84 months/g)).toHaveLength(1)
    expect(mail?.html).not.toContain('72 months')
  })

  test('is taken out of what waits in the outbox, and no such message leaves meanwhile', async () => {
    const one = await follower(italy)
    await publish(database, [realChange()])
    await tell()
    const [before] = await mailsTo(one)
    expect(before?.plain).toContain('72 months')
    await publish(database, [withdrawal])
    const leased = await leaseMessage(database.db, later(11))
    expect(leased).toBeUndefined()
    await round(later(12))
    const [after] = await mailsTo(one)
    expect(after?.plain).not.toContain('72 months')
    expect(after?.subject).toBe('Italy: a statement was withdrawn')
    expect(after?.stop_address).not.toBe(before?.stop_address)
    // It leaves now; the withdrawal itself, told by the same follow, is another notice.
    const left: string[] = []
    for (let message = await leaseMessage(database.db, later(13)); message; message = await leaseMessage(database.db, later(13))) {
      if (message.recipient.startsWith(one.person)) left.push(message.plain)
      await noteTaken(database.db, message.id, later(13))
    }
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter((text) => text.includes('72 months'))).toEqual([])
  })
})

test('covert answers never reach a notice, even if all that an import notes were told', async () => {
  const before = (await database.query('select max(seq) as head from ledger.change')).rows[0].head
  const files = [{ name: 'IT.json', bytes: Buffer.from(JSON.stringify(italyWithAnswers())) }]
  await importFiles(database.scope(), files, { dryRun: false, compiledOn: '2026-11-21' })
  const { rows } = await database.query(
    `select room, kind, state, indicator, subject, fact, previous, before, after from ledger.change where seq > ${before}`,
  )
  const [one, other] = [await follower(italy), await follower({ kind: 'search', words: secretWord })]
  await publish(
    database,
    rows.map((row) => realChange(row)),
  )
  await tell()
  const [mail] = await mailsTo(one)
  expect(mail?.html).toContain(openWord)
  for (const text of [mail?.subject, mail?.plain, mail?.html])
    expect(text).not.toMatch(new RegExp(`${secretWord}|covert-investigation|secret1`, 'i'))
  expect(await mailsTo(other)).toEqual([])
})
