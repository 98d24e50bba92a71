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
  from rounds.row r join rounds.round o on o.id = r.round;

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
