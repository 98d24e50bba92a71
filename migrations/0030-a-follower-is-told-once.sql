-- A member follows something and is told of its real changes by mail. What changed is read from the ledger in its order, by a
-- cursor, in the background: whoever publishes waits for nobody, and a program killed half way repeats nothing and loses nothing.

-- What a change is about beside its state and its question. Facts say it in their own way, so the functions stand in their room.
-- The instruments: of a participation, a table of parties and the instrument itself by the address, of what else names one by name.
create function facts.instruments_told(subject text, before jsonb, after jsonb) returns text[] language sql immutable parallel safe as $$
  select array(select distinct btrim(lower(regexp_replace(n.name, '[^A-Za-z0-9]+', '-', 'g')), '-') from (
    select split_part(subject, '/', 3) where split_part(subject, '/', 2) in ('participation', 'instrument', 'coverage')
    union all select side->'value'->>'instrument' from unnest(array[before, after]) side
    union all select side->'value'->>'over' from unnest(array[before, after]) side) n(name)
  where n.name is not null)
$$;

-- The topics of a decision: its keywords, and the elements of the offence that they point to by `rules`
-- (data/decision-elements.json: keyword, perhaps with or without another, elements).
create function facts.topics_told(before jsonb, after jsonb, rules jsonb) returns text[] language sql immutable parallel safe as $$
  with keyword as (
    select distinct k.code from unnest(array[before, after]) side
      cross join lateral jsonb_array_elements_text(
        case when jsonb_typeof(side->'value'->'keywords') = 'array' then side->'value'->'keywords' else '[]' end) k(code))
  select array(
    select 'keyword.' || code from keyword
    union
    select 'element.' || e.code from jsonb_to_recordset(rules) as r(keyword text, "with" text, without text, elements jsonb)
      cross join lateral jsonb_array_elements_text(r.elements) e(code)
    where r.keyword in (select code from keyword) and (r."with" is null or r."with" in (select code from keyword))
      and (r.without is null or r.without not in (select code from keyword)))
$$;

-- What can be searched of a change: the name of the state, the question, what stood before and stands now, and the public note,
-- each word plain and as both languages stem it.
create function facts.words_told(state text, indicator text, before jsonb, after jsonb, note jsonb) returns tsvector language sql stable parallel safe as $$
  select to_tsvector('pg_catalog.simple', search.plain(t.words)) || to_tsvector('pg_catalog.english', t.words) || to_tsvector('pg_catalog.french', t.words)
  from (select concat_ws(' ',
    (select concat_ws(' ', j.name->>'en', j.name->>'fr') from facts.jurisdiction j where j.id = state),
    (select concat_ws(' ', i.label->>'en', i.label->>'fr') from facts.indicator i where i.id = indicator order by i.version desc limit 1),
    (select string_agg(part #>> '{}', ' ') from unnest(array[before, after, note]) side
      cross join lateral jsonb_path_query(side, 'strict $.** ? (@.type() == "string")') part)) as words) t
$$;

-- Words of a statement that was withdrawn after they were noted are told to nobody any more, whatever became of it later.
create index on ledger.change (subject, seq) where kind = 'statement.withdrawn';
create index on ledger.change (seq) where kind = 'statement.withdrawn';
create index on ledger.change (indicator, seq);
create function ledger.is_withdrawn_after(told text, number bigint) returns boolean language sql stable parallel safe as $$
  select exists (select from ledger.change c where c.subject = told and c.seq > number and c.kind = 'statement.withdrawn')
$$;

create schema follows;

create table follows.follow (
  id uuid primary key,
  person uuid not null references members.person deferrable,
  kind text not null check (kind in ('state', 'indicator', 'instrument', 'topic', 'search')),
  state text references facts.jurisdiction deferrable,
  indicator text,
  instrument text check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  topic text check (topic ~ '^(keyword|element)\.[a-z0-9_]+$'),
  words text check (length(words) between 2 and 200),
  wanted tsquery generated always as (
    plainto_tsquery('pg_catalog.simple', search.plain(words)) || plainto_tsquery('pg_catalog.english', words)
    || plainto_tsquery('pg_catalog.french', words)) stored,
  -- Why the member follows it, for the member alone.
  note text not null default '' check (length(note) <= 500),
  cadence text not null check (cadence in ('at_once', 'weekly')),
  -- Monday is 1 (ISO 8601).
  weekday int check (weekday between 1 and 7),
  -- The last change that is not told: it was made before the member followed.
  since bigint not null,
  created_at timestamptz not null,
  -- Asked twice, followed once.
  unique nulls not distinct (person, kind, state, indicator, instrument, topic, words),
  check ((cadence = 'weekly') = (weekday is not null)),
  check (case kind
    when 'state' then state is not null and num_nonnulls(indicator, instrument, topic, words) = 0
    when 'indicator' then indicator is not null and num_nonnulls(instrument, topic, words) = 0
    when 'instrument' then instrument is not null and num_nonnulls(state, indicator, topic, words) = 0
    when 'topic' then topic is not null and num_nonnulls(state, indicator, instrument, words) = 0
    else words is not null and num_nonnulls(state, indicator, instrument, topic) = 0 end)
);
create index on follows.follow (state) where kind = 'state';
create index on follows.follow (indicator) where kind = 'indicator';
create index on follows.follow (instrument) where kind = 'instrument';
create index on follows.follow (topic) where kind = 'topic';

-- What collects until it is sent: of each follow at most one is open, so that ten changes become one mail.
create table follows.notice (
  id uuid primary key,
  follow uuid not null references follows.follow on delete cascade deferrable,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- Withheld: when it was due, the person had no mandate in force.
  outcome text check (outcome in ('sent', 'withheld')),
  message uuid references mail.message deferrable,
  check ((closed_at is null) = (outcome is null)),
  check ((outcome is not distinct from 'sent') = (message is not null))
);
create unique index on follows.notice (follow) where closed_at is null;
create index on follows.notice (follow, closed_at);
create index on follows.notice (message);

create table follows.line (
  follow uuid not null references follows.follow on delete cascade deferrable,
  change bigint not null references ledger.change deferrable,
  notice uuid not null references follows.notice on delete cascade deferrable,
  -- No change is told twice to a follow.
  primary key (follow, change)
);
create index on follows.line (notice);

-- How far the ledger has been read. One row, written by the first reading.
create table follows.cursor (single boolean primary key check (single), seq bigint not null);

-- What a mail carries to stop its own follow and nothing else; kept as a SHA-256, as long as the follow.
create table follows.stop_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  follow uuid not null references follows.follow on delete cascade deferrable
);
create index on follows.stop_link (follow);

-- When an open notice is due: a few minutes after it was opened, so that what is done together is told together; or on the
-- morning of the day chosen, by the clock of the member's own zone, whatever that clock does in spring and autumn.
create function follows.zone_known(zone text) returns text language plpgsql stable as $$
begin
  perform timestamptz 'epoch' at time zone zone;
  return zone;
exception when invalid_parameter_value then
  return 'UTC';
end $$;
create function follows.due_at(cadence text, weekday int, opened timestamptz, zone text, settling interval) returns timestamptz language sql stable as $$
  select case cadence when 'at_once' then opened + settling else (
    select min(morning) from (select follows.zone_known(zone) as name) z
      cross join lateral generate_series(0, 7) days
      cross join lateral (select (opened at time zone z.name)::date + days as day) d
      cross join lateral (select (d.day + time '07:00') at time zone z.name as morning) m
    where extract(isodow from d.day) = weekday and morning > opened) end
$$;

-- Puts the real changes that nobody has looked at yet into the open notices of who follows them, and moves the cursor to the head
-- of the ledger: one statement, so all of it or nothing. `rules` as in facts.topics_told. How many lines.
create function follows.collect(rules jsonb, told_at timestamptz) returns bigint language sql as $$
  with head as (select coalesce(max(seq), 0) as seq from ledger.change),
  read as (select coalesce(max(seq), 0) as seq from follows.cursor),
  fresh as materialized (
    select c.seq, c.state, c.indicator, c.subject, c.before, c.after, c.note from ledger.change c, read, head
    where c.seq > read.seq and c.seq <= head.seq and c.significance = 'major'),
  named as materialized (
    select c.seq, i.instrument from fresh c cross join lateral unnest(facts.instruments_told(c.subject, c.before, c.after)) i(instrument)
    where exists (select from follows.follow where kind = 'instrument')),
  sorted as materialized (
    select c.seq, t.topic from fresh c
      cross join lateral unnest(facts.topics_told(c.before, c.after, rules)) t(topic)
    where split_part(c.subject, '/', 2) = 'decision' and exists (select from follows.follow where kind = 'topic')),
  worded as materialized (
    select c.seq, facts.words_told(c.state, c.indicator, c.before, c.after, c.note) as words from fresh c
    where exists (select from follows.follow where kind = 'search')),
  matched as (
    select f.id as follow, c.seq from fresh c join follows.follow f on f.kind = 'state' and f.state = c.state where f.since < c.seq
    union all
    select f.id, c.seq from fresh c join follows.follow f on f.kind = 'indicator' and f.indicator = c.indicator
      where f.since < c.seq and (f.state is null or f.state = c.state)
    union all
    select f.id, c.seq from named c join follows.follow f on f.kind = 'instrument' and f.instrument = c.instrument where f.since < c.seq
    union all
    select f.id, c.seq from sorted c join follows.follow f on f.kind = 'topic' and f.topic = c.topic where f.since < c.seq
    union all
    select f.id, c.seq from worded c join follows.follow f on f.kind = 'search' and c.words @@ f.wanted where f.since < c.seq),
  opened as (
    insert into follows.notice (id, follow, opened_at)
    select gen_random_uuid(), m.follow, told_at from (select distinct follow from matched) m
    on conflict (follow) where closed_at is null do nothing returning id, follow),
  open as (
    select id, follow from opened
    union all select n.id, n.follow from follows.notice n where n.closed_at is null),
  written as (
    insert into follows.line (follow, change, notice) select m.follow, m.seq, o.id from matched m join open o on o.follow = m.follow returning 1),
  moved as (
    insert into follows.cursor (single, seq) select true, head.seq from head, read where head.seq > read.seq
    on conflict (single) do update set seq = excluded.seq)
  select count(*) as lines from written
$$;

-- Whoever follows, with what is needed to write to them but the address, which only the program reads; each sees in it what they may see of the tables behind it.
create view follows.reader with (security_invoker) as
  select f.id, f.person, f.kind, f.state, f.indicator, f.instrument, f.topic, f.words, f.note, f.cadence, f.weekday, f.created_at,
    p.name, p.language, p.time_zone
  from follows.follow f join members.person p on p.id = f.person;
revoke insert, update, delete on follows.reader from liaison_program;

-- The address of who follows: for the program that owns the database, and refused to the pages' role by the table itself.
create function follows.address_of(asked uuid) returns text language sql stable as $$
  select p.email from members.person p where p.id = asked
$$;

-- A mandate in force on a day, of a person who has not been erased.
create function follows.is_member(asked uuid, day date) returns boolean language sql stable as $$
  select exists (select from members.mandate m join members.person p on p.id = m.person
    where m.person = asked and p.erased_at is null and m.ended_at is null and day between m.valid_from and m.valid_until)
$$;

-- What waits in the outbox for somebody who has no mandate in force any more is not sent.
create function follows.forget_gone(day date) returns void language sql as $$
  with gone as materialized (
    select f.person from (select distinct person from follows.follow) f where not follows.is_member(f.person, day))
  update mail.message w set plain = null, html = null, stop_address = null, useless_at = coalesce(w.useless_at, w.made_at)
    from gone g join follows.follow f on f.person = g.person join follows.notice n on n.follow = f.id
    where n.message = w.id and w.taken_at is null and w.plain is not null
$$;
revoke execute on function follows.collect, follows.forget_gone from public;

-- Followers see and keep what is theirs; notices are written by who owns the database, in the background.
revoke insert, update, delete on follows.notice, follows.line from liaison_program;
revoke all on follows.stop_link, follows.cursor from liaison_program;
alter table follows.follow enable row level security;
create policy own on follows.follow to liaison_program using (person = ledger.person())
  with check (person = ledger.person() and (members.acting()).id is not null);
alter table follows.notice enable row level security;
create policy own on follows.notice for select to liaison_program using (
  exists (select from follows.follow f where f.id = follow and f.person = ledger.person()));
alter table follows.line enable row level security;
create policy own on follows.line for select to liaison_program using (
  exists (select from follows.follow f where f.id = follow and f.person = ledger.person()));

-- What a link from a mail shows to whoever holds it: what is followed, never by whom nor why.
create function follows.of_link(hash bytea) returns table (id uuid, kind text, state text, indicator text, instrument text, topic text, words text)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.kind, f.state, f.indicator, f.instrument, f.topic, f.words
  from follows.follow f join follows.stop_link l on l.follow = f.id where l.token_hash = hash
$$;
create function follows.stop_by_link(hash bytea) returns uuid language sql security definer set search_path = pg_catalog as $$
  delete from follows.follow f using follows.stop_link l where l.follow = f.id and l.token_hash = hash returning f.id
$$;

-- A follow that ends takes with it what waits in the outbox for it; words already taken by a mail server are out of reach.
create function follows.forget_waiting() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update mail.message m set plain = null, html = null, stop_address = null, useless_at = coalesce(m.useless_at, m.made_at)
    from follows.notice n where n.follow = old.id and m.id = n.message and m.taken_at is null;
  return old;
end $$;
create trigger forget_waiting before delete on follows.follow for each row execute function follows.forget_waiting();

-- Who is erased follows nothing.
create function follows.forget_person() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from follows.follow f where f.person = new.id;
  return null;
end $$;
create trigger forget_follows after update of erased_at on members.person for each row when (new.erased_at is not null)
  execute function follows.forget_person();
