import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blocksAsked } from '#domains/facts/operations.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { handedIn, peopleOfRevision } from '../../../tests/proposals.ts'
import { approve, askForChanges } from './deciding.server.ts'
import { readDesk } from './desk.server.ts'
import { formAsked } from './form-asked.server.ts'
import { handIn, readProposal, takeOver } from './proposing.server.ts'

const database = withDatabase()
const { people, as, clock } = peopleOfRevision(database)
const atOnce = { publishOn: '', seen: '' }
const source = { 'new.title': 'Letter of the ministry, 3 May 2026', 'new.kind': 'legislation', 'entry.confidence': 'high' }
const said = async (kind: string, slug: string) =>
  (await blocksAsked(database.scope(clock()), 'IT', [kind], {})).find(({ subject }) => subject.slug === slug)

/** Hands in as Ada and approves as Bea; answers the subject it became. */
const published = async (subject: string, typed: Record<string, string>) => {
  const id = await handedIn(await as(people.ada), subject, typed)
  expect(await approve(await as(people.bea), id, atOnce)).toBe('published')
  return (await readProposal(await as(people.ada), id)).proposal.subject
}

describe('a statement said for the first time', () => {
  test('gets an address beside those that are taken, and can be corrected afterwards', async () => {
    const typed = { ...source, 'entry.code': 'death', 'entry.summary.en': 'If somebody dies.', 'entry.summary.fr': 'En cas de décès.' }
    const [first, second] = [await published('IT/aggravation/~', typed), await published('IT/aggravation/~', typed)]
    expect(new Set([first, second]).size).toBe(2)
    await published(second, { 'entry.summary.en': 'If somebody dies at sea.' })
    expect((await said('aggravation', second.split('/')[2] ?? ''))?.facts.get('aggravation.summary')?.texts?.text?.en).toBe(
      'If somebody dies at sea.',
    )
  })

  test('keeps its address when changes are asked for before it is said, and when a colleague takes it over', async () => {
    const typed = { ...source, 'entry.code': 'minors', 'entry.summary.en': 'If it is a child.', 'entry.summary.fr': 'Si c’est un enfant.' }
    const id = await handedIn(await as(people.ada), 'IT/aggravation/~', typed)
    await askForChanges(await as(people.bea), id, { reason: 'Which age?', remarks: {} })
    const { proposal } = await readProposal(await as(people.ada), id)
    const again = { ...proposal.typed, 'entry.summary.en': 'If it is a child under 14.' }
    expect((await formAsked(await as(people.ada), { ...proposal, proposal }, 'en')).isNew).toBe(true)
    expect(await handIn(await as(people.ada), { ...proposal, typed: again })).toEqual({ handedIn: true })
    const newId = randomUUID()
    await takeOver(await as(people.cleo), id, newId)
    const taken = (await readProposal(await as(people.cleo), newId)).proposal
    expect(taken.subject).toBe(proposal.subject)
    expect(await handIn(await as(people.cleo), taken)).toEqual({ handedIn: true })
    expect(await approve(await as(people.bea), newId, atOnce)).toBe('published')
    expect((await said('aggravation', taken.subject.split('/')[2] ?? ''))?.statement.standing).toBe('confirmed')
  })

  test('of a measure answers each question in its own way: a value, none, withheld', async () => {
    const subject = await published('IT/measure_answer/~', {
      ...source,
      'entry.code': 'hearing_video',
      'entry.possible': 'yes',
      'entry.languages': 'it, fr',
      'answer:entry.deadline': 'none',
      'answer:entry.conditions': 'withheld',
    })
    const block = await said('measure_answer', subject.split('/')[2] ?? '')
    const states = Object.fromEntries([...(block?.facts.values() ?? [])].map(({ indicator, state }) => [indicator, state]))
    expect(states).toEqual({
      'measure.possible': 'value',
      'measure.languages': 'value',
      'measure.deadline': 'none',
      'measure.conditions': 'withheld',
    })
  })

  test('on a covert measure is seen by its own people and leaves no public trace', async () => {
    const head = async () => (await database.query('select coalesce(max(seq), 0)::int as head from ledger.change')).rows[0]?.head
    const before = await head()
    const subject = await published('IT/measure_answer/~', { ...source, 'entry.code': 'interception', 'entry.possible': 'no' })
    expect(await said('measure_answer', 'interception')).toBeUndefined()
    expect(await head()).toBe(before)
    const row = async (person: (typeof people)['ada']) =>
      (await readDesk(await as(person), 'IT', 'en')).rows.find((one) => one.subject === subject)
    expect(await row(people.ada)).toMatchObject({ closed: true, standing: 'confirmed' })
    expect(await row(people.expert)).toBeUndefined()
    await published(subject, { 'entry.possible': 'yes' })
    expect((await database.query(`select state from facts.fact where subject = '${subject}' and upper_inf(recorded)`)).rows).toHaveLength(1)
  })

  test('of a participation in a treaty stands beside the table that was read', async () => {
    const { rows } = await readDesk(await as(people.ada), 'IT', 'en')
    const subject = rows.find(({ kind }) => kind === 'participation')?.subject ?? ''
    await published(subject, { 'entry.ceasedOn': '2026-10-01', 'entry.ceased.en': 'Denounced.', 'entry.ceased.fr': 'Dénoncée.', ...source })
    const block = await said('participation', subject.split('/')[2] ?? '')
    expect(block?.facts.get('participation.record')).toMatchObject({ position: 'national', value: { ceasedOn: '2026-10-01' } })
  })
})
