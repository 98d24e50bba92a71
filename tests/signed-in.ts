import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { deskTermsVersion, termsVersion } from '#domains/members/model.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

/** A connection to the running program's database, as its owner. */
export async function connectAsOwner(dataFolder: string): Promise<pg.Client> {
  const { databasePort } = JSON.parse(readFileSync(join(dataFolder, 'lock'), 'utf8')) as { databasePort: number }
  const { liaison } = JSON.parse(readFileSync(join(dataFolder, 'passwords.json'), 'utf8')) as { liaison: string }
  const client = new pg.Client({ connectionString: `postgres://liaison:${liaison}@127.0.0.1:${databasePort}/liaison` })
  await client.connect()
  return client
}

/** What the forms of such a session carry. */
export const formWord = 'word'

/** A person with a mandate and a session just confirmed, put there by the owner of the database. */
export async function signedIn(
  client: pg.Client,
  role: MemberRole,
  { name = role as string, party = 'IT', authority = 'Office', until = '2029-01-01' } = {},
) {
  const [person, mandate, session, token] = [randomUUID(), randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
  const [now, passkey] = [new Date().toISOString(), token.slice(0, 20)]
  const write = (statement: string, values: unknown[]) => client.query(statement, values)
  await write('insert into members.person (id, name, email, created_at) values ($1, $2, $3, $4)', [
    person,
    name,
    `${person}@example.org`,
    now,
  ])
  await write(
    `insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at) values ($1, $2, $3, $4, $7, '2020-01-01', $5, $6)`,
    [mandate, person, party, role, until, now, authority],
  )
  for (const version of [termsVersion, deskTermsVersion])
    await write('insert into members.terms_accepted values ($1, $2, $3)', [person, version, now])
  await write(
    `insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, attested, vouched, name, created_at) values ($1, $2, '\\x00', 0, $3, true, false, true, 'Key', $4)`,
    [passkey, person, randomUUID(), now],
  )
  await write(
    `insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at) values ($1, $2, $3, $4, $5, 'Test', $6, $6, $6)`,
    [createHash('sha256').update(token).digest(), session, formWord, person, passkey, now],
  )
  return { person, mandate, session, passkey, cookie: `__Host-liaison=${token}` }
}
