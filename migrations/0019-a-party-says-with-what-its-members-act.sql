-- With which passkeys, and from where, somebody acts for a party under a role that decides about others or answers by night. What the
-- program demands by default is in domains/members/demands.ts; a party's own choice stands here, is never changed, and the last counts.
create table members.demand (
  seq bigint generated always as identity primary key,
  party text not null references members.party deferrable,
  role text not null check (role in ('secretariat', 'national_administrator', 'desk_officer')),
  -- Whether passkeys that their maker copies between devices do as well.
  synced_allowed boolean not null,
  -- Models of authenticators, each {aaguid, name, source}; none: every model that stays on its device.
  models jsonb not null default '[]' check (jsonb_typeof(models) = 'array'),
  only_workstations boolean not null default false,
  at timestamptz not null,
  by_mandate uuid not null references members.mandate deferrable,
  check (role = 'desk_officer' or not only_workstations),
  check (not synced_allowed or models = '[]')
);
create index on members.demand (party, role, seq desc);
create trigger append_only before update or delete or truncate on members.demand for each statement execute function ledger.refuse_rewriting();
revoke update, delete on members.demand from liaison_program;

-- Seen by who has a mandate of the party, also one that this very choice keeps from acting: it must be told why.
alter table members.demand enable row level security;
create policy seen on members.demand for select to liaison_program using (
  members.acting_role() in ('secretariat', 'auditor')
  or exists (select from members.mandate m where m.party = demand.party and m.person = ledger.person() and m.ended_at is null));
create policy chosen on members.demand for insert to liaison_program with check (
  by_mandate = ledger.mandate() and coalesce(members.acting_role() = 'secretariat'
    or (members.acting_role() = 'national_administrator' and (members.acting()).party = party and role <> 'secretariat'), false));

-- Of a passkey: whether its maker vouched for the model with a certificate, and whether it was made with a link or under another
-- that itself may stand for such a mandate. One added under a weaker passkey would only be as strong as that one.
alter table sign_in.passkey add column attested boolean not null default false;
alter table sign_in.passkey add column vouched boolean not null default true;
alter table sign_in.passkey alter column attested drop default, alter column vouched drop default;
