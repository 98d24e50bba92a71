import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#platform/scope.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import {
  abandoningSchema,
  beginningSchema,
  commentSchema,
  concludingSchema,
  type DraftGiven,
  draftMax,
  draftSchema,
  evidenceKinds,
  evidenceSchema,
} from './model.ts'
import { beginStudy, groupsToStudyIn, listStudies, proposalsAbout, readStudy, saidNow } from './operations.server.ts'
import { abandonStudy, addEvidence, closeComment, commentOn, concludeStudy, saveDraft } from './working.server.ts'

const database = withDatabase()
const group = 'boats-without-flags'
const italianEntry = 'IT/offence/it-entry'
type Person = Awaited<ReturnType<typeof newMember>>

const nameTo = (circle: string, { mandate }: Person) =>
  database.query(`insert into members.group_member (circle, mandate, added_at) values ('${circle}', '${mandate}', '2026-01-01')`)
const named = async (role: Person['role'], party: string) => {
  const person = await newMember(database, { role, party })
  await nameTo(group, person)
  return person
}

let [italian, french]: Scope[] = []
let italianPerson: Person
let outsiders: [who: string, scope: Scope][] = []
let [office, auditor]: Scope[] = []

beforeAll(async () => {
  await database.query(`
    insert into members.circle (id, name, within, created_at) values
      ('${group}', '{"en": "Boats without flags", "fr": "Bateaux sans pavillon"}', 'member-states', '2026-01-01'),
      ('another-group', '{"en": "Another", "fr": "Un autre"}', 'member-states', '2026-01-01')`)
  italianPerson = await named('expert', 'IT')
  italian = await italianPerson.scope()
  french = await (await named('prosecutor', 'FR')).scope()
  const ofAnother = await newMember(database, { role: 'expert', party: 'IT' })
  await nameTo('another-group', ofAnother)
  outsiders = [
    ['of the same circle and party', await (await newMember(database, { role: 'correspondent', party: 'IT' })).scope()],
    ['of another party', await (await newMember(database, { role: 'chair', party: 'DE' })).scope()],
    ['named in another group', await ofAnother.scope()],
  ]
  office = await (await newMember(database, { role: 'secretariat', party: 'council_of_europe' })).scope()
  auditor = await (await named('auditor', 'AT')).scope()
})

const beginning = (given: Record<string, string> = {}) =>
  beginningSchema.parse({
    id: randomUUID(),
    circle: group,
    question: 'Whose law holds on a boat without a flag?',
    method: 'Read.',
    ...given,
  })
const begun = async (scope = italian as Scope) => {
  const given = beginning()
  await beginStudy(scope, given)
  return given.id
}
const evidence = (given: Record<string, string> = {}) =>
  evidenceSchema.parse({ key: randomUUID(), kind: 'statement', about: italianEntry, ...given })
const draft = (text: string, base: number, key = randomUUID() as string): DraftGiven => draftSchema.parse({ key, base, text })
const comment = (words = 'Article 12 is missing.') => commentSchema.parse({ key: randomUUID(), comment: words })
const result = (subjects = italianEntry) =>
  concludingSchema.parse({ key: randomUUID(), resultEn: 'Italian law.', resultFr: 'Le droit italien.', subjects })
const abandoning = () => abandoningSchema.parse({ key: randomUUID(), reason: 'Nobody can say.' })
const deedsOf = async (id: string) =>
  (await database.query(`select deed, circle from ledger.deed where about = 'study ${id}' order by seq`)).rows.map(
    ({ deed, circle }) => `${deed} ${circle}`,
  )
const as = async (scope: Scope, statement: string) => {
  const { person, mandate } = scope.actor as { person: string; mandate: string }
  return database.programQuery(`
    select set_config('liaison.person', '${person}', true), set_config('liaison.mandate', '${mandate}', true),
      set_config('liaison.day', '${scope.today}', true); ${statement}`)
}
const rowsOf = (answer: unknown): unknown[] => ([answer].flat().at(-1) as { rows: unknown[] }).rows
const tables = ['study', 'evidence', 'version', 'comment', 'closing', 'changed']

describe('a study', () => {
  test('is begun in a closed group by who is named in it, once by one form', async () => {
    const given = beginning()
    await beginStudy(italian as Scope, given)
    await beginStudy(italian as Scope, given)
    expect((await listStudies(french as Scope)).filter(({ id }) => id === given.id)).toMatchObject([{ state: 'open', versions: 0 }])
    expect(await deedsOf(given.id)).toEqual([`begin_study ${group}`])
    expect((await groupsToStudyIn(italian as Scope)).map(({ id }) => id)).toEqual([group])
    expect(await groupsToStudyIn(auditor as Scope)).toEqual([])
    await expect(beginStudy(italian as Scope, beginning({ circle: 'member-states' }))).rejects.toMatchObject({ parameter: 'circle' })
    await expect(beginStudy(office as Scope, beginning({ circle: 'member-states' }))).rejects.toMatchObject({ parameter: 'circle' })
    await expect(beginStudy(auditor as Scope, beginning())).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('shows and takes nothing to and from who is not named in its group; auditors read and write nothing', async () => {
    const id = await begun()
    await addEvidence(italian as Scope, id, evidence())
    await saveDraft(italian as Scope, id, draft('First.', 0))
    const said = comment()
    await commentOn(french as Scope, id, said)
    const writes = (scope: Scope) => [
      addEvidence(scope, id, evidence()),
      saveDraft(scope, id, draft('Mine.', 1)),
      commentOn(scope, id, comment()),
      closeComment(scope, id, said.key),
      concludeStudy(scope, id, result()),
      abandonStudy(scope, id, abandoning()),
    ]
    for (const [who, scope] of outsiders) {
      expect([who, (await listStudies(scope)).filter((one) => one.id === id)]).toEqual([who, []])
      await expect(readStudy(scope, id)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(beginStudy(scope, beginning())).rejects.toMatchObject({ kind: 'forbidden' })
      for (const write of await Promise.allSettled(writes(scope))) expect(write).toMatchObject({ reason: { kind: 'not-found' } })
    }
    for (const write of await Promise.allSettled(writes(auditor as Scope))) expect(write).toMatchObject({ reason: { kind: 'forbidden' } })
    expect((await readStudy(auditor as Scope, id)).latest?.text).toBe('First.')
    expect(await deedsOf(id)).toHaveLength(4)
  })

  test('is kept by the database from who is not named in its group, whatever a page would ask', async () => {
    const id = await begun()
    await saveDraft(italian as Scope, id, draft('First.', 0))
    await commentOn(italian as Scope, id, comment())
    const mandateOf = (scope: Scope) => (scope.actor as { mandate: string }).mandate
    for (const [, scope] of outsiders) {
      for (const table of tables) expect(rowsOf(await as(scope, `select 1 from studies.${table}`))).toEqual([])
      expect(rowsOf(await as(scope, `select studies.writer('${id}', '${mandateOf(italian as Scope)}') as by`))).toEqual([{ by: null }])
    }
    for (const scope of [...outsiders.map(([, one]) => one), auditor as Scope]) {
      const row = `'${id}', '${randomUUID()}'`
      const inserts = [
        `insert into studies.study (id, circle, question, method, begun_at, begun_by) values ('${randomUUID()}', '${group}', 'q', 'm', now(), '${mandateOf(scope)}')`,
        `insert into studies.evidence (study, id, kind, about, at, mandate) values (${row}, 'statement', 'x', now(), '${mandateOf(scope)}')`,
        `insert into studies.version (study, key, number, words, at, mandate) values (${row}, 9, 'x', now(), '${mandateOf(scope)}')`,
        `insert into studies.comment (study, id, version, words, at, mandate) values (${row}, 1, 'x', now(), '${mandateOf(scope)}')`,
        `insert into studies.closing (study, comment, at, mandate) values (${row}, now(), '${mandateOf(scope)}')`,
        `insert into studies.changed (study, subject) values ('${id}', '${italianEntry}')`,
      ]
      for (const insert of inserts) await expect(as(scope, insert)).rejects.toThrow(/row-level security/)
      const touched = await as(scope, `update studies.study set state = 'abandoned' where id = '${id}' returning id`)
      expect(rowsOf(touched)).toEqual([])
    }
    // In nobody else's name, and nothing is rewritten, by whoever.
    const forged = `insert into studies.comment (study, id, version, words, at, mandate) values ('${id}', '${randomUUID()}', 1, 'x', now(), '${mandateOf(french as Scope)}')`
    await expect(as(italian as Scope, forged)).rejects.toThrow(/row-level security/)
    for (const table of tables) await expect(as(office as Scope, `delete from studies.${table}`)).rejects.toThrow(/permission denied/)
    for (const table of tables.slice(1))
      await expect(as(office as Scope, `update studies.${table} set study = study`)).rejects.toThrow(/permission denied/)
    await expect(as(office as Scope, `update studies.study set question = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(database.query(`update studies.version set words = 'x'`)).rejects.toThrow()
  })

  test('is closed from the next request on to who is left out of the group, and still says what they wrote', async () => {
    const leaver = await named('expert', 'ES')
    const id = await begun()
    await saveDraft(await leaver.scope(), id, draft('From Spain.', 0))
    await database.query(`delete from members.group_member where mandate = '${leaver.mandate}'`)
    await expect(readStudy(await leaver.scope(), id)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await readStudy(french as Scope, id)).latest).toMatchObject({ by: { name: 'expert of ES', role: 'expert', party: 'ES' } })
  })
})

describe('evidence', () => {
  test('is of five kinds, each by its number or address; a statement that is not said is refused by name', async () => {
    const id = await begun()
    const number = randomUUID()
    const given: Record<string, Record<string, string>> = {
      statement: {},
      decision: { about: 'IT/decision/c-460-23' },
      report: { about: `https://liaison.example/en/members/reports/${number}` },
      gap: { about: number },
      web: { about: 'https://curia.europa.eu/', title: 'Curia' },
    }
    for (const kind of evidenceKinds) await addEvidence(italian as Scope, id, evidence({ kind, ...given[kind] }))
    const twice = evidence({ note: 'Twice.' })
    await Promise.all([addEvidence(italian as Scope, id, twice), addEvidence(italian as Scope, id, twice)])
    const read = await readStudy(french as Scope, id)
    expect(read.evidence.map(({ kind }) => kind).sort()).toEqual([...evidenceKinds, 'statement'].sort())
    expect(read.evidence.filter(({ about }) => about === number)).toHaveLength(2)
    const said = await saidNow(french as Scope, [italianEntry, 'IT/offence/none'])
    expect(Object.keys(said)).toEqual([italianEntry])
    expect(said[italianEntry]?.facts.length).toBeGreaterThan(0)
    await expect(addEvidence(italian as Scope, id, evidence({ about: 'IT/offence/none' }))).rejects.toMatchObject({
      parameter: 'about',
      message: expect.stringContaining('IT/offence/none'),
    })
    for (const wrong of [
      { kind: 'web', about: 'javascript:alert(1)', title: 'x' },
      { kind: 'web', about: 'https://example.org' },
      { kind: 'gap', about: 'the gap' },
      { kind: 'decision' },
      { about: '' },
    ])
      expect(evidenceSchema.safeParse({ key: number, kind: 'statement', about: italianEntry, ...wrong }).success).toBe(false)
  })
})

describe('the draft', () => {
  test('of two editors loses nothing: the second is told which version came between', async () => {
    const id = await begun()
    const first = draft('First.', 0)
    await saveDraft(italian as Scope, id, first)
    await saveDraft(italian as Scope, id, first)
    await saveDraft(italian as Scope, id, draft('Second, by Italy.', 1))
    const late = draft('Second, by France.', 1)
    await expect(saveDraft(french as Scope, id, late)).rejects.toMatchObject({
      kind: 'conflict',
      parameter: 'text',
      message: expect.stringContaining('version 2'),
    })
    expect((await readStudy(french as Scope, id)).latest).toMatchObject({ number: 2, text: 'Second, by Italy.' })
    await saveDraft(french as Scope, id, { ...late, base: 2, text: 'Both.' })
    const { latest, versions, earlier } = await readStudy(french as Scope, id, 2)
    expect([latest?.text, earlier?.text, versions.map(({ number }) => number)]).toEqual(['Both.', 'Second, by Italy.', [3, 2, 1]])
    await expect(readStudy(french as Scope, id, 9)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await deedsOf(id)).slice(1)).toEqual(Array(3).fill(`save_draft ${group}`))
  })

  test('saved by two in the same moment is saved by one', async () => {
    const id = await begun()
    const saves = [italian, french, office].map((scope, index) => saveDraft(scope as Scope, id, draft(`By ${index}.`, 0)))
    const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status).sort()
    expect(outcomes).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await readStudy(italian as Scope, id)).versions).toHaveLength(1)
  })

  test('may be as long as its field says, with lines that end as a browser sends them', () => {
    const lines = 'é\r\n'.repeat(draftMax / 2 - 1)
    expect(draftSchema.safeParse({ key: randomUUID(), base: '0', text: `${lines}éé` }).success).toBe(true)
    expect(draftSchema.safeParse({ key: randomUUID(), base: '0', text: `${lines}ééé` }).success).toBe(false)
    expect(draftSchema.safeParse({ key: randomUUID(), base: '0', text: ' \r\n ' }).success).toBe(false)
  })
})

describe('comments', () => {
  test('tell the version that they are about, are closed once and stay', async () => {
    const id = await begun()
    const [early, later] = [comment('Before.'), comment('After.')]
    await commentOn(french as Scope, id, early)
    await commentOn(french as Scope, id, early)
    await saveDraft(italian as Scope, id, draft('First.', 0))
    await commentOn(french as Scope, id, later)
    await closeComment(italian as Scope, id, early.key)
    await closeComment(french as Scope, id, early.key)
    const { comments } = await readStudy(italian as Scope, id)
    const told = comments.map(({ text, version, by, closedBy }) => [text, version, by?.party, closedBy?.party]).sort()
    expect(told).toEqual([
      ['After.', 1, 'FR', undefined],
      ['Before.', 0, 'FR', 'IT'],
    ])
    expect((await listStudies(italian as Scope)).find((one) => one.id === id)?.openComments).toBe(1)
    expect((await deedsOf(id)).filter((deed) => deed.startsWith('close_comment'))).toHaveLength(1)
  })
})

describe('the end', () => {
  test('is a result in both languages with the statements that it changes, once; then the study is only read', async () => {
    const id = await begun()
    await expect(concludeStudy(italian as Scope, id, result('IT/offence/none'))).rejects.toMatchObject({ parameter: 'subjects' })
    const given = result(`${italianEntry}\r\n${italianEntry}`)
    await concludeStudy(italian as Scope, id, given)
    await concludeStudy(italian as Scope, id, given)
    const { study, changed } = await readStudy(french as Scope, id)
    expect(study).toMatchObject({ state: 'concluded', result: { en: 'Italian law.', fr: 'Le droit italien.' }, endedBy: { party: 'IT' } })
    expect(changed).toEqual([italianEntry])
    expect(await proposalsAbout(italian as Scope, changed)).toEqual({ [italianEntry]: [] })
    expect(await proposalsAbout(french as Scope, changed)).toEqual({})
    const late = [
      concludeStudy(italian as Scope, id, result()),
      abandonStudy(french as Scope, id, abandoning()),
      saveDraft(french as Scope, id, draft('Late.', 0)),
      commentOn(french as Scope, id, comment()),
      addEvidence(french as Scope, id, evidence()),
    ]
    for (const one of await Promise.allSettled(late)) expect(one).toMatchObject({ reason: { kind: 'conflict' } })
    const mandate = italianPerson.mandate
    const forced = `insert into studies.comment (study, id, version, words, at, mandate) values ('${id}', '${randomUUID()}', 0, 'x', now(), '${mandate}')`
    await expect(as(italian as Scope, forced)).rejects.toThrow(/row-level security/)
    await expect(database.query(`update studies.study set question = 'Another?' where id = '${id}'`)).rejects.toThrow(/stays as it ended/)
    expect(await deedsOf(id)).toEqual([`begin_study ${group}`, `conclude_study ${group}`])
  })

  test('is a reason where there is no result', async () => {
    const id = await begun(office)
    await abandonStudy(french as Scope, id, abandoning())
    expect((await readStudy(italian as Scope, id)).study).toMatchObject({ state: 'abandoned', reason: 'Nobody can say.', result: null })
  })
})
