-- What a member may do about their own record: correct it, take it home, and ask that it be erased.

-- Messages that a person may do without: whether they are reminded before a mandate of theirs ends.
alter table members.person add column reminders boolean not null default true;
-- Set when name and address have been replaced. Mandates and deeds stay, so that what was done stays explained.
alter table members.person add column erased_at timestamptz;

create table members.erasure (
  id uuid primary key,
  person uuid not null references members.person deferrable,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references members.mandate deferrable,
  outcome text check (outcome in ('erased', 'withdrawn')),
  check ((decided_at is null) = (outcome is null)),
  check (outcome <> 'erased' or decided_by is not null)
);
create unique index on members.erasure (person) where outcome is null;
create trigger append_only before delete or truncate on members.erasure for each statement execute function ledger.refuse_rewriting();
revoke delete on members.erasure from liaison_program;
alter table members.erasure enable row level security;
create policy seen on members.erasure for select to liaison_program using (
  person = ledger.person() or members.acting_role() in ('secretariat', 'auditor'));
create policy asked on members.erasure for insert to liaison_program with check (person = ledger.person() and outcome is null);
-- The person takes it back; somebody else of the secretariat carries it out.
create policy decided on members.erasure for update to liaison_program
  using (outcome is null and (person = ledger.person() or members.acting_role() = 'secretariat'))
  with check ((person = ledger.person() and outcome = 'withdrawn')
    or (person <> ledger.person() and outcome = 'erased' and members.acting_role() = 'secretariat' and decided_by = ledger.mandate()));

-- A person sees which messages were written to them.
create policy own on mail.message for select to liaison_program using (
  recipient = (select p.email from members.person p where p.id = ledger.person()));

-- The address in the outbox goes with the person. As the owner, because the program cannot rewrite messages; only inside an
-- erasure that the acting officer has just carried out.
create function members.forget_recipient(erased uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from members.erasure e where e.person = erased and e.outcome = 'erased' and e.decided_by = ledger.mandate()) then
    raise exception 'no erasure was carried out here' using errcode = 'insufficient_privilege';
  end if;
  update mail.message set recipient = 'erased@invalid', plain = null, html = null, useless_at = coalesce(useless_at, made_at)
    where recipient = (select p.email from members.person p where p.id = erased);
end $$;
