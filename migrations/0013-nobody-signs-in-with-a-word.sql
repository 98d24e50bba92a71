-- Passkeys, and what a browser holds after using one. Of every secret that opens something (session, link) only the
-- SHA-256 is kept: who reads this database cannot sign in with what is in it.
create schema sign_in;

create table sign_in.passkey (
  -- The credential's number, base64url, as the browser names it.
  id text primary key check (length(id) <= 1400),
  person uuid not null references members.person deferrable,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- The model of the authenticator; all zeros where it does not say.
  aaguid uuid not null,
  -- Bound to one device, or copied by its maker between several.
  device_bound boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Failed attempts since the last success, and the last of them: too many in a row rest for a while.
  failures int not null default 0,
  failed_at timestamptz,
  revoked_at timestamptz
);
create index on sign_in.passkey (person);

-- What a browser must sign. Used once, by deleting it; old ones go when new ones are made.
create table sign_in.challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('sign_in', 'step_up', 'enrol')),
  person uuid,
  -- The session or the link for which it was made: an answer in another browser is worth nothing.
  bound_to bytea,
  expires_at timestamptz not null
);
create index on sign_in.challenge (expires_at);

create table sign_in.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  -- For lists and for ending: a number that opens nothing.
  id uuid not null unique,
  -- What the forms of this session carry, so that another site cannot send them. Without the cookie it opens nothing.
  form_word text not null,
  person uuid not null references members.person deferrable,
  passkey text not null references sign_in.passkey deferrable,
  mandate uuid references members.mandate deferrable,
  browser text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  confirmed_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'signed_out_everywhere', 'passkey_revoked', 'replaced')),
  check ((ended_at is null) = (end_reason is null))
);
create index on sign_in.session (person, began_at);

-- A link that lets one person make a passkey, once. Without a person: the first officer of a new installation.
create table sign_in.invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique,
  person uuid references members.person deferrable,
  purpose text not null check (purpose in ('first_officer', 'enrolment')),
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((person is null) = (purpose = 'first_officer'))
);
create index on sign_in.invitation (person);
revoke delete on sign_in.passkey, sign_in.session, sign_in.invitation from liaison_program;
-- The program invites persons; a first officer's link comes from the operator's own command line.
alter table sign_in.invitation enable row level security;
create policy seen on sign_in.invitation for select to liaison_program using (true);
create policy invited on sign_in.invitation for insert to liaison_program with check (
  purpose = 'enrolment' and coalesce(members.acting_role() in ('secretariat', 'national_administrator'), false));
create policy used on sign_in.invitation for update to liaison_program using (true);

-- The first officer begins without anybody who could give a mandate: this door opens once, to who holds the link, while
-- nobody has a mandate. It runs as the owner because the program may not.
create function sign_in.begin_first_officer(
  link bytea, at timestamptz, first_day date, last_day date, person uuid, mandate uuid, name text, email text, language text, authority text)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  lock table members.mandate in share row exclusive mode;
  update sign_in.invitation i set used_at = at
    where i.token_hash = link and i.purpose = 'first_officer' and i.used_at is null and i.withdrawn_at is null and i.expires_at > at;
  if not found or exists (select from members.mandate) then
    return false;
  end if;
  insert into members.person (id, name, email, language, created_at) values (person, name, email, language, at);
  insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
    values (mandate, person, 'council_of_europe', 'secretariat', authority, first_day, last_day, at);
  return true;
end $$;
