import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { termsVersion } from '#domains/members/model.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

/** A connection to the running program's own database, as its owner. */
export async function ownerOf(dataFolder: string): Promise<pg.Client> {
  const { databasePort } = JSON.parse(readFileSync(join(dataFolder, 'lock'), 'utf8')) as { databasePort: number }
  const { liaison } = JSON.parse(readFileSync(join(dataFolder, 'passwords.json'), 'utf8')) as { liaison: string }
  const client = new pg.Client({ connectionString: `postgres://liaison:${liaison}@127.0.0.1:${databasePort}/liaison` })
  await client.connect()
  return client
}

type Somebody = { name: string; role: MemberRole; party?: string; authority?: string; until?: string }

/** A signed-in person who has just confirmed, put there by the owner of the database; answers what their cookie holds. */
export async function signedIn(client: pg.Client, { name, role, party = 'IT', authority = 'Office', until = '2029-01-01' }: Somebody) {
  const [person, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  const now = new Date().toISOString()
  await client.query('insert into members.person (id, name, email, created_at) values ($1, $2, $3, $4)', [
    person,
    name,
    `${person}@example.org`,
    now,
  ])
  await client.query(
    `insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at) values ($1, $2, $6, $3, $7, '2020-01-01', $4, $5)`,
    [randomUUID(), person, role, until, now, party, authority],
  )
  await client.query('insert into members.terms_accepted values ($1, $2, $3)', [person, termsVersion, now])
  await client.query(
    `insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, name, created_at) values ($1, $2, '\\x00', 0, $3, true, 'Key', $4)`,
    [token.slice(0, 20), person, randomUUID(), now],
  )
  await client.query(
    `insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at) values ($1, $2, 'word', $3, $4, 'Test', $5, $5, $5)`,
    [createHash('sha256').update(token).digest(), randomUUID(), person, token.slice(0, 20), now],
  )
  return token
}
