-- Who belongs to the network, on whose behalf, for how long, and what each may see. A party is a state or an organisation;
-- a circle is a named set of parties; a person acts for a party under a mandate that begins and ends.
create schema members;

create table members.party (
  id text primary key check (id ~ '^[A-Z]{2}$|^[a-z][a-z_]*$|^demo-[a-z]+$'),
  kind text not null check (kind in ('member_state', 'partner_state', 'organisation')),
  jurisdiction text references facts.jurisdiction deferrable,
  name jsonb not null check (name ? 'en' and name ? 'fr'),
  -- Of a demonstration: no such state exists.
  fictitious boolean not null default false
);

create table members.circle (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name jsonb not null check (name ? 'en' and name ? 'fr'),
  -- A closed group holds named persons of the parties of another circle.
  within text references members.circle deferrable,
  created_at timestamptz not null,
  created_by uuid
);

-- A party enters the default circle as a member state, any other way by a decision that can be named. Suspension keeps the
-- row, so that everybody sees who is suspended since when.
create table members.circle_party (
  circle text not null references members.circle deferrable,
  party text not null references members.party deferrable,
  basis text not null check (basis in ('member_state', 'decision')),
  decision text,
  decided_on date,
  admitted_at timestamptz not null,
  admitted_by uuid,
  suspended_at timestamptz,
  suspended_by uuid,
  suspension_reason text,
  primary key (circle, party),
  check (basis = 'member_state' or (decision is not null and decided_on is not null and admitted_by is not null)),
  check ((suspended_at is null) = (suspension_reason is null))
);

create table members.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and length(email) <= 254),
  language text not null default 'en' check (language in ('en', 'fr')),
  time_zone text not null default 'Europe/Paris',
  created_at timestamptz not null
);
create unique index on members.person (email);

create table members.mandate (
  id uuid primary key,
  person uuid not null references members.person deferrable,
  party text not null references members.party deferrable,
  role text not null,
  authority text not null check (length(authority) between 1 and 200),
  valid_from date not null,
  valid_until date not null,
  deputy_of uuid references members.mandate deferrable,
  languages text[] not null default '{}',
  functions text[] not null default '{}',
  -- Renewed or handed over: the mandate before it.
  follows uuid references members.mandate deferrable,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason in ('left', 'handed_over', 'renewed', 'mistake')),
  check (valid_until >= valid_from),
  check (valid_until <= valid_from + 3660),
  check ((ended_at is null) = (end_reason is null))
);
create index on members.mandate (person);
create index on members.mandate (party);

create table members.group_member (
  circle text not null references members.circle deferrable,
  mandate uuid not null references members.mandate deferrable,
  added_at timestamptz not null,
  added_by uuid,
  primary key (circle, mandate)
);

-- Which text of the terms somebody accepted, and when. The texts are files of the program (data/site/terms-*).
create table members.terms_accepted (
  person uuid not null references members.person deferrable,
  version text not null,
  at timestamptz not null,
  primary key (person, version)
);

-- What a mandate was stays as it was; it can only end.
create function members.keep_mandate() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{ended_at,ended_by,end_reason}'::text[] <> to_jsonb(old) - '{ended_at,ended_by,end_reason}'::text[] then
    raise exception 'a mandate is followed by another, not changed' using errcode = 'restrict_violation';
  end if;
  if old.ended_at is not null and new is distinct from old then
    raise exception 'a mandate that has ended stays ended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_mandate before update on members.mandate for each row execute function members.keep_mandate();
create trigger append_only before delete or truncate on members.mandate for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on members.terms_accepted for each statement execute function ledger.refuse_rewriting();
revoke delete on members.party, members.circle, members.circle_party, members.person, members.mandate from liaison_program;
revoke update, delete on members.terms_accepted from liaison_program;

-- The mandate this transaction acts under, if it lives and is this person's. Runs as the owner: the question who one is
-- must not depend on what one may see.
create function members.acting() returns members.mandate language sql stable security definer set search_path = pg_catalog as $$
  select m from members.mandate m
  where m.id = ledger.mandate() and m.person = ledger.person() and m.ended_at is null and ledger.day() between m.valid_from and m.valid_until
$$;
create function members.acting_role() returns text language sql stable security definer set search_path = pg_catalog as $$
  select (members.acting()).role
$$;

-- Whether the acting mandate is inside a circle now. The secretariat keeps all circles and is in each; nobody else is in
-- one that does not hold its party, and nobody in a closed group who is not named in it.
create function members.inside(asked text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat' or (
    exists (select from members.circle c
      join members.circle_party p on p.circle = coalesce(c.within, c.id) and p.party = (members.acting()).party and p.suspended_at is null
      where c.id = asked and (c.within is null
        or exists (select from members.group_member g where g.circle = c.id and g.mandate = (members.acting()).id)))), false)
$$;

-- Whom a mandate may give mandates to: the secretariat to all, a national administrator inside the own party and below.
create function members.may_mandate(to_party text, to_role text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat' or (members.acting_role() = 'national_administrator'
    and (members.acting()).party = to_party and to_role not in ('secretariat', 'national_administrator', 'auditor')), false)
$$;

alter table members.mandate enable row level security;
create policy seen on members.mandate for select to liaison_program using (
  person = ledger.person() or members.acting_role() in ('secretariat', 'auditor') or party = (members.acting()).party);
create policy given on members.mandate for insert to liaison_program with check (members.may_mandate(party, role));
create policy ended on members.mandate for update to liaison_program using (members.may_mandate(party, role));

alter table members.circle enable row level security;
create policy seen on members.circle for select to liaison_program using (members.inside(id) or members.acting_role() = 'auditor');
create policy made on members.circle for insert to liaison_program with check (members.acting_role() = 'secretariat');

alter table members.circle_party enable row level security;
create policy seen on members.circle_party for select to liaison_program using (members.inside(circle) or members.acting_role() = 'auditor');
create policy admitted on members.circle_party for insert to liaison_program with check (members.acting_role() = 'secretariat');
create policy suspended on members.circle_party for update to liaison_program using (members.acting_role() = 'secretariat');

alter table members.group_member enable row level security;
create policy seen on members.group_member for select to liaison_program using (members.inside(circle) or members.acting_role() = 'auditor');
create policy named on members.group_member for insert to liaison_program with check (members.acting_role() = 'secretariat');
create policy left_out on members.group_member for delete to liaison_program using (members.acting_role() = 'secretariat');

-- Deeds are written in one's own name or in nobody's, and read by auditors, the secretariat and whoever did them.
alter table ledger.deed enable row level security;
create policy seen on ledger.deed for select to liaison_program using (
  person = ledger.person() or members.acting_role() in ('secretariat', 'auditor'));
create policy written on ledger.deed for insert to liaison_program with check (
  person is not distinct from ledger.person() and mandate is not distinct from ledger.mandate());
