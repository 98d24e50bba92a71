-- A fact is one answer to one question about one subject in one state's law. It knows two times: when the law says
-- so (valid) and when we said so (recorded). Nothing is overwritten: a correction closes `recorded` and adds a row.
create extension if not exists btree_gist;
create schema facts;

create table facts.jurisdiction (
  id text primary key,
  iso2 char(2) not null unique,
  parent text references facts.jurisdiction deferrable,
  kind text not null check (kind in ('state', 'legal_system', 'territory', 'organisation')),
  name jsonb not null check (name ? 'en' and name ? 'fr'),
  official_languages text[] not null default '{}'
);

-- Membership is dated, so that "the member states in 2020" has an answer (47 then, 46 now).
create table facts.affiliation (
  jurisdiction text not null references facts.jurisdiction deferrable,
  body text not null,
  role text not null,
  valid daterange not null check (not isempty(valid)),
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  exclude using gist (jurisdiction with =, body with =, valid with &&)
);

-- The questions. A changed question is a new version, never a changed row.
create table facts.indicator (
  id text not null,
  version int not null check (version > 0),
  topic text not null,
  value_type text not null check (value_type in ('concept', 'concepts', 'duration', 'money', 'number', 'boolean', 'text', 'date', 'record')),
  vocabulary text,
  unit text,
  norm jsonb,
  comparable boolean not null,
  label jsonb not null check (label ? 'en' and label ? 'fr'),
  valid daterange not null check (not isempty(valid)),
  primary key (id, version),
  exclude using gist (id with =, valid with &&)
);

-- What a fact is about inside a state: one offence, one exemption, one authority. Its slug is its public address.
create table facts.subject (
  id text primary key,
  jurisdiction text not null references facts.jurisdiction deferrable,
  kind text not null check (kind in ('offence', 'aggravation', 'exemption', 'regime', 'related_offence', 'event', 'authority', 'decision')),
  slug text not null,
  concept text,
  ordinal int not null,
  unique (jurisdiction, kind, slug)
);

-- A law, as named by those who read it. Rows are never changed: a corrected name is another row.
create table facts.instrument (
  id text primary key,
  jurisdiction text not null references facts.jurisdiction deferrable,
  title jsonb not null check (title ? 'en' and title ? 'fr'),
  number text,
  date text
);

-- A source keeps its identity when its title or address is corrected; what it was called then stays readable.
create table facts.source (
  id uuid primary key default gen_random_uuid(),
  jurisdiction text not null references facts.jurisdiction deferrable,
  key text not null,
  unique (jurisdiction, key)
);

create table facts.source_version (
  source uuid not null references facts.source deferrable,
  title text not null,
  url text,
  kind text not null check (kind in ('legislation', 'repository', 'treaty_office', 'un', 'eu', 'coe', 'academic', 'ngo', 'knowledge')),
  consulted boolean not null,
  recorded tstzrange not null check (not isempty(recorded)),
  exclude using gist (source with =, recorded with &&)
);

-- One reading of one file by the import. It is the author of the facts it brought.
create table facts.import_run (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  file text not null,
  sha256 text not null,
  compiled_on date not null,
  counts jsonb not null
);
create index on facts.import_run (sha256);

create table facts.fact (
  id uuid primary key default gen_random_uuid(),
  jurisdiction text not null references facts.jurisdiction deferrable,
  subject text not null references facts.subject deferrable,
  indicator text not null,
  indicator_version int not null,
  state text not null check (state in ('value', 'none', 'not_applicable', 'withheld', 'unknown')),
  value jsonb,
  article text,
  instrument text references facts.instrument deferrable,
  position text not null check (position in ('national', 'secretariat', 'external')),
  rank text not null default 'normal' check (rank in ('preferred', 'normal', 'deprecated')),
  rank_reason text check (rank = 'normal' or rank_reason is not null),
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  -- When the law says so. A start that no source names is open and marked `unknown`; `reading` marks a boundary that
  -- is only the day on which another text was first read, not a day named by the law.
  valid daterange not null check (not isempty(valid)),
  start_certainty text not null check (start_certainty in ('day', 'month', 'year', 'reading', 'unknown')),
  end_certainty text not null check (end_certainty in ('day', 'month', 'year', 'reading', 'open')),
  -- When we said so.
  recorded tstzrange not null check (not isempty(recorded)),
  -- The day by which the edition that brought the fact had read its sources.
  compiled_on date not null,
  review text not null check (review in ('imported', 'draft', 'submitted', 'changes_requested', 'approved', 'published', 'withdrawn')),
  run uuid references facts.import_run deferrable,
  author uuid,
  approver uuid,
  supersedes uuid references facts.fact deferrable,
  digest text not null,
  check ((state = 'value') = (value is not null)),
  check ((start_certainty = 'unknown') = lower_inf(valid)),
  check ((end_certainty = 'open') = upper_inf(valid)),
  -- A fact has one author: an import run or a person. What a run brought is `imported` until withdrawn, and nobody approved it.
  check ((run is null) <> (author is null)),
  check (review <> 'imported' or run is not null),
  check (run is null or (review in ('imported', 'withdrawn') and approver is null)),
  -- Four eyes: what a person wrote is published by another person.
  check (review not in ('approved', 'published') or approver is not null),
  check (approver is null or approver is distinct from author),
  foreign key (indicator, indicator_version) references facts.indicator (id, version) deferrable,
  -- One answer per position and moment, in both times.
  exclude using gist (subject with =, indicator with =, position with =, valid with &&, recorded with &&)
    where (review in ('imported', 'published') and rank <> 'deprecated')
);
create index fact_shown on facts.fact (jurisdiction, indicator) where review in ('imported', 'published');
create index on facts.fact (subject, indicator);
create index on facts.fact (supersedes);

-- The words of a fact, by language. A translation knows the text it was made from and so when it has become stale.
create table facts.fact_text (
  fact uuid not null references facts.fact deferrable,
  field text not null,
  language text not null,
  value text not null,
  origin text not null check (origin in ('original', 'unreviewed', 'human', 'machine', 'official')),
  from_language text,
  from_sha256 text,
  primary key (fact, field, language),
  check ((origin in ('original', 'official')) or (from_language is not null and from_sha256 is not null))
);

create table facts.fact_source (
  fact uuid not null references facts.fact deferrable,
  ordinal int not null,
  source uuid not null references facts.source deferrable,
  locator text,
  relation text not null default 'states' check (relation in ('states', 'implies', 'interprets', 'contradicts')),
  quote text check (length(quote) <= 300),
  primary key (fact, source)
);

-- Somebody attested something of a fact. `read` says that the text was read on that day: never that it is right, and
-- never that the law began then. `on_date` is as exact as the source (2024, 2024-03, 2024-03-15); `known_by` is the
-- last day it can mean.
create table facts.attestation (
  id bigint generated always as identity primary key,
  fact uuid not null references facts.fact deferrable,
  mode text not null check (mode in ('read', 'confirmed', 'tacit', 'checked', 'contradicted')),
  on_date text not null check (on_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  known_by date not null,
  member uuid,
  note text,
  recorded_at timestamptz not null
);
create index on facts.attestation (fact);

-- A fact's content never changes; what may change is that we stop saying it (recorded is closed) or withdraw it.
create function facts.keep_facts_as_said() returns trigger language plpgsql as $$
begin
  if old.review in ('imported', 'published', 'withdrawn') and
     to_jsonb(new) - '{recorded,review}'::text[] <> to_jsonb(old) - '{recorded,review}'::text[] then
    raise exception 'a published fact is corrected by a new one, not changed' using errcode = 'restrict_violation';
  end if;
  if not upper_inf(old.recorded) and new.recorded <> old.recorded then
    raise exception 'what was recorded stays recorded' using errcode = 'restrict_violation';
  end if;
  if lower(new.recorded) <> lower(old.recorded) then
    raise exception 'the day a fact was recorded stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_as_said before update on facts.fact for each row execute function facts.keep_facts_as_said();
create trigger append_only before delete or truncate on facts.fact for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on facts.fact_source for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on facts.attestation for each statement execute function ledger.refuse_rewriting();
create trigger append_only before delete or truncate on facts.fact_text for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on facts.import_run for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on facts.instrument for each statement execute function ledger.refuse_rewriting();

-- What we said at an instant: every statement shown then, with its words, sources and attestations, whatever its
-- legal time. The reader narrows it to a day (`valid @> day`).
create function facts.said(known timestamptz) returns table (
  id uuid, jurisdiction text, subject text, kind text, slug text, concept text, ordinal int, indicator text, indicator_version int,
  state text, value jsonb, article text, instrument jsonb, "position" text, rank text, confidence text, review text,
  valid daterange, start_certainty text, end_certainty text, recorded tstzrange, compiled_on date, supersedes uuid,
  texts jsonb, sources jsonb, attestations jsonb)
language sql stable as $$
  select
    f.id, f.jurisdiction, f.subject, s.kind, s.slug, s.concept, s.ordinal, f.indicator, f.indicator_version,
    f.state, f.value, f.article,
    (select jsonb_build_object('title', i.title, 'number', i.number, 'date', i.date) from facts.instrument i where i.id = f.instrument),
    f.position, f.rank, f.confidence, f.review,
    f.valid, f.start_certainty, f.end_certainty, f.recorded, f.compiled_on, f.supersedes,
    (select jsonb_object_agg(x.field, x.languages) from (
       select t.field, jsonb_object_agg(t.language, t.value) as languages from facts.fact_text t where t.fact = f.id group by t.field) x),
    (select jsonb_agg(jsonb_build_object('key', q.key, 'title', v.title, 'url', v.url, 'kind', v.kind, 'consulted', v.consulted) order by fs.ordinal)
       from facts.fact_source fs
       join facts.source q on q.id = fs.source
       join facts.source_version v on v.source = q.id and v.recorded @> known
      where fs.fact = f.id),
    (select jsonb_agg(jsonb_build_object('mode', a.mode, 'on', a.on_date, 'knownBy', a.known_by) order by a.id)
       from facts.attestation a where a.fact = f.id and a.recorded_at <= known)
  from facts.fact f join facts.subject s on s.id = f.subject
  where f.review in ('imported', 'published') and f.rank <> 'deprecated' and f.recorded @> known
$$;
