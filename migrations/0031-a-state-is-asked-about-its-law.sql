-- A review round: the secretariat asks states, until a day, whether what is said of their law is still right. Which statements
-- are asked about is fixed when the round opens; what was answered is not kept here but read from the attestations and
-- proposals themselves, so that it cannot say something else than they do.
create schema rounds;

create table rounds.round (
  id uuid primary key,
  name jsonb not null check (name ? 'en' and name ? 'fr'),
  indicators text[] not null check (cardinality(indicators) > 0),
  deadline date not null,
  opened_at timestamptz not null,
  opened_by uuid not null references members.mandate deferrable,
  -- Closed by the program after its last day, or called off before.
  closed_at timestamptz,
  called_off text check (length(called_off) between 1 and 500),
  check (called_off is null or closed_at is not null)
);

create table rounds.row (
  round uuid not null references rounds.round deferrable,
  party text not null references members.party deferrable,
  subject text not null references facts.subject deferrable,
  -- When the program noted that nobody had objected.
  silent_at timestamptz,
  primary key (round, subject)
);
create index on rounds.row (round, party);

-- Who was written to: once when the round opened (`days` 10000), and once for each term before its end.
create table rounds.reminder (
  round uuid not null references rounds.round deferrable,
  mandate uuid not null references members.mandate deferrable,
  days int not null,
  at timestamptz not null,
  primary key (round, mandate, days)
);

-- A link in such a message: it shows what the round asks of one party, and lets its holder say of a statement that it is still
-- right, in the name of the mandate it was sent to, until the round ends. Nothing else opens with it.
create table rounds.link (
  token_sha256 bytea primary key,
  round uuid not null references rounds.round deferrable,
  mandate uuid not null references members.mandate deferrable,
  expires_at timestamptz not null
);
revoke insert, update, delete on rounds.reminder from liaison_program;
revoke all on rounds.link from liaison_program;

-- Whose a link is while it opens anything: until it expires, its round ends or its mandate does. Asked before anybody is known.
create function rounds.held(hash bytea, at timestamptz, day date) returns table (round uuid, mandate uuid, person uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select l.round, l.mandate, m.person
  from rounds.link l join rounds.round o on o.id = l.round join members.mandate m on m.id = l.mandate
  where l.token_sha256 = hash and l.expires_at > at and o.closed_at is null
    and m.ended_at is null and day between m.valid_from and m.valid_until
$$;
revoke delete on rounds.round, rounds.row from liaison_program;
revoke update on rounds.row from liaison_program;

-- How a statement was answered since an instant: confirmed, contradicted, or with a proposed answer; null: not yet.
create function rounds.answer_to(asked text, since timestamptz) returns text language sql stable as $$
  select coalesce(
    (select a.mode from facts.fact f join facts.attestation a on a.fact = f.id
      where f.subject = asked and a.mode in ('confirmed', 'contradicted') and a.recorded_at >= since
      order by a.recorded_at desc, a.id desc limit 1),
    (select 'proposed' from revision.proposal p
      where p.subject = asked and p.position = 'national' and p.state in ('submitted', 'changes_requested', 'approved', 'published')
        and p.changed_at >= since limit 1))
$$;
create view rounds.answered with (security_invoker = true) as
  select r.round, r.subject, r.party, r.silent_at, rounds.answer_to(r.subject, o.opened_at) as answer
  from rounds.row r join rounds.round o on o.id = r.round
  -- What was taken offline meanwhile is not asked about any more.
  where not exists (select from facts.withdrawn_at('infinity') w where w.subject = r.subject
    and not exists (select from facts.fact f where f.subject = r.subject and upper_inf(f.recorded) and lower(f.recorded) >= w.until));

alter table rounds.round enable row level security;
create policy seen on rounds.round for select to liaison_program using (
  members.acting_role() in ('secretariat', 'auditor', 'chair', 'bureau')
    or exists (select from rounds.row r where r.round = id and r.party = (members.acting()).party));
create policy opened on rounds.round for insert to liaison_program with check (
  members.acting_role() = 'secretariat' and opened_by = ledger.mandate());
create policy ended on rounds.round for update to liaison_program using (members.acting_role() = 'secretariat');

alter table rounds.row enable row level security;
create policy seen on rounds.row for select to liaison_program using (
  members.acting_role() in ('secretariat', 'auditor', 'chair', 'bureau') or party = (members.acting()).party);
create policy asked on rounds.row for insert to liaison_program with check (members.acting_role() = 'secretariat');

-- Asks about every statement of some states that answers one of the questions on a day and stands. Answers how many.
create function rounds.ask(asked uuid, parties text[], indicators text[], day date) returns bigint language sql as $$
  with rows as (
    insert into rounds.row (round, party, subject)
    select distinct asked, f.jurisdiction, f.subject from facts.fact f join members.party p on p.id = f.jurisdiction
    where f.jurisdiction = any(parties) and f.indicator = any(indicators) and f.review in ('imported', 'published')
      and f.rank <> 'deprecated' and upper_inf(f.recorded) and f.valid @> day
      and not exists (select from facts.withdrawn_at('infinity') w where w.subject = f.subject and lower(f.recorded) < w.until)
    returning 1)
  select count(*) from rows
$$;

-- How many can answer for each party on a day, as far as who asks may see.
create function rounds.people(day date) returns table (party text, people int) language sql stable as $$
  select m.party, count(*)::int from members.mandate m
  where m.role in ('correspondent', 'national_administrator') and m.ended_at is null and day between m.valid_from and m.valid_until
  group by m.party
$$;

-- Who is to be written to on a day: everybody who can answer for a party that has not answered all, once when the round opens
-- (`opening`) and once under the nearest of the terms (`days` before its end). A party without a correspondent is asked through
-- its administrator. Who came later, as a successor does, is told of the opening like everybody.
create function rounds.to_remind(terms int[], opening int, day date) returns table (
  round uuid, name jsonb, deadline date, mandate uuid, "byLink" boolean, days int, person text, email text, language text, party text, asked int, open int)
language sql stable as $$
  with waiting as (
    select r.round, r.party, count(*)::int as asked, (count(*) - count(r.answer))::int as open
    from rounds.answered r join rounds.round o on o.id = r.round and o.closed_at is null and o.deadline >= day
    group by r.round, r.party),
  able as (
    select m.id, m.person, m.party, m.role, bool_or(m.role = 'correspondent') over (partition by m.party) as has_correspondent
    from members.mandate m
    where m.role in ('correspondent', 'national_administrator') and m.ended_at is null and day between m.valid_from and m.valid_until)
  select o.id, o.name, o.deadline, m.id, m.role = 'correspondent', near.days, p.name, p.email, p.language, w.party, w.asked, w.open
  from waiting w join rounds.round o on o.id = w.round
    join able m on m.party = w.party and (m.role = 'correspondent' or not m.has_correspondent)
    join members.person p on p.id = m.person
    cross join lateral (select coalesce(min(d), opening) as days from unnest(terms) as d where o.deadline - day <= d) near
  where w.open > 0 and not exists (select from rounds.reminder s where s.round = o.id and s.mandate = m.id and s.days <= near.days)
  order by o.deadline, o.id, w.party, m.id
$$;
revoke execute on function rounds.to_remind from public;
