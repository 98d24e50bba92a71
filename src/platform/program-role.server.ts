import pg from 'pg'
import { codeOf, Halt } from './halt.ts'

/** Owns nothing in the database; the pages connect as it. Migrations grant it what it may do (0011 and later). */
export const programRole = 'liaison_program'

/** Makes the role in a cluster of ours, where it signs in with its own password. Called by the superuser; twice changes nothing. */
export async function makeProgramLogin(client: pg.ClientBase, password: string) {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [programRole])
  const verb = rows.length > 0 ? 'alter' : 'create'
  await client.query(`${verb} role ${programRole} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`)
}

/**
 * Makes the role in the operator's own cluster, where the program takes it on after connecting as the operator's user.
 * That user needs the right to create roles once, or an administrator makes the role for it.
 */
export async function makeProgramRole(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'liaison role' })
  await client.connect()
  let known = false
  try {
    const { rows } = await client.query<{ known: boolean; ours: boolean; user: string }>(
      `select exists (select from pg_roles where rolname = $1) as known, current_user as user,
         coalesce((select pg_has_role(current_user, oid, 'set') from pg_roles where rolname = $1), false) as ours`,
      [programRole],
    )
    const found = rows[0]
    known = found?.known ?? false
    if (!known) await client.query(`create role ${programRole} nologin`)
    if (!found?.ours) await client.query(`grant ${programRole} to current_user`)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    const make = known ? '' : `create role ${programRole} nologin; `
    throw new Halt(
      `The user of DATABASE_URL may not ${known ? 'take on' : 'create'} the role ${programRole}, as which the pages connect. An administrator of that server runs once: ${make}grant ${programRole} to the user of DATABASE_URL;`,
    )
  } finally {
    await client.end()
  }
}

/** The same database, entered as the role from the first moment of every connection. */
export const asProgramRole = (url: string): string => {
  const address = new URL(url)
  address.searchParams.set('options', `-c role=${programRole}`)
  return address.href
}
