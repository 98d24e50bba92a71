-- Somebody who lost every passkey comes back by an invitation that two persons stand for: one asks, another approves, and
-- neither is the person. Until then the request waits where all three can see it; the person, if not locked out, can refuse it.

-- Whom the acting mandate may help back: the secretariat and the chair anybody with a mandate; a national administrator those
-- whose mandates are all of the own party. Runs as the owner, because the chair sees no other party's mandates.
create function members.in_care() returns table (id uuid, name text, email text, language text, parties text[])
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.name, p.email, p.language, array_agg(distinct m.party)
  from members.person p join members.mandate m on m.person = p.id and m.ended_at is null and m.valid_until >= ledger.day()
  group by p.id
  having coalesce(members.acting_role() in ('secretariat', 'chair')
    or (members.acting_role() = 'national_administrator' and array_agg(distinct m.party) = array[(members.acting()).party]), false)
$$;
create function members.cares_for(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.in_care() c where c.id = asked)
$$;

create table sign_in.recovery (
  id uuid primary key,
  person uuid not null references members.person deferrable,
  reason text not null check (length(reason) between 1 and 300),
  asked_at timestamptz not null,
  asked_by uuid not null references members.mandate deferrable,
  asked_by_person uuid not null references members.person deferrable,
  expires_at timestamptz not null,
  decided_at timestamptz,
  -- Null where the person refused, who may have no living mandate.
  decided_by uuid references members.mandate deferrable,
  decided_by_person uuid references members.person deferrable,
  outcome text check (outcome in ('approved', 'refused')),
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (decided_by_person is null)),
  check (asked_by_person <> person),
  check (outcome <> 'approved' or (decided_by is not null and decided_by_person <> asked_by_person and decided_by_person <> person))
);
create index on sign_in.recovery (person);

create function sign_in.keep_recovery() returns trigger language plpgsql as $$
begin
  if old.outcome is not null
    or to_jsonb(new) - '{decided_at,decided_by,decided_by_person,outcome}'::text[] <> to_jsonb(old) - '{decided_at,decided_by,decided_by_person,outcome}'::text[] then
    raise exception 'a request is decided once and not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_recovery before update on sign_in.recovery for each row execute function sign_in.keep_recovery();
create trigger append_only before delete or truncate on sign_in.recovery for each statement execute function ledger.refuse_rewriting();
revoke delete on sign_in.recovery from liaison_program;

alter table sign_in.recovery enable row level security;
create policy seen on sign_in.recovery for select to liaison_program using (
  person = ledger.person() or members.acting_role() in ('secretariat', 'auditor') or members.cares_for(person));
create policy asked on sign_in.recovery for insert to liaison_program with check (
  asked_by = ledger.mandate() and asked_by_person = ledger.person() and outcome is null and members.cares_for(person));
create policy decided on sign_in.recovery for update to liaison_program
  using (person = ledger.person() or members.cares_for(person))
  with check (decided_by_person = ledger.person() and decided_by is not distinct from ledger.mandate());

-- The chair, who otherwise invites nobody, may do so for a request approved by the same hand.
drop policy invited on sign_in.invitation;
create policy invited on sign_in.invitation for insert to liaison_program with check (
  purpose = 'enrolment' and coalesce(members.acting_role() in ('secretariat', 'national_administrator') or (members.acting_role() = 'chair'
    and exists (select from sign_in.recovery r where r.person = invitation.person and r.outcome = 'approved' and r.decided_by = ledger.mandate()
      and r.decided_at = invitation.created_at)), false));
