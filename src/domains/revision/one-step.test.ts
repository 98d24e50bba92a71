import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blocksAsked } from '#domains/facts/operations.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { handedIn, peopleOfRevision } from '../../../tests/proposals.ts'
import { approve } from './deciding.server.ts'
import { readDesk } from './desk.server.ts'
import { confirmStatement, delegateStatement, withdrawNow } from './operations.server.ts'
import { keepDraft, listProposals } from './proposing.server.ts'

const database = withDatabase()
const { people, as, clock } = peopleOfRevision(database)
const atOnce = { publishOn: '', seen: '' }
const forbidden = { kind: 'forbidden' }

describe('one step', () => {
  test('confirms a statement, twice on a day without a second line', async () => {
    const about = 'IT/regime/legal-persons'
    for (let time = 0; time < 2; time += 1) await confirmStatement(await as(people.ada), about)
    const { rows } = await database.query(
      `select count(*)::int as lines from ledger.deed where deed = 'confirm_statement' and about = '${about}'`,
    )
    expect(rows).toEqual([{ lines: 1 }])
    await expect(confirmStatement(await as(people.foreign), about)).rejects.toMatchObject(forbidden)
  })

  test('hands a row to a colleague of the same state, and to nobody else', async () => {
    const about = 'IT/regime/migrant-liability'
    await delegateStatement(await as(people.ada), { subject: about, to: people.cleo.mandate, note: 'Yours, I think.' })
    const { rows } = await readDesk(await as(people.cleo), 'IT', 'en')
    expect(rows.find((row) => row.subject === about)?.handed).toMatchObject({ to: people.cleo.mandate, note: 'Yours, I think.' })
    await expect(delegateStatement(await as(people.ada), { subject: about, to: people.foreign.mandate, note: 'x' })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('withdraws a statement; to say it again takes two', async () => {
    const about = 'IT/regime/migrant-liability'
    await withdrawNow(await as(people.ada), about, { reason: 'security', alsoBefore: false })
    const said = async () =>
      (await blocksAsked(database.scope(clock()), 'IT', ['regime'], {})).find(({ subject: one }) => one.slug === 'migrant-liability')
    expect((await said())?.statement.reading.kind).toBe('withdrawn')
    const { rows } = await readDesk(await as(people.ada), 'IT', 'en')
    expect(rows[0]).toMatchObject({ subject: about, risk: 'withdrawn' })
    const id = await handedIn(await as(people.ada), about, { noteEn: 'Cleared.', noteFr: 'Réglé.' }, 'restore')
    await expect(approve(await as(people.ada), id, atOnce)).rejects.toMatchObject(forbidden)
    expect(await approve(await as(people.bea), id, atOnce)).toBe('published')
    expect((await said())?.statement.reading.kind).toBe('stated')
  })

  test('“cannot publish” shows every question as withheld, once another person approves', async () => {
    const about = 'IT/regime/legal-persons'
    const id = await handedIn(await as(people.ada), about, { noteEn: 'Under review.', noteFr: 'En cours d’examen.' }, 'withhold')
    await approve(await as(people.bea), id, atOnce)
    const block = (await blocksAsked(database.scope(clock()), 'IT', ['regime'], {})).find(
      ({ subject: one }) => one.slug === 'legal-persons',
    )
    expect([...(block?.facts.values() ?? [])].map(({ state }) => state)).toEqual(['withheld', 'withheld'])
  })
})

describe('the list of proposed answers', () => {
  test('has two hundred in pages, the longest wait first', async () => {
    const scope = await as(people.foreign)
    const { rows } = await readDesk(scope, 'FR', 'en')
    const about = rows.find(({ kind }) => kind === 'regime')?.subject ?? ''
    await keepDraft(scope, { id: randomUUID(), subject: about, deed: 'answer', position: 'national', typed: {} })
    await database.query(`
      insert into revision.proposal select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
      from revision.proposal p, generate_series(1, 199) where p.party = 'FR' and p.state = 'draft'`)
    const asked = { party: 'FR', states: ['draft'], subject: null, limit: 50 }
    const pages = await Promise.all([0, 50, 100, 150].map((offset) => listProposals(scope, { ...asked, offset })))
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual(Array(4).fill([50, 200]))
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(200)
    expect((await listProposals(await as(people.ada), { ...asked, party: 'IT', offset: 0 })).total).toBe(0)
  })
})
