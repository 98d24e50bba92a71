import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { DocumentRow } from './documents.ts'

/** What the index was made from; `program` is the digest of what comes with the program. */
export type EditionRow = { head: number; day: string; program: string }

export async function editionRow(db: Db | Tx): Promise<EditionRow | null> {
  const { rows } = await sql<EditionRow>`select head, day, program from search.edition`.execute(db)
  return rows[0] ?? null
}

/** One making at a time, whoever starts it. */
export const takeIndexTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('search.edition'))`.execute(tx)

export async function writeEdition(tx: Tx, { head, day, program }: EditionRow): Promise<void> {
  await sql`
    insert into search.edition (head, day, program) values (${head}, ${day}, ${program})
    on conflict (only_one) do update set head = excluded.head, day = excluded.day, program = excluded.program`.execute(tx)
}

/** What the index holds of each state (null: of the program): the digests of its rows, in order. */
export async function digestsByState(db: Db): Promise<Map<string | null, string[]>> {
  const { rows } = await sql<{ state: string | null; digests: string[] }>`
    select state, array_agg(digest order by digest collate "C") as digests from search.document group by state`.execute(db)
  return new Map(rows.map(({ state, digests }) => [state, digests]))
}

/** Replaces what is known of a state (null: of the program) by these rows; those that say the same stay as they are. */
export async function replaceDocuments(tx: Tx, state: string | null, head: number, rows: readonly DocumentRow[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(language text, kind text, key text, address text, title text,
    local text, names text, codes jsonb, openings jsonb, prominence real, concepts text, place text, words text, notice text, digest text)`
  await sql`
    delete from search.document d where d.state is not distinct from ${state}
      and not exists (select 1 from ${given} where (g.language, g.kind, g.key, g.digest) = (d.language, d.kind, d.key, d.digest))`.execute(
    tx,
  )
  await sql`
    insert into search.document (language, kind, key, state, address, title, local, names, codes, openings, prominence, concepts, place, words, notice, head, digest)
    select language, kind, key, ${state}::text, address, title, local, names, array(select jsonb_array_elements_text(codes)),
      array(select jsonb_array_elements_text(openings)), prominence, concepts, place, words, notice, ${head}, digest from ${given}
    where not exists (select 1 from search.document d where (g.language, g.kind, g.key) = (d.language, d.kind, d.key))`.execute(tx)
}

/** States that have no file any more are not found any more. */
export async function keepStates(tx: Tx, states: readonly string[]): Promise<void> {
  await sql`delete from search.document where state <> all(${states as string[]}::text[])`.execute(tx)
}

/** Learns the words of the rows written under a head (null: of all). Numbers and short words are not spelt wrongly in a way we could know. */
export async function learnWords(tx: Tx, head: number | null): Promise<void> {
  await sql`
    insert into search.word (language, word)
    select distinct d.language, w.word from search.document d,
      regexp_split_to_table(search.plain(concat_ws(' ', d.title, d.local, d.names, d.concepts, d.place, d.words)), ' ') as w(word)
    where (${head}::bigint is null or d.head = ${head}) and length(w.word) between 4 and 40 and w.word !~ '[0-9]'
    on conflict do nothing`.execute(tx)
}

/** The planner is told at once what the index holds: it would find out by itself only minutes later. */
export const countDocuments = (tx: Tx) => sql`analyze search.document, search.word`.execute(tx)

export const forgetWords = (tx: Tx) => sql`delete from search.word`.execute(tx)
