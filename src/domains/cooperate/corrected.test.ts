import { expect, test } from 'vitest'
import { withdrawStatement } from '#domains/facts/publishing.server.ts'
import { approve } from '#domains/revision/deciding.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { handedIn, peopleOfRevision } from '../../../tests/proposals.ts'
import { resolved } from './operations.server.ts'

const database = withDatabase()
const { people, as, clock } = peopleOfRevision(database)
const basesOf = async () => {
  const [answer] = await resolved(database.programScope(clock()), { from: 'TR', to: ['IT'], measure: 'mla_general', on: null })
  return answer?.bases.map(({ instrument }) => instrument) ?? []
}

test('what a state publishes of its participation, and what is withdrawn of it, changes the resolver on the next question', async () => {
  const before = await basesOf()
  expect(before).toContain('CETS-182')
  const subject = 'IT/participation/cets-182'
  const typed = {
    'entry.ceasedOn': '2026-10-01',
    'entry.ceased.en': 'Denounced.',
    'entry.ceased.fr': 'Dénoncée.',
    'new.title': 'Letter of the ministry, 3 May 2026',
    'new.kind': 'legislation',
    'entry.confidence': 'high',
  }
  const id = await handedIn(await as(people.ada), subject, typed)
  expect(await basesOf()).toEqual(before)
  expect(await approve(await as(people.bea), id, { publishOn: '', seen: '' })).toBe('published')
  expect(await basesOf()).not.toContain('CETS-182')
  const scope = await as(people.ada)
  const speaker = { mandate: people.ada.mandate, party: 'IT', authority: 'Office' }
  await actingAs(scope, (tx) => withdrawStatement(scope, tx, { subject, reason: 'disputed', alsoBefore: false, speaker }))
  expect(await basesOf()).not.toContain('CETS-182')
})
