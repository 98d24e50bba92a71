import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { standingOf } from '#domains/revision/ground.server.ts'
import type { Typed } from '#domains/revision/model.ts'
import { formFields } from '#domains/revision/parts.ts'
import { handIn } from '#domains/revision/proposing.server.ts'
import { typedOf } from '#domains/revision/typed.ts'
import type { Scope } from '#platform/scope.ts'
import { type TestDatabase, testNow } from './database.ts'
import { newMember } from './members.ts'

/** What the form of a statement shows, with something typed over it. */
export const typedFor = async (scope: Scope, subject: string, over: Typed): Promise<Typed> => {
  const { said } = await standingOf(scope, subject)
  const sources = Object.fromEntries(((said?.sources as string[]) ?? []).map((key) => [`source:${key}`, 'yes']))
  return { ...typedOf(formFields(subject, said === null), said ?? {}), ...sources, significance: 'minor', cause: 'wrong', ...over }
}

/** Hands in a proposal as its form would; answers its number, or the faults by field. */
export const handedIn = async (scope: Scope, subject: string, over: Typed, deed: 'answer' | 'withhold' | 'restore' = 'answer') => {
  const id = randomUUID()
  const typed = await typedFor(scope, subject, over)
  const done = await handIn(scope, { id, subject, deed, position: 'national', typed })
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return id
}

type Person = Awaited<ReturnType<typeof newMember>>
type Names = 'ada' | 'bea' | 'cleo' | 'officer' | 'other' | 'expert' | 'foreign'

/**
 * People of Italy (two correspondents, an administrator, an expert), one of France, two officers of the secretariat, and a
 * clock that is after everything that was imported and a minute later each time somebody asks.
 */
export function peopleOfRevision(database: TestDatabase) {
  const people = {} as Record<Names, Person>
  let began = testNow.getTime()
  let minutes = 0
  const clock = () => new Date(began + minutes * 60_000)
  const dayIn = (days: number) => new Date(clock().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const as = (person: Person, confirmed = true) => {
    minutes += 1
    return person.scope(confirmed, clock())
  }
  beforeAll(async () => {
    const { rows } = await database.query('select max(lower(recorded)) as last from facts.fact')
    began = Math.max(began, new Date(rows[0]?.last).getTime())
    const member = (role: Parameters<typeof newMember>[1]['role'], party: string) =>
      newMember(database, { role, party, until: '2035-12-31' })
    people.ada = await member('correspondent', 'IT')
    people.bea = await member('national_administrator', 'IT')
    people.cleo = await member('correspondent', 'IT')
    people.officer = await member('secretariat', 'council_of_europe')
    people.other = await member('secretariat', 'council_of_europe')
    people.expert = await member('expert', 'IT')
    people.foreign = await member('correspondent', 'FR')
  })
  return { people, as, clock, dayIn }
}
