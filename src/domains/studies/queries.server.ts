import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Beginning, Comment, Evidence, EvidenceGiven, Study, StudyListed, Text, Version } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** As many as one group will hardly ever have; the newest. */
const listedMax = 200

const columns = sql`s.id, s.circle, s.question, s.method, s.state, ${told(sql`s.begun_at`)} as "begunAt", studies.writer(s.id, s.begun_by) as "begunBy",
  ${told(sql`s.ended_at`)} as "endedAt", studies.writer(s.id, s.ended_by) as "endedBy", s.ended_key as "endedKey", s.result, s.reason`

export async function studiesSeen(tx: Tx): Promise<StudyListed[]> {
  const { rows } = await sql<StudyListed>`
    select s.id, s.circle, s.question, s.state, ${told(sql`s.begun_at`)} as "begunAt",
      (select count(*)::int from studies.version v where v.study = s.id) as versions,
      (select count(*)::int from studies.comment c where c.study = s.id
        and not exists (select from studies.closing d where d.study = c.study and d.comment = c.id)) as "openComments"
    from studies.study s order by s.state = 'open' desc, s.begun_at desc, s.id limit ${listedMax}`.execute(tx)
  return rows
}

export async function studyById(tx: Tx, id: string): Promise<Study | undefined> {
  const { rows } = await sql<Study>`select ${columns} from studies.study s where s.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The study, until the end of the transaction nobody else's to write in: two who save at once come one after the other. */
export async function studyInTurn(tx: Tx, id: string): Promise<Study | undefined> {
  await sql`select id from studies.study where id = ${id}::uuid for update`.execute(tx)
  return studyById(tx, id)
}

/** False where the form was sent before. */
export async function insertStudy(tx: Tx, { id, circle, question, method }: Beginning, by: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into studies.study (id, circle, question, method, begun_at, begun_by)
    values (${id}, ${circle}, ${question}, ${method}, ${at.toISOString()}, ${by}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function insertEvidence(tx: Tx, study: string, given: EvidenceGiven, by: string, at: Date): Promise<boolean> {
  const { key, kind, about, title, note } = given
  const { numAffectedRows } = await sql`
    insert into studies.evidence (study, id, kind, about, title, note, at, mandate)
    values (${study}, ${key}, ${kind}, ${about}, ${kind === 'web' ? title : null}, ${note || null}, ${at.toISOString()}, ${by})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function evidenceOf(tx: Tx, study: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    select e.id, e.kind, e.about, e.title, e.note, ${told(sql`e.at`)} as at, studies.writer(e.study, e.mandate) as by
    from studies.evidence e where e.study = ${study}::uuid order by e.at, e.id`.execute(tx)
  return rows
}

export async function versionsOf(tx: Tx, study: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.number, ${told(sql`v.at`)} as at, studies.writer(v.study, v.mandate) as by
    from studies.version v where v.study = ${study}::uuid order by v.number desc`.execute(tx)
  return rows
}

/** One version, or the last. */
export async function textOf(tx: Tx, study: string, number: number | null): Promise<Text | undefined> {
  const { rows } = await sql<Text>`
    select v.number, v.words as text, ${told(sql`v.at`)} as at, studies.writer(v.study, v.mandate) as by
    from studies.version v where v.study = ${study}::uuid and (${number}::int is null or v.number = ${number})
    order by v.number desc limit 1`.execute(tx)
  return rows[0]
}

/** The last version's number, 0 where there is none, and the number under which a form was saved before. */
export async function lastVersion(tx: Tx, study: string, key: string): Promise<{ last: number; saved: number | null }> {
  const { rows } = await sql<{ last: number; saved: number | null }>`
    select coalesce(max(number), 0) as last, max(number) filter (where key = ${key}::uuid) as saved
    from studies.version where study = ${study}::uuid`.execute(tx)
  return rows[0] ?? { last: 0, saved: null }
}

type NewVersion = { number: number; key: string; text: string }

export const insertVersion = (tx: Tx, study: string, { number, key, text }: NewVersion, by: string, at: Date) =>
  sql`insert into studies.version (study, number, key, words, at, mandate)
    values (${study}, ${number}, ${key}, ${text}, ${at.toISOString()}, ${by})`.execute(tx)

export async function insertComment(tx: Tx, study: string, id: string, text: string, by: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into studies.comment (study, id, version, words, at, mandate)
    select ${study}::uuid, ${id}::uuid, coalesce(max(number), 0), ${text}, ${at.toISOString()}::timestamptz, ${by}::uuid
    from studies.version where study = ${study}::uuid on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** False where it is closed already, or there is none of that number. */
export async function insertClosing(tx: Tx, study: string, comment: string, by: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into studies.closing (study, comment, at, mandate)
    select c.study, c.id, ${at.toISOString()}::timestamptz, ${by}::uuid from studies.comment c
    where c.study = ${study}::uuid and c.id = ${comment}::uuid on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function commentsOf(tx: Tx, study: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, c.version, c.words as text, ${told(sql`c.at`)} as at, studies.writer(c.study, c.mandate) as by,
      ${told(sql`d.at`)} as "closedAt", studies.writer(d.study, d.mandate) as "closedBy"
    from studies.comment c left join studies.closing d on d.study = c.study and d.comment = c.id
    where c.study = ${study}::uuid order by c.at, c.id`.execute(tx)
  return rows
}

export const insertChanged = (tx: Tx, study: string, subjects: readonly string[]) =>
  sql`insert into studies.changed (study, subject) select ${study}::uuid, unnest(${subjects}::text[])`.execute(tx)

export async function changedBy(tx: Tx, study: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from studies.changed where study = ${study}::uuid order by subject collate "C"`.execute(tx)
  return rows.map(({ subject }) => subject)
}

export type Ending = { key: string } & ({ state: 'concluded'; result: { en: string; fr: string } } | { state: 'abandoned'; reason: string })

export const endStudy = (tx: Tx, study: string, ending: Ending, by: string, at: Date) => {
  const result = ending.state === 'concluded' ? JSON.stringify(ending.result) : null
  const reason = ending.state === 'abandoned' ? ending.reason : null
  return sql`update studies.study set state = ${ending.state}, ended_key = ${ending.key}, ended_at = ${at.toISOString()}, ended_by = ${by},
    result = ${result}::jsonb, reason = ${reason} where id = ${study}::uuid and state = 'open'`.execute(tx)
}
