-- A workstation of a desk: a browser that was enrolled with a code and keeps a long-lived cookie. It opens nothing by itself;
-- an officer signs in on it with a passkey of their own, and the record names it. Of code and cookie only the SHA-256 is kept.
create table sign_in.workstation (
  id uuid primary key,
  party text not null references members.party deferrable,
  authority text not null check (length(authority) between 1 and 200),
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  made_by uuid not null references members.mandate deferrable,
  code_hash bytea not null unique check (length(code_hash) = 32),
  code_expires_at timestamptz not null,
  token_hash bytea unique check (length(token_hash) = 32),
  browser text,
  enrolled_at timestamptz,
  last_used_at timestamptz,
  -- Moves on at every sign-in; a workstation that nobody uses is none after a while.
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references members.mandate deferrable,
  check ((token_hash is null) = (enrolled_at is null) and (enrolled_at is null) = (expires_at is null)),
  check ((revoked_at is null) = (revoked_by is null))
);
create index on sign_in.workstation (party);
create trigger append_only before delete or truncate on sign_in.workstation for each statement execute function ledger.refuse_rewriting();
revoke update, delete on sign_in.workstation from liaison_program;
grant update (revoked_at, revoked_by) on sign_in.workstation to liaison_program;

create function sign_in.keeps_desks_of(asked text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat'
    or (members.acting_role() = 'national_administrator' and (members.acting()).party = asked), false)
$$;
alter table sign_in.workstation enable row level security;
create policy seen on sign_in.workstation for select to liaison_program using (
  sign_in.keeps_desks_of(party) or members.acting_role() = 'auditor'
  or (members.acting_role() = 'desk_officer' and (members.acting()).party = party));
create policy made on sign_in.workstation for insert to liaison_program with check (
  sign_in.keeps_desks_of(party) and made_by = ledger.mandate() and token_hash is null and revoked_at is null);
create policy revoked on sign_in.workstation for update to liaison_program
  using (sign_in.keeps_desks_of(party) and revoked_at is null) with check (revoked_by = ledger.mandate());

-- What a browser may do before anybody is signed in, as the owner: turn a code into a cookie, once; ask which workstation a
-- cookie is; move its last day on.
create function sign_in.enrol_workstation(code bytea, token bytea, in_browser text, now_at timestamptz, until timestamptz)
returns table (id uuid, party text, authority text, name text) language sql security definer set search_path = pg_catalog as $$
  update sign_in.workstation w set token_hash = token, browser = in_browser, enrolled_at = now_at, expires_at = until
  where w.code_hash = code and w.token_hash is null and w.revoked_at is null and w.code_expires_at > now_at
  returning w.id, w.party, w.authority, w.name
$$;
create function sign_in.workstation_at(token bytea, now_at timestamptz)
returns table (id uuid, party text, "partyName" jsonb, authority text, name text)
language sql stable security definer set search_path = pg_catalog as $$
  select w.id, w.party, p.name, w.authority, w.name from sign_in.workstation w join members.party p on p.id = w.party
  where w.token_hash = token and w.revoked_at is null and w.expires_at > now_at
$$;
create function sign_in.use_workstation(token bytea, now_at timestamptz, until timestamptz) returns void
language sql security definer set search_path = pg_catalog as $$
  update sign_in.workstation w set last_used_at = now_at, expires_at = greatest(w.expires_at, until)
  where w.token_hash = token and w.revoked_at is null and w.expires_at > now_at
$$;

-- A session begun on a workstation lives on that one only; a locked screen ends it.
alter table sign_in.session add column workstation uuid references sign_in.workstation deferrable;
alter table sign_in.session add column place text;
alter table sign_in.session drop constraint session_end_reason_check;
alter table sign_in.session add constraint session_end_reason_check
  check (end_reason in ('signed_out', 'signed_out_everywhere', 'passkey_revoked', 'replaced', 'locked'));

-- From where, as it was called then: a name and the beginning of its number.
alter table ledger.deed add column workstation text;
