import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blocksAsked } from '#domains/facts/operations.server.ts'
import { answerIn, wordsIn } from '#domains/facts/said.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { handedIn, peopleOfRevision, typedFor } from '../../../tests/proposals.ts'
import { approve, askForChanges, publishDue, refuseProposal } from './deciding.server.ts'
import { readDesk } from './desk.server.ts'
import { standsAs } from './ground.server.ts'
import { handIn, keepDraft, readProposal, takeOver, withdrawProposal } from './proposing.server.ts'
import { readStatementTold } from './statement.server.ts'

const database = withDatabase()
const { people, as, clock, dayIn } = peopleOfRevision(database)
const subject = 'IT/offence/it-entry'
const atOnce = { publishOn: '', seen: '' }
const forbidden = { kind: 'forbidden' }
const conflict = { kind: 'conflict' }

/** The longest imprisonment that a page shows for a day of the law, as it was known at an instant. */
const maximum = async (about: string, at?: string, known?: string) => {
  const blocks = await blocksAsked(database.scope(clock()), about.slice(0, 2), ['offence'], { at, known })
  const block = blocks.find((one) => `${one.subject.jurisdiction}/offence/${one.subject.slug}` === about)
  return block && answerIn<number>(block, 'offence.imprisonment_max')
}
const months = (count: number) => ({ 'entry.penalty.imprisonmentMaxMonths': String(count), 'entry.penalty.imprisonmentMinMonths': '' })

describe('a correction', () => {
  test('is published by another person of the state, and not by its author, an expert or another state', async () => {
    const id = await handedIn(await as(people.ada), subject, months(84))
    for (const who of [people.ada, people.expert]) await expect(approve(await as(who), id, atOnce)).rejects.toMatchObject(forbidden)
    await expect(approve(await as(people.foreign), id, atOnce)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(approve(await as(people.bea, false), id, atOnce)).rejects.toMatchObject(forbidden)
    expect(await approve(await as(people.bea), id, atOnce)).toBe('published')
    expect(await maximum(subject)).toBe(84)
    await expect(approve(await as(people.bea), id, atOnce)).rejects.toMatchObject(conflict)
  })

  test('stands beside what was imported: the page of the statement shows both, and who confirmed', async () => {
    const told = await readStatementTold(await as(people.ada), subject, 'en')
    expect(told.voices.map(({ position }) => position)).toEqual(['national', 'external'])
    expect(told.standing).toBe('confirmed')
    expect(told.attested[0]).toMatchObject({ what: 'confirmed by the state', who: 'Office, Italy' })
  })

  test('of the past leaves what this page said before', async () => {
    const [about, before] = ['IT/offence/it-stay', await maximum('IT/offence/it-stay')]
    expect(before).not.toBe(7)
    const id = await handedIn(await as(people.ada), about, months(7))
    const earlier = clock().toISOString()
    await approve(await as(people.bea), id, atOnce)
    expect(await maximum(about)).toBe(7)
    expect(await maximum(about, undefined, earlier)).toBe(before)
  })

  test('keeps the drafts of an unfinished form, and names what is missing at its field', async () => {
    const scope = await as(people.ada)
    const typed = await typedFor(scope, subject, {
      'entry.summary.fr': '',
      'entry.penalty.imprisonmentMaxMonths': 'many',
      significance: 'major',
      cause: '',
    })
    const asked = { id: randomUUID(), subject, deed: 'answer' as const, position: 'national' as const, typed }
    const done = await handIn(scope, asked)
    expect('faults' in done && done.faults.map(({ name }) => name).sort()).toEqual(
      ['cause', 'entry.penalty.imprisonmentMaxMonths', 'entry.summary.fr', 'noteEn', 'noteFr'].sort(),
    )
    await keepDraft(scope, asked)
    await keepDraft(scope, asked)
    expect((await readProposal(scope, asked.id)).proposal).toMatchObject({
      state: 'draft',
      typed: { 'entry.penalty.imprisonmentMaxMonths': 'many' },
    })
    await withdrawProposal(scope, asked.id)
  })
})

describe('the law changes', () => {
  test('from a day ahead: announced for next year, and today’s text stays until then', async () => {
    const about = 'FR/offence/fr-entry-exit-assistance'
    const [one, two] = [people.foreign, await newMember(database, { role: 'correspondent', party: 'FR', until: '2035-12-31' })]
    const { rows } = await readDesk(await as(one), 'FR', 'en')
    const target = rows.find(({ subject: id }) => id === about)?.subject ?? rows.find(({ kind }) => kind === 'offence')?.subject ?? ''
    const first = await handedIn(await as(one), target, months(50))
    await approve(await as(two), first, atOnce)
    const id = await handedIn(await as(one), target, { ...months(99), cause: 'law_changed', from: dayIn(300) })
    await approve(await as(two), id, atOnce)
    expect(await maximum(target, dayIn(299))).toBe(50)
    expect(await maximum(target, dayIn(301))).toBe(99)
  })

  test('by several amendments on one day: the last one approved is said, and each stays in the history', async () => {
    const about = 'IT/aggravation/death'
    const { rows } = await readDesk(await as(people.ada), 'IT', 'en')
    const target = rows.find(({ subject: id }) => id === about)?.subject ?? rows.find(({ kind }) => kind === 'aggravation')?.subject ?? ''
    for (const count of [101, 102, 103]) {
      const id = await handedIn(await as(people.ada), target, { ...months(count), cause: 'law_changed', from: '2026-09-01' })
      expect(await approve(await as(people.bea), id, atOnce)).toBe('published')
    }
    const told = await readStatementTold(await as(people.ada), target, 'en')
    expect(told.voices[0]?.lines.find(({ name }) => name.endsWith('imprisonmentMaxMonths'))?.text).toBe('103')
    expect(told.earlier.filter(({ position }) => position === 'national')).toHaveLength(2)
  })

  test('an appeal turns a decision: both the turned and the turning one are said, the first with its new words', async () => {
    const { rows } = await readDesk(await as(people.ada), 'IT', 'en')
    const turned = rows.find(({ kind }) => kind === 'decision')?.subject ?? ''
    const summary = { 'entry.summary.en': 'Quashed on appeal.', 'entry.summary.fr': 'Infirmée en appel.' }
    const id = await handedIn(await as(people.ada), turned, {
      ...summary,
      significance: 'major',
      noteEn: 'Quashed.',
      noteFr: 'Infirmée.',
    })
    await approve(await as(people.bea), id, atOnce)
    const fresh = await handedIn(await as(people.ada), 'IT/decision/~', {
      'entry.court': 'Corte di cassazione',
      'entry.date': '2026-10-01',
      'entry.keywords:family': 'yes',
      'entry.confidence': 'high',
      'entry.title.en': 'Judgment on appeal',
      'entry.title.fr': 'Arrêt d’appel',
      'entry.summary.en': 'The conviction is quashed.',
      'entry.summary.fr': 'La condamnation est annulée.',
      'new.title': 'Corte di cassazione, 1 October 2026',
      'new.kind': 'legislation',
    })
    await approve(await as(people.bea), fresh, atOnce)
    const blocks = await blocksAsked(database.scope(clock()), 'IT', ['decision'], {})
    expect(blocks.map((block) => wordsIn(block, 'decision.record', 'summary')?.en)).toEqual(
      expect.arrayContaining(['Quashed on appeal.', 'The conviction is quashed.']),
    )
  })
})

describe('two editors', () => {
  test('learn of each other: the second approval shows both and asks again', async () => {
    const about = 'IT/regime/legal-persons'
    const summaries = (words: string) => ({ 'entry.summary.en': words, 'entry.summary.fr': `${words} (fr)` })
    const first = await handedIn(await as(people.ada), about, summaries('One'))
    const second = await handedIn(await as(people.cleo), about, summaries('Two'))
    await approve(await as(people.bea), first, atOnce)
    await expect(approve(await as(people.bea), second, atOnce)).rejects.toMatchObject(conflict)
    const { stands } = await readProposal(await as(people.bea), second)
    expect(await approve(await as(people.bea), second, { publishOn: '', seen: stands })).toBe('published')
    const told = await readStatementTold(await as(people.ada), about, 'en')
    expect(told.voices[0]?.lines.map(({ text }) => text)).toContain('Two')
  })

  test('who approve the same at once publish it once', async () => {
    const id = await handedIn(await as(people.ada), 'IT/regime/migrant-liability', { 'entry.summary.en': 'A', 'entry.summary.fr': 'B' })
    const [bea, cleo] = [await as(people.bea), await as(people.cleo)]
    const done = await Promise.allSettled([approve(bea, id, atOnce), approve(cleo, id, atOnce)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a mandate that ends between handing in and approving', () => {
  test('stops the approval; a colleague takes it over and a third person approves', async () => {
    const leaver = await newMember(database, { role: 'correspondent', party: 'IT', until: '2035-12-31' })
    const id = await handedIn(await as(leaver), 'IT/regime/mutual-assistance', { 'entry.notes.en': 'New', 'entry.notes.fr': 'Nouveau' })
    await database.query(
      `update members.mandate set ended_at = '${clock().toISOString()}', end_reason = 'left' where id = '${leaver.mandate}'`,
    )
    await expect(approve(await as(people.bea), id, atOnce)).rejects.toMatchObject(conflict)
    const newId = randomUUID()
    await takeOver(await as(people.ada), id, newId)
    const { proposal } = await readProposal(await as(people.ada), newId)
    expect(proposal).toMatchObject({ state: 'draft', follows: id })
    expect(await handIn(await as(people.ada), { ...proposal })).toEqual({ handedIn: true })
    expect(await approve(await as(people.bea), newId, atOnce)).toBe('published')
  })
})

describe('the second person', () => {
  test('asks for changes field by field, and the author hands in again', async () => {
    const scope = await as(people.ada)
    const id = await handedIn(scope, subject, months(33))
    await expect(askForChanges(await as(people.bea), id, { reason: '', remarks: {} })).rejects.toMatchObject({ kind: 'invalid' })
    await askForChanges(await as(people.bea), id, { reason: '', remarks: { 'entry.penalty.imprisonmentMaxMonths': '34?' } })
    const { proposal, steps } = await readProposal(scope, id)
    expect([proposal.state, steps.at(-1)?.remarks]).toEqual(['changes_requested', { 'entry.penalty.imprisonmentMaxMonths': '34?' }])
    await handIn(scope, { ...proposal, typed: { ...proposal.typed, ...months(34) } })
    await refuseProposal(await as(people.bea), id, 'Not the law.')
    expect((await readProposal(scope, id)).proposal.state).toBe('refused')
  })

  test('for the secretariat’s reading is another officer, the chair or the state’s correspondent, which the database says too', async () => {
    const scope = await as(people.officer)
    const typed = await typedFor(scope, subject, months(70))
    const id = randomUUID()
    expect(await handIn(scope, { id, subject, deed: 'answer', position: 'secretariat', typed })).toEqual({ handedIn: true })
    await expect(approve(scope, id, atOnce)).rejects.toMatchObject(forbidden)
    await expect(approve(await as(people.bea), id, atOnce)).rejects.toMatchObject(forbidden)
    expect(await approve(await as(people.other), id, atOnce)).toBe('published')
  })
})

describe('a day set for publication', () => {
  test('is kept by the program, once, and what was overtaken is put back', async () => {
    const about = 'IT/offence/it-entry'
    const later = { publishOn: dayIn(30), seen: await standsAs(database.scope().db, about) }
    const id = await handedIn(await as(people.ada), about, months(90))
    expect(await approve(await as(people.bea), id, later)).toBe('approved')
    const overtaken = await handedIn(await as(people.cleo), about, months(95))
    expect(await approve(await as(people.bea), overtaken, later)).toBe('approved')
    expect(await publishDue(database.scope(`${dayIn(29)}T08:00:00Z`))).toMatchObject({ published: 0 })
    const due = await Promise.all([
      publishDue(database.scope(`${dayIn(30)}T08:00:00Z`)),
      publishDue(database.scope(`${dayIn(30)}T08:00:00Z`)),
    ])
    expect(due.reduce((sum, { published }) => sum + published, 0)).toBe(1)
    expect(due.flatMap(({ failed }) => [...failed])).toEqual([])
    expect(await maximum(about)).toBe(90)
    expect((await readProposal(await as(people.bea), overtaken)).proposal.state).toBe('submitted')
  })
})
