import pg from 'pg'

// Thirty editions' worth of statements that are no longer said, or no longer law, beside those that are. Made up for the
// bench in a database of its own: the contents are those of the edition, so every index has as much to hold as in truth.

/** `corrected`: each statement was said otherwise before, edition by edition. `succeeded`: each text followed another, reading by reading. */
export type HistoryKind = 'corrected' | 'succeeded'

const editionDays = 30

// The statements there are, each with the place of one that came before it: `turn` 1 is the oldest.
const given = (editions: number) => `
  create temporary table before_it as
    select f.id as old, gen_random_uuid() as id, turn,
      (date '2026-11-01' - (${editions + 1} - turn) * ${editionDays}) as day
    from facts.fact f, generate_series(1, ${editions}) as turn
    where upper_inf(f.recorded) and f.review = 'imported'`

const columns = `jurisdiction, subject, indicator, indicator_version, state, value, article, instrument, position, rank, rank_reason,
  confidence, compiled_on, review, run, author, approver, digest`

const insertFacts: Record<HistoryKind, string> = {
  corrected: `
    insert into facts.fact (id, ${columns}, valid, start_certainty, end_certainty, recorded)
    select b.id, ${columns}, valid, start_certainty, end_certainty, tstzrange(b.day, b.day + ${editionDays})
    from before_it b join facts.fact f on f.id = b.old`,
  // What has a beginning of its own by a source keeps it; all else follows the last of its forerunners.
  succeeded: `
    delete from before_it b using facts.fact f where f.id = b.old and not lower_inf(f.valid);
    update facts.fact f set valid = daterange(date '2026-11-01', upper(valid)), start_certainty = 'reading'
    from before_it b where b.old = f.id and b.turn = 1 and (upper_inf(f.valid) or upper(f.valid) > date '2026-11-01');
    delete from before_it b using facts.fact f where f.id = b.old and lower_inf(f.valid);
    insert into facts.fact (id, ${columns}, valid, start_certainty, end_certainty, recorded)
    select b.id, ${columns}, daterange(b.day, b.day + ${editionDays}), 'reading', 'reading', recorded
    from before_it b join facts.fact f on f.id = b.old`,
}

const beside = `
  insert into facts.fact_text (fact, field, language, value, origin, from_language, from_sha256)
    select b.id, t.field, t.language, t.value, t.origin, t.from_language, t.from_sha256 from before_it b join facts.fact_text t on t.fact = b.old;
  insert into facts.fact_source (fact, ordinal, source, locator, relation, quote)
    select b.id, s.ordinal, s.source, s.locator, s.relation, s.quote from before_it b join facts.fact_source s on s.fact = b.old;
  insert into facts.attestation (fact, mode, on_date, known_by, recorded_at)
    select b.id, 'read', to_char(b.day, 'YYYY-MM-DD'), b.day, b.day from before_it b
    -- As many as the edition has: else an answer would hold more with a history than without.
    where exists (select 1 from facts.attestation a where a.fact = b.old);
  drop table before_it`

/** Writes that history; resolves to how many statements the database then holds. */
export async function writeHistory(url: string, kind: HistoryKind, editions: number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // The database would rightly refuse a past that was never said.
    await client.query('alter table facts.fact disable trigger user')
    await client.query(given(editions))
    await client.query(insertFacts[kind])
    await client.query(beside)
    await client.query('alter table facts.fact enable trigger user')
    await client.query('vacuum analyze facts.fact')
    await client.query('vacuum analyze facts.attestation')
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from facts.fact')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
