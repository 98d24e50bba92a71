import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Release, ReleaseFile } from './model.ts'

const columns = sql`name, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, law_at as "lawAt", ledger, previous`

/** The newest first. */
export async function releases(db: Db): Promise<Release[]> {
  const { rows } = await sql<Release>`select ${columns} from open_data.release order by name desc`.execute(db)
  return rows
}

/** Writes a release and what its files are; refused by the database when the name is taken. */
export async function insertRelease(tx: Tx, release: Release, files: readonly ReleaseFile[]): Promise<void> {
  const { name, at, lawAt, ledger, previous } = release
  await sql`insert into open_data.release (name, at, law_at, ledger, previous)
    values (${name}, ${at}::timestamptz, ${lawAt}::date, ${ledger}, ${previous})`.execute(tx)
  await sql`insert into open_data.release_file (release, path, bytes, sha256)
    select ${name}, path, bytes, sha256 from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f(path text, bytes bigint, sha256 text)`.execute(
    tx,
  )
}

export async function releaseFiles(db: Db, name: string): Promise<ReleaseFile[]> {
  const { rows } = await sql<ReleaseFile>`
    select path, bytes, sha256 from open_data.release_file where release = ${name} order by path`.execute(db)
  return rows
}

/** Two releases are made one after the other. */
export const takeReleaseTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('open_data.release'))`.execute(tx)
