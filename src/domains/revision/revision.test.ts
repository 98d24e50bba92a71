import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#platform/scope.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { approve, publishDue } from './deciding.server.ts'
import { readDesk } from './desk.server.ts'
import { standingOf } from './ground.server.ts'
import type { Typed } from './model.ts'
import { confirmStatement } from './operations.server.ts'
import { formFields } from './parts.ts'
import { type Asked, handIn, readProposal } from './proposing.server.ts'
import { typedOf } from './typed.ts'

const database = withDatabase()
const subject = 'IT/offence/it-entry'
type Person = Awaited<ReturnType<typeof newMember>>
let ada: Person
let bea: Person

beforeAll(async () => {
  ada = await newMember(database, { role: 'correspondent', party: 'IT' })
  bea = await newMember(database, { role: 'national_administrator', party: 'IT' })
})

/** What the form of a statement shows, with something typed over it. */
const typedFor = async (scope: Scope, about: string, over: Typed): Promise<Typed> => {
  const { said } = await standingOf(scope, about)
  const sources = Object.fromEntries(((said?.sources as string[]) ?? []).map((key) => [`source:${key}`, 'yes']))
  return { ...typedOf(formFields(about, said === null), said ?? {}), ...sources, significance: 'minor', cause: 'wrong', ...over }
}
const handedIn = async (person: Person, about: string, over: Typed, now?: string): Promise<string> => {
  const scope = await person.scope(true, now)
  const asked: Asked = { id: randomUUID(), subject: about, deed: 'answer', position: 'national', typed: await typedFor(scope, about, over) }
  expect(await handIn(scope, asked)).toEqual({ handedIn: true })
  return asked.id
}
const atOnce = { publishOn: '', seen: '' }

describe('a correction', () => {
  test('is published by another person, and stands first on the state’s list', async () => {
    const id = await handedIn(ada, subject, { 'entry.penalty.imprisonmentMaxMonths': '84' })
    await expect(approve(await ada.scope(), id, atOnce)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await approve(await bea.scope(), id, atOnce)).toBe('published')
    const { rows } = await readDesk(await ada.scope(), 'IT', 'en')
    expect(rows.find((row) => row.subject === subject)).toMatchObject({ standing: 'confirmed' })
    expect((await readProposal(await bea.scope(), id)).proposal.state).toBe('published')
  })
  test('x', async () => {
    await confirmStatement(await ada.scope(), 'IT/regime/legal-persons')
    expect(await publishDue(database.scope())).toMatchObject({ published: 0 })
  })
})
