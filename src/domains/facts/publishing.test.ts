import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import { profile } from '#domains/countries/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { home } from '#platform/home.ts'
import type { Scope } from '#platform/scope.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import type { Draft } from './draft.ts'
import type { PartialDate } from './model.ts'
import { blocksAsked, blocksToCompare, changesSince, editionStanding, factsAsked } from './operations.server.ts'
import type { Publication } from './publication.ts'
import {
  attestStatement,
  noteNoObjection,
  publishAnswers,
  readStatement,
  restoreStatement,
  withdrawStatement,
} from './publishing.server.ts'

const database = withDatabase()
const subject = { kind: 'offence', slug: 'it-entry', concept: null, ordinal: 0 } as const
const statement = 'IT/offence/it-entry'

const answer = (indicator: string, value: unknown, more: Partial<Draft> = {}): Draft => ({
  subject,
  indicator,
  state: 'value',
  value,
  texts: {},
  article: 'Art. 12',
  instrument: null,
  confidence: 'high',
  sources: ['gazette'],
  readOn: '2026-11-20',
  validFrom: null,
  validTo: null,
  path: [],
  ...more,
})
const drafts = (benefit: string, longest: number) => [
  answer('offence.summary', { original: 'en' }, { texts: { text: { en: `Up to ${longest} months.`, fr: `Jusqu’à ${longest} mois.` } } }),
  answer('offence.conduct', ['entry']),
  answer('offence.benefit', benefit),
  answer('offence.imprisonment_max', longest),
]
const gazette = { title: 'Official gazette', url: null, kind: 'legislation', consulted: true } as const

type Person = Awaited<ReturnType<typeof newMember>>
const publication = (author: Person, approver: Person, given: Partial<Publication> = {}): Publication => ({
  home: 'IT',
  position: 'national',
  drafts: drafts('required', 99),
  sources: { gazette },
  days: { from: null, to: null },
  author: author.person,
  approver: approver.person,
  speaker: { mandate: author.mandate, party: 'IT', authority: 'Ministry of Justice' },
  significance: 'major',
  note: { en: 'Corrected.', fr: 'Corrigé.' },
  ...given,
})
const publish = (scope: Scope, given: Publication) => actingAs(scope, (tx) => publishAnswers(scope, tx, given))
const people = async () => {
  const author = await newMember(database, { role: 'correspondent', party: 'IT' })
  const approver = await newMember(database, { role: 'national_administrator', party: 'IT' })
  return { author, approver }
}
const reader = (now?: string) => database.programScope(now)
const offence = async (asked: { at?: string; known?: string } = {}, now?: string) =>
  (await blocksAsked(reader(now), 'IT', ['offence'], asked)).find(({ subject: { slug } }) => slug === 'it-entry')
const longest = async (asked: { at?: string; known?: string } = {}, now?: string) =>
  (await offence(asked, now))?.facts.get('offence.imprisonment_max')?.value

describe('what people publish', () => {
  test('stands beside what was imported, is shown first, confirmed in the name of an authority, and known as it was before', async () => {
    const { author, approver } = await people()
    const before = await offence()
    const imported = await longest()
    const result = await publish(await approver.scope(true, '2027-01-21T13:00:00Z'), publication(author, approver))
    expect(result).toMatchObject({ changed: 4 })
    const now = await offence({}, '2027-01-21T13:00:01Z')
    expect(now?.facts.get('offence.imprisonment_max')?.value).toBe(99)
    expect(now?.statement).toMatchObject({
      position: 'national',
      standing: 'confirmed',
      attested: { mode: 'confirmed', on: '2027-01-21', party: 'IT', authority: 'Ministry of Justice' },
      readOn: '2026-11-20',
      sources: [{ key: 'gazette' }],
    })
    const [other] = now?.statement.others ?? []
    expect(other).toMatchObject({ position: 'external', standing: 'not_confirmed' })
    expect(other?.differs).toContainEqual(
      expect.objectContaining({ indicator: 'offence.imprisonment_max', after: expect.objectContaining({ value: imported }) }),
    )
    expect(await longest({ known: '2027-01-21T12:30:00Z' })).toBe(imported)
    expect((await offence({ known: '2027-01-21T12:30:00Z' }))?.statement.position).toBe(before?.statement.position)
    const compared = (await blocksToCompare(reader(), ['offence.imprisonment_max', 'offence.imprisonment_min'], {})).get('IT') ?? []
    const cell = compared.find(({ subject: { slug } }) => slug === 'it-entry')
    expect(cell?.facts.get('offence.imprisonment_max')?.value).toBe(99)
    // The state left this one open: another's answer is not put under its name.
    expect(cell?.facts.get('offence.imprisonment_min')).toBeUndefined()
    const changes = await changesSince(reader(), { since: 0, state: 'IT', limit: 10_000 })
    expect(changes.items.at(-1)).toMatchObject({ significance: 'major', note: { en: 'Corrected.' }, subject: statement })
  })

  test('an announced law waits for its day, a second one for the same day takes its place, and today stays', async () => {
    const { author, approver } = await people()
    const scope = (at: string) => approver.scope(true, at)
    const from = (day: PartialDate, value: number) =>
      publication(author, approver, { drafts: drafts('required', value), days: { from: day, to: null } })
    const today = await longest({}, '2027-01-22T09:00:00Z')
    await publish(await scope('2027-01-22T10:00:00Z'), from('2027-09-01', 120))
    await publish(await scope('2027-01-22T11:00:00Z'), from('2027-09-01', 132))
    expect(await longest({}, '2027-01-22T12:00:00Z')).toBe(today)
    expect(await longest({ at: '2027-09-01' })).toBe(132)
    expect(await longest({ at: '2027-08-31' })).toBe(today)
    const announced = (await blocksAsked(reader('2027-01-22T12:00:00Z'), 'IT', ['offence'], {})).filter(
      ({ subject: { slug } }) => slug === 'it-entry',
    )
    expect(announced.map(({ statement: { reading } }) => reading.kind)).toEqual(['stated', 'not_yet'])
    // What is corrected today reaches to the day of the announced law, and no further.
    await publish(await scope('2027-01-22T13:00:00Z'), publication(author, approver, { drafts: drafts('required', 100) }))
    expect([await longest({ at: '2027-08-31' }), await longest({ at: '2027-09-01' })]).toEqual([100, 132])
  })

  test('a correction of the past leaves today, and what was said of the past stays readable', async () => {
    const { author, approver } = await people()
    const at = (now: string) => approver.scope(true, now)
    await publish(
      await at('2027-01-23T10:00:00Z'),
      publication(author, approver, { drafts: drafts('required', 60), days: { from: '2020-01-01', to: null } }),
    )
    await publish(
      await at('2027-01-23T11:00:00Z'),
      publication(author, approver, { drafts: drafts('aggravating', 48), days: { from: '2018-01-01', to: '2020-01-01' } }),
    )
    expect(await longest({ at: '2019-06-01' }, '2027-01-23T12:00:00Z')).toBe(48)
    expect(await longest({ at: '2021-06-01' }, '2027-01-23T12:00:00Z')).toBe(60)
    expect(await longest({ at: '2019-06-01', known: '2027-01-23T10:30:00Z' }, '2027-01-23T12:00:00Z')).not.toBe(48)
  })

  test('is refused to its author, to other states, without the passkey, and by the database to whoever finds a way round', async () => {
    const { author, approver } = await people()
    const stranger = await newMember(database, { role: 'correspondent', party: 'FR' })
    const given = publication(author, approver)
    await expect(publish(await author.scope(), given)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(publish(await stranger.scope(), given)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(publish(await approver.scope(false), given)).rejects.toMatchObject({ kind: 'forbidden' })
    const says = (who: Person) => `
      select set_config('liaison.person', '${who.person}', false), set_config('liaison.mandate', '${who.mandate}', false), set_config('liaison.day', '2026-11-22', false);
      insert into facts.fact (jurisdiction, subject, indicator, indicator_version, state, position, confidence, valid, start_certainty, end_certainty, recorded, compiled_on, review, author, approver, digest)
      values ('IT', 'IT/offence/it-entry', 'offence.life', 1, 'none', 'national', 'high', daterange(null, null), 'unknown', 'open', tstzrange('2026-11-25', null), '2026-11-22', 'published', '${author.person}', '${approver.person}', '')`
    await expect(database.programQuery(says(stranger))).rejects.toThrow(/row-level security/)
    await expect(database.programQuery(says(approver))).resolves.toBeDefined()
  })
})

describe('an attestation', () => {
  test('by the state’s correspondent confirms what is shown; by another state’s it is refused', async () => {
    const correspondent = await newMember(database, { role: 'correspondent', party: 'FR' })
    const scope = await correspondent.scope(false, '2027-01-21T12:00:00Z')
    const [first] = await blocksAsked(reader(), 'FR', ['exemption'], {})
    const about = `FR/exemption/${first?.subject.slug}`
    expect(first?.statement.standing).toBe('not_confirmed')
    const confirmed = (await editionStanding(reader())).confirmed
    const speaker = { mandate: correspondent.mandate, party: 'FR', authority: 'Ministère de la Justice' }
    const facts = await actingAs(scope, (tx) => attestStatement(scope, tx, { subject: about, mode: 'confirmed', speaker }))
    const [now] = await blocksAsked(reader('2027-01-21T12:00:01Z'), 'FR', ['exemption'], {})
    expect(now?.statement).toMatchObject({
      standing: 'confirmed',
      position: 'external',
      attested: { authority: 'Ministère de la Justice' },
    })
    expect((await editionStanding(reader('2027-01-21T12:00:01Z'))).confirmed).toBe(confirmed + facts.length)
    const of = (subject: string) => actingAs(scope, (tx) => attestStatement(scope, tx, { subject, mode: 'confirmed', speaker }))
    await expect(of('DE/offence/de-entry')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(actingAs(scope, (tx) => noteNoObjection(scope, tx, 'FR', [about]))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(of('FR/offence/no-such')).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a withdrawal', () => {
  const french = async () => {
    const correspondent = await newMember(database, { role: 'correspondent', party: 'DE' })
    const other = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    return { correspondent, other, speaker: { mandate: correspondent.mandate, party: 'DE', authority: 'Ministry' } }
  }
  const statements = async (now: string, known?: string) => blocksAsked(reader(now), 'DE', ['offence'], known ? { known } : {})

  test('takes a statement offline for every reader, leaves a tombstone, survives the next import, and is ended by a second person', async () => {
    const { correspondent, other, speaker } = await french()
    const [first] = await statements('2027-01-24T08:00:00Z')
    const about = `DE/offence/${first?.subject.slug}`
    const scope = await correspondent.scope(false, '2027-01-24T09:00:00Z')
    await actingAs(scope, (tx) => withdrawStatement(scope, tx, { subject: about, reason: 'disputed', alsoBefore: false, speaker }))
    const gone = (await statements('2027-01-24T10:00:00Z')).find(({ subject: { slug } }) => slug === first?.subject.slug)
    expect(gone?.facts.size).toBe(0)
    expect(gone?.statement).toMatchObject({
      standing: 'withdrawn',
      article: null,
      sources: [],
      reading: { kind: 'withdrawn', reason: 'disputed', party: 'DE' },
    })
    const single = await factsAsked(reader('2027-01-24T10:00:00Z'), {
      state: 'DE',
      indicator: null,
      at: null,
      known: null,
      limit: 1000,
      offset: 0,
    })
    expect(single.items.filter((fact) => fact.subject === about)).toEqual([])
    const page = await profile(reader('2027-01-24T10:00:00Z'), 'DE', {})
    expect(page.offences.filter(({ reading }) => reading.kind === 'withdrawn').map(({ summary }) => summary)).toEqual([null])
    const bytes = Buffer.concat([await readFile(join(home, 'data/countries/DE.json')), Buffer.from('\n')])
    await importFiles(database.scope('2027-01-24T10:30:00Z'), [{ name: 'DE.json', bytes }], { dryRun: false, compiledOn: '2026-11-21' })
    const again = (await statements('2027-01-24T10:45:00Z')).find(({ subject: { slug } }) => slug === first?.subject.slug)
    expect(again?.statement.reading.kind).toBe('withdrawn')
    // It stays in the history.
    const before = (await statements('2027-01-24T10:00:00Z', '2027-01-24T08:30:00Z')).find(
      ({ subject: { slug } }) => slug === first?.subject.slug,
    )
    expect(before?.facts.size).toBe(first?.facts.size)
    await expect(
      actingAs(scope, (tx) => withdrawStatement(scope, tx, { subject: about, reason: 'wrong', alsoBefore: true, speaker })),
    ).rejects.toMatchObject({ kind: 'conflict' })
    const alone = await correspondent.scope(true, '2027-01-24T11:00:00Z')
    await expect(
      actingAs(alone, (tx) => restoreStatement(alone, tx, { subject: about, author: correspondent.person })),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const second = await other.scope(true, '2027-01-24T11:00:00Z')
    await actingAs(second, (tx) => restoreStatement(second, tx, { subject: about, author: correspondent.person }))
    const back = (await statements('2027-01-24T12:00:00Z')).find(({ subject: { slug } }) => slug === first?.subject.slug)
    expect(back?.statement.reading.kind).toBe('stated')
  })

  test('may take the words out of the past as well, also out of the list of changes; what is published after it stands', async () => {
    const { author, approver } = await people()
    const speaker = { mandate: author.mandate, party: 'IT', authority: 'Ministry' }
    const scope = await author.scope(false, '2027-01-25T09:00:00Z')
    await actingAs(scope, (tx) => withdrawStatement(scope, tx, { subject: statement, reason: 'personal_data', alsoBefore: true, speaker }))
    expect((await offence({ known: '2027-01-21T12:30:00Z' }, '2027-01-25T10:00:00Z'))?.facts.size).toBe(0)
    const about = async () =>
      (await changesSince(reader(), { since: 0, state: 'IT', limit: 10_000 })).items.filter(
        ({ subject, kind }) => subject === statement && kind !== 'statement.withdrawn',
      )
    expect((await about()).every(({ before, after }) => before === null && after === null)).toBe(true)
    await publish(await approver.scope(true, '2027-01-25T11:00:00Z'), publication(author, approver, { drafts: drafts('required', 72) }))
    const now = await offence({}, '2027-01-25T12:00:00Z')
    expect(now?.facts.get('offence.imprisonment_max')?.value).toBe(72)
    expect(now?.statement.others).toEqual([])
  })
})

test('its own people read everything that was ever said of a statement, with stale translations marked', async () => {
  const { author } = await people()
  const scope = await author.scope()
  const { facts, digest } = await actingAs(scope, (tx) => readStatement(scope, tx, statement))
  expect(new Set(facts.map(({ position }) => position))).toEqual(new Set(['external', 'national']))
  expect(facts.flatMap(({ texts }) => texts).every(({ stale }) => !stale)).toBe(true)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  const stranger = await (await newMember(database, { role: 'correspondent', party: 'FR' })).scope()
  await expect(actingAs(stranger, (tx) => readStatement(stranger, tx, statement))).rejects.toMatchObject({ kind: 'forbidden' })
})
