-- A release is a copy of the open data under a name, for those who must cite what they used. Its files lie in the data
-- folder; here stands what they were, so that a file changed afterwards is found out and not served.
create schema open_data;

create table open_data.release (
  name text primary key check (name ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  at timestamptz not null,
  -- The day on which the law is read in it, and the last change of the ledger that it holds.
  law_at date not null,
  ledger bigint not null,
  previous text references open_data.release deferrable
);

create table open_data.release_file (
  release text not null references open_data.release deferrable,
  path text not null check (path ~ '^([A-Za-z0-9][A-Za-z0-9.-]*/)*[A-Za-z0-9][A-Za-z0-9.-]*$'),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (release, path)
);

create trigger append_only before update or delete or truncate on open_data.release
  for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on open_data.release_file
  for each statement execute function ledger.refuse_rewriting();
