import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'

/** The subjects of a state of which some text that is said now is the translation of an older text. */
export async function staleSubjects(db: Db, state: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct f.subject from facts.fact f
      join facts.fact_text t on t.fact = f.id
      join facts.fact_text o on o.fact = t.fact and o.field = t.field and o.language = t.from_language
    where f.jurisdiction = ${state} and upper_inf(f.recorded) and f.review in ('imported', 'published') and f.rank <> 'deprecated'
      and t.from_sha256 <> encode(sha256(convert_to(o.value, 'UTF8')), 'hex')`.execute(db)
  return rows.map(({ subject }) => subject)
}

/** The subjects of a state that the open zone never shows, and those taken offline now. */
export async function hiddenSubjects(db: Db, state: string): Promise<{ closed: string[]; withdrawn: string[] }> {
  const { rows } = await sql<{ closed: string[]; withdrawn: string[] }>`
    select
      (select coalesce(array_agg(s.id), '{}') from facts.subject s join facts.not_public n on n.kind = s.kind and n.concept = s.concept
        where s.jurisdiction = ${state}) as closed,
      (select coalesce(array_agg(distinct w.subject), '{}') from facts.withdrawal w join facts.subject s on s.id = w.subject
        where s.jurisdiction = ${state} and upper_inf(w.during)) as withdrawn`.execute(db)
  return rows[0] ?? { closed: [], withdrawn: [] }
}
