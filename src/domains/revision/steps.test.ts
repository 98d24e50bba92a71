import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actingAs } from '#platform/acting.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { leadsOn, type ProposalState, proposalStates, steps } from './model.ts'
import * as queries from './queries.server.ts'

const database = withDatabase()
const content = { entry: {}, answers: {}, sources: {}, significance: 'minor' as const, note: {}, cause: 'wrong' as const, from: null }

type Person = Awaited<ReturnType<typeof newMember>>
let author: Person
let other: Person

/** Where each walk begins: a draft of one person of a state, another person of which decides. */
async function begun() {
  author ??= await newMember(database, { role: 'correspondent', party: 'IT' })
  other ??= await newMember(database, { role: 'correspondent', party: 'IT' })
  const id = randomUUID()
  const row = { id, party: 'IT', subject: 'IT/offence/it-entry', deed: 'answer' as const, position: 'national' as const, typed: {} }
  const speaker = { author: author.person, mandate: author.mandate, speakerParty: 'IT', authority: 'Office', follows: null }
  await actingAs(await author.scope(), (tx) => queries.insertProposal(tx, { ...row, ...speaker, writtenAgainst: '' }, new Date()))
  const moveAs = (who: Person, to: ProposalState) =>
    who
      .scope()
      .then((scope) =>
        actingAs(scope, (tx) =>
          queries.move(
            tx,
            { id, to, ...(to === 'submitted' ? { content } : {}), approver: to === 'approved' || to === 'published' ? who.person : null },
            new Date(),
          ),
        ),
      )
  const state = async () => (await database.query(`select state from revision.proposal where id = '${id}'`)).rows[0]?.state as ProposalState
  return { moveAs, state, id }
}

/** Who may take a proposal to a state, by the table of steps; the program's own steps are not the pages’. */
const mayMove = (from: ProposalState, to: ProposalState, isAuthor: boolean) =>
  (Object.keys(steps) as (keyof typeof steps)[]).some((name) => {
    const { by } = steps[name]
    if (steps[name].to !== to || !leadsOn(name, from) || name === 'put_back') return false
    return by === 'author' ? isAuthor : by === 'other' || by === 'program' ? !isAuthor : true
  })

describe('a proposal', () => {
  test('takes the steps of the table and no other, whoever asks the database, in whatever order', async () => {
    const walk = fc.array(fc.record({ to: fc.constantFrom(...proposalStates), isAuthor: fc.boolean() }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(walk, async (asked) => {
        const { moveAs, state } = await begun()
        for (const { to, isAuthor } of asked) {
          const from = await state()
          if (from === to) continue
          const moved = await moveAs(isAuthor ? author : other, to).then(
            () => true,
            () => false,
          )
          expect([from, to, isAuthor, moved]).toEqual([from, to, isAuthor, mayMove(from, to, isAuthor)])
          expect(await state()).toBe(moved ? to : from)
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('is neither given to somebody else nor rewritten once handed in', async () => {
    const { moveAs, id } = await begun()
    await moveAs(author, 'submitted')
    const update = (what: string) => actingAsAuthor(author, `update revision.proposal set ${what} where id = '${id}'`)
    await expect(update(`author = '${other.person}'`)).rejects.toThrow(/stays whose it is/)
    await expect(update(`content = '{}'`)).rejects.toThrow(/not rewritten/)
    await expect(update(`position = 'secretariat'`)).rejects.toThrow(/stays whose it is/)
    await expect(actingAsAuthor(author, `delete from revision.proposal where id = '${id}'`)).rejects.toThrow(/permission denied/)
  })

  const actingAsAuthor = async ({ person, mandate }: { person: string; mandate: string }, statement: string) =>
    database.programQuery(
      `begin; select set_config('liaison.person', '${person}', true), set_config('liaison.mandate', '${mandate}', true), set_config('liaison.day', '2026-11-21', true); ${statement}; commit`,
    )

  test('of another state, and a draft of it, is not seen', async () => {
    const { id } = await begun()
    const foreign = await newMember(database, { role: 'correspondent', party: 'FR' })
    const prosecutor = await newMember(database, { role: 'prosecutor', party: 'IT' })
    const auditor = await newMember(database, { role: 'auditor', party: 'council_of_europe' })
    const sees = async (who: Person) => (await actingAs(await who.scope(), (tx) => queries.proposalById(tx, id))) !== undefined
    expect(await Promise.all([author, foreign, prosecutor, auditor].map(sees))).toEqual([true, false, false, true])
  })
})
