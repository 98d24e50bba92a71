import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../../tests/database.ts'
import { listParties } from './operations.server.ts'

const database = withDatabase()

describe('parties', () => {
  test('every member state and every listed organisation is one', async () => {
    const parties = await listParties(database.scope())
    expect(parties.filter(({ kind }) => kind === 'member_state')).toHaveLength(46)
    expect(parties.filter(({ kind }) => kind === 'organisation').map(({ id }) => id)).toContain('council_of_europe')
  })
})
