import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withDatabase } from '../../tests/database.ts'
import { asProgramRole, makeProgramRole, programRole } from './program-role.server.ts'

const database = withDatabase()
const operator = `operator_${randomBytes(4).toString('hex')}`

const run = async (connectionString: string, statement: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client.query(statement).finally(() => client.end())
}
/** As a user of the operator's own cluster would come in. */
const addressOf = () => {
  const url = new URL(database.url)
  url.username = operator
  url.password = 'p:w@d/1'
  return url.href
}

beforeAll(() => run(inject('adminUrl'), `create role ${operator} login password 'p:w@d/1'`))
afterAll(() => run(inject('adminUrl'), `drop role ${operator}`))

test('a user of one’s own cluster without the right is told what an administrator runs once; with it the pages are the role that owns nothing', async () => {
  await expect(makeProgramRole(addressOf())).rejects.toThrow(`may not take on the role ${programRole}`)
  await run(inject('adminUrl'), `grant ${programRole} to ${operator}`)
  await makeProgramRole(addressOf())
  await makeProgramRole(addressOf())
  const { rows } = await run(asProgramRole(addressOf()), 'select current_user as who')
  expect(rows).toEqual([{ who: programRole }])
  await run(inject('adminUrl'), `revoke ${programRole} from ${operator}`)
})
