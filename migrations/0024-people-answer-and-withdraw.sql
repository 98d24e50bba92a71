-- What people say stands in the same table as what was imported. Drafts do not: they are rows of the revision room, and
-- become facts when a second person publishes them. So a fact is imported, published or withdrawn, and nothing else.
alter table facts.fact drop constraint fact_review_check;
alter table facts.fact add constraint fact_review_check check (review in ('imported', 'published', 'withdrawn'));
-- An import is the reading of published sources; what a person says is the position of a state or of the secretariat.
alter table facts.fact add constraint people_speak_for_a_party check (run is not null or position in ('national', 'secretariat'));

-- Everybody sees in whose name something was attested: the authority and the party, never the person.
alter table facts.attestation add column party text, add column authority text;
alter table facts.attestation add constraint people_attest_for_an_authority
  check (member is null or (party is not null and authority is not null));

-- A statement taken offline in one step: what had been said of its subject when `during` began is not said any more, by
-- nobody's position, whatever import reads it again; what is published after it stands. `also_before`: it is not shown as
-- what was said earlier either. While nothing is said of the subject the row is its public tombstone.
create table facts.withdrawal (
  id uuid primary key default gen_random_uuid(),
  subject text not null references facts.subject deferrable,
  during tstzrange not null check (not isempty(during) and not lower_inf(during)),
  also_before boolean not null,
  reason text not null check (reason in ('wrong', 'personal_data', 'security', 'disputed', 'source_withdrawn')),
  mandate uuid,
  party text,
  authority text,
  check (mandate is null or (party is not null and authority is not null)),
  exclude using gist (subject with =, during with &&)
);
-- It ends, and is not rewritten.
create function facts.keep_withdrawal() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'during' <> to_jsonb(old) - 'during' or lower(new.during) <> lower(old.during) or not upper_inf(old.during) then
    raise exception 'a withdrawal can only be ended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_withdrawal before update on facts.withdrawal for each row execute function facts.keep_withdrawal();
create trigger append_only before delete or truncate on facts.withdrawal for each statement execute function ledger.refuse_rewriting();
revoke delete on facts.withdrawal from liaison_program;

-- Of which subjects, at an instant (`infinity`: now), nothing is said that had been recorded before `until`.
create function facts.withdrawn_at(known timestamptz) returns table (subject text, until timestamptz) language sql stable as $$
  select w.subject, lower(w.during) from facts.withdrawal w where w.during @> known or (w.also_before and upper_inf(w.during))
$$;

-- What the open zone may read of what was ever recorded: neither covert answers nor what is withdrawn now.
create view facts.open_fact as
  select f.*, s.kind from facts.fact f join facts.open_subject s on s.id = f.subject
  where not exists (select from facts.withdrawn_at('infinity') w where w.subject = f.subject and lower(f.recorded) < w.until);

-- A source that only such facts cite would tell of them, by its title.
create or replace view facts.open_source as
  select q.id, q.jurisdiction, q.key from facts.source q
  where not exists (select from facts.fact_source c where c.source = q.id)
    or exists (select from facts.fact_source c join facts.open_fact f on f.id = c.fact where c.source = q.id);

-- As in 0002, with the party and authority that attested.
create or replace function facts.said_in_full(known timestamptz) returns table (
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
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('mode', a.mode, 'on', a.on_date, 'knownBy', a.known_by, 'party', a.party, 'authority', a.authority)) order by a.id)
       from facts.attestation a where a.fact = f.id and a.recorded_at <= known)
  from facts.fact f join facts.subject s on s.id = f.subject
  where f.review in ('imported', 'published') and f.rank <> 'deprecated' and f.recorded @> known
$$;

create or replace function facts.said(known timestamptz) returns table (
  id uuid, jurisdiction text, subject text, kind text, slug text, concept text, ordinal int, indicator text, indicator_version int,
  state text, value jsonb, article text, instrument jsonb, "position" text, rank text, confidence text, review text,
  valid daterange, start_certainty text, end_certainty text, recorded tstzrange, compiled_on date, supersedes uuid,
  texts jsonb, sources jsonb, attestations jsonb)
language sql stable as $$
  select s.* from facts.said_in_full(known) s
  where not exists (select from facts.not_public n where n.kind = s.kind and n.concept = s.concept)
    and not exists (select from facts.withdrawn_at(known) w where w.subject = s.subject and lower(s.recorded) < w.until)
$$;

create index fact_of_people on facts.fact (subject, position) where run is null;

-- Changes of a withdrawn statement keep their place in the ledger and lose their words.
create table ledger.redaction (
  subject text primary key,
  through bigint not null
);
-- What everybody may read of the ledger.
create view ledger.told as
  select c.seq, c.at, c.room, c.kind, c.significance, c.state, c.indicator, c.subject, c.fact, c.previous,
    case when r.subject is null then c.before end as before, case when r.subject is null then c.after end as after, c.note
  from ledger.change c left join ledger.redaction r on r.subject = c.subject and c.seq <= r.through;
create trigger append_only before delete or truncate on ledger.redaction for each statement execute function ledger.refuse_rewriting();
revoke delete on ledger.redaction from liaison_program;

-- The pages' role writes facts in the name of people only, each for the own state or as the secretariat. Reading is free.
alter table facts.fact enable row level security;
create policy read on facts.fact for select to liaison_program using (true);
create policy answered on facts.fact for insert to liaison_program with check (
  run is null and review = 'published' and (
    (position = 'national' and (members.acting_role() = 'secretariat'
      or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = jurisdiction)))
    or (position = 'secretariat' and (members.acting_role() in ('secretariat', 'chair')
      or (members.acting_role() = 'correspondent' and (members.acting()).party = jurisdiction)))));
create policy ended on facts.fact for update to liaison_program using (
  run is null and (members.acting_role() in ('secretariat', 'chair')
    or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = jurisdiction)));

alter table facts.withdrawal enable row level security;
create policy read on facts.withdrawal for select to liaison_program using (true);
create policy withdrawn on facts.withdrawal for insert to liaison_program with check (
  mandate = ledger.mandate() and (members.acting_role() = 'secretariat'
    or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = split_part(subject, '/', 1))));
create policy restored on facts.withdrawal for update to liaison_program using (
  members.acting_role() in ('secretariat', 'chair')
    or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = split_part(subject, '/', 1)));

alter table facts.attestation enable row level security;
create policy read on facts.attestation for select to liaison_program using (true);
create policy attested on facts.attestation for insert to liaison_program with check (
  member is not null and mode <> 'tacit' and exists (
    select from facts.fact f where f.id = fact and (members.acting_role() in ('secretariat', 'chair')
      or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = f.jurisdiction))));
