-- One ledger for the whole house: what changed, when, in which room. Feeds, caches and the public list of changes
-- read from it. A row is written in the transaction of the change itself, under a lock (see ledger.server.ts), so
-- that numbers become visible in their order: who has read up to seq has missed nothing below it.
create schema ledger;

create table ledger.change (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  room text not null,
  kind text not null,
  significance text not null check (significance in ('major', 'minor')),
  state text,
  indicator text,
  subject text,
  fact uuid,
  previous uuid,
  before jsonb,
  after jsonb,
  note jsonb not null default '{}',
  -- A change that followers are told of says why, in both languages.
  check (significance = 'minor' or (note ? 'en' and note ? 'fr'))
);
create index on ledger.change (state, seq);

create function ledger.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on ledger.change
  for each statement execute function ledger.refuse_rewriting();
