import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import type { ChangeProof, ChangesAbout } from './model.ts'

/** Statements whose address ends with that of an instrument, which costs little to ask, and those that name one in their words. */
const ofInstruments = sql`any('{participation,instrument,coverage}'::text[])`
const namingInstruments = sql`any('{declaration,relation,rule,instrument_default}'::text[])`

/** What must hold of a change `c` of the ledger to be about what is asked; what is not asked holds. */
export const isAbout = ({ indicator = null, instrument = null, topic = null }: Partial<ChangesAbout>): RawBuilder<unknown> => sql`
  (${indicator}::text is null or c.indicator = ${indicator})
  and (${instrument}::text is null
    or (split_part(c.subject, '/', 2) = ${ofInstruments} and split_part(c.subject, '/', 3) = ${instrument})
    or (split_part(c.subject, '/', 2) = ${namingInstruments} and ${instrument} = any(facts.instruments_told(c.subject, c.before, c.after))))
  and (${topic?.code ?? null}::text is null or (split_part(c.subject, '/', 2) = 'decision'
    and ${topic?.code ?? null} = any(facts.topics_told(c.before, c.after, ${JSON.stringify(topic?.rules ?? [])}::jsonb))))`

/** Whence facts come and from when they are law, of those that the open zone shows now. */
export async function proofOf(db: Db, ids: readonly string[]): Promise<Map<string, ChangeProof>> {
  const { rows } = await sql<ChangeProof & { id: string }>`
    select f.id, case when f.start_certainty in ('day', 'month', 'year') then left(lower(f.valid)::text,
        case f.start_certainty when 'day' then 10 when 'month' then 7 else 4 end) end as "validFrom",
      coalesce(f.sources, '[]') as sources
    from facts.said('infinity') f where f.id = any(${ids as string[]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, validFrom, sources }) => [id, { validFrom, sources }]))
}
