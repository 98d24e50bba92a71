-- What serves pages connects as a role that owns nothing: it can be refused a row (row-level security) and can be refused
-- a deed (it may add to a record and never change one). The owner migrates, imports and backs up. The role itself belongs
-- to the cluster and is made by whoever starts the database (platform/program-role.server.ts).
do $$
declare room text;
begin
  for room in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema') loop
    execute format('grant usage on schema %I to liaison_program', room);
    execute format('grant select, insert, update, delete on all tables in schema %I to liaison_program', room);
  end loop;
end $$;
-- What later migrations make is open to it in the same way, unless they take something back.
alter default privileges grant usage on schemas to liaison_program;
alter default privileges grant select, insert, update, delete on tables to liaison_program;

-- The index is counted anew by whoever makes it (search room).
grant maintain on all tables in schema search to liaison_program;

revoke insert, update, delete on public.migration from liaison_program;
-- Which answers stay closed is a rule in data, written at every start.
revoke insert, update, delete on facts.not_public from liaison_program;
revoke update, delete on ledger.change, facts.fact_source, facts.attestation, facts.import_run, facts.instrument from liaison_program;
revoke delete on facts.fact, facts.fact_text from liaison_program;

-- Under whom a transaction works: the program says so at its beginning (platform/acting.server.ts). Nothing said: nobody.
create function ledger.person() returns uuid language sql stable as $$
  select nullif(current_setting('liaison.person', true), '')::uuid
$$;
create function ledger.mandate() returns uuid language sql stable as $$
  select nullif(current_setting('liaison.mandate', true), '')::uuid
$$;
create function ledger.day() returns date language sql stable as $$
  select nullif(current_setting('liaison.day', true), '')::date
$$;

-- The record of deeds: who did what, under which mandate. Beside the ledger of changes and not in it, because that one
-- says what changed to everybody and drives caches, and this one says who to auditors and drives nothing.
create table ledger.deed (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  -- Null where nobody is known: a person at the machine's command line, or one who failed to sign in.
  person uuid,
  mandate uuid,
  actor text not null,
  room text not null,
  deed text not null,
  -- What it was done to, as room and number: `mandate 0b1c…`.
  about text,
  party text,
  circle text,
  -- Never a secret, never the words of a person.
  note jsonb not null default '{}',
  check (mandate is null or person is not null)
);
create index on ledger.deed (person, seq);
create index on ledger.deed (party, seq);
create trigger append_only before update or delete or truncate on ledger.deed
  for each statement execute function ledger.refuse_rewriting();
revoke update, delete on ledger.deed from liaison_program;
