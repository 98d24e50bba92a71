-- What a state says of one measure of co-operation, and how it takes requests of one family of conventions, are facts too; so is what a body or network of co-operation is for.
alter table facts.subject drop constraint subject_kind_check;
alter table facts.subject add constraint subject_kind_check check (kind in (
  'offence', 'aggravation', 'exemption', 'regime', 'related_offence', 'event', 'authority', 'decision', 'measure_answer', 'practice',
  'participation', 'declaration', 'instrument', 'coverage', 'relation', 'register', 'measure', 'rule', 'instrument_default', 'rulebook', 'network'));

-- Whether and how a state lends its hand to a covert measure is kept for the members and shown to nobody else. Which
-- measures these are is a rule in data (data/not-public.json), written here at every start. Readers ask `facts.said` and
-- the `open_` views, so that a road nobody thought of leads to nothing; `said_in_full` is the operator's own copy.
create table facts.not_public (
  kind text not null,
  concept text not null,
  primary key (kind, concept)
);

create view facts.open_subject as
  select s.id, s.jurisdiction, s.kind, s.slug, s.concept, s.ordinal from facts.subject s
  where not exists (select from facts.not_public n where n.kind = s.kind and n.concept = s.concept);

-- A source that only such answers cite would tell that there is one, by its title.
create view facts.open_source as
  select q.id, q.jurisdiction, q.key from facts.source q
  where not exists (select from facts.fact_source c where c.source = q.id)
    or exists (
      select from facts.fact_source c join facts.fact f on f.id = c.fact join facts.open_subject s on s.id = f.subject where c.source = q.id);
create index on facts.fact_source (source);

alter function facts.said(timestamptz) rename to said_in_full;
create function facts.said(known timestamptz) returns table (
  id uuid, jurisdiction text, subject text, kind text, slug text, concept text, ordinal int, indicator text, indicator_version int,
  state text, value jsonb, article text, instrument jsonb, "position" text, rank text, confidence text, review text,
  valid daterange, start_certainty text, end_certainty text, recorded tstzrange, compiled_on date, supersedes uuid,
  texts jsonb, sources jsonb, attestations jsonb)
language sql stable as $$
  select s.* from facts.said_in_full(known) s
  where not exists (select from facts.not_public n where n.kind = s.kind and n.concept = s.concept)
$$;
