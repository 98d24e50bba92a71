import type pg from 'pg'

/** A table of a room: its columns that are written (not generated), and the tables its foreign keys point to. */
export type OwnTable = { schema: string; table: string; columns: string[]; needs: string[] }

// Ours are the schemas that migrations made: everything but PostgreSQL's own, `public` (which holds only the list of
// migrations) and what belongs to an extension.
const ours = `n.nspname <> all ('{public,information_schema}') and n.nspname !~ '^pg_'
  and not exists (select from pg_depend x where x.objid = c.oid and x.deptype = 'e')`

const tablesQuery = `
  select n.nspname as schema, c.relname as table,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(array_agg(fn.nspname || '.' || fc.relname), '{}') from pg_constraint k
      join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and ${ours}
  order by 1, 2`

export const nameOf = ({ schema, table }: { schema: string; table: string }) => `${schema}.${table}`

/** Every table of ours, each after those its foreign keys point to, as far as they allow. */
export async function ownTables(client: pg.ClientBase): Promise<OwnTable[]> {
  const { rows } = await client.query<OwnTable>(tablesQuery)
  const ordered: OwnTable[] = []
  const placed = new Set<string>()
  while (ordered.length < rows.length) {
    const waiting = rows.filter((table) => !placed.has(nameOf(table)))
    const free = waiting.filter(({ needs }) => needs.every((need) => placed.has(need)))
    for (const table of free.length > 0 ? free : waiting.slice(0, 1)) {
      placed.add(nameOf(table))
      ordered.push(table)
    }
  }
  return ordered
}

export type OwnSequence = { schema: string; sequence: string; lastValue: string }

/** Every sequence of ours that has been used, with its last value. */
export async function usedSequences(client: pg.ClientBase): Promise<OwnSequence[]> {
  const { rows } = await client.query<OwnSequence>(`
    select s.schemaname as schema, s.sequencename as sequence, s.last_value::text as "lastValue"
    from pg_sequences s
    join pg_class c on c.relname = s.sequencename and c.relkind = 'S'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = s.schemaname
    where s.last_value is not null and ${ours}
    order by 1, 2`)
  return rows
}

/** Views that hold a copy of what they show; they are filled again after a restore. */
export async function materialisedViews(client: pg.ClientBase): Promise<{ schema: string; table: string }[]> {
  const { rows } = await client.query<{ schema: string; table: string }>(
    `select n.nspname as schema, c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'm' and ${ours} order by c.oid`,
  )
  return rows
}
