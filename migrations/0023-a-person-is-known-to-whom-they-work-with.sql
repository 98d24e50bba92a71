-- A name is for who works with a person, an address for who writes to them. Until now the pages' role could read every row
-- of members.person, so that one wrong query would have shown the addresses of all members.

-- Whose name the acting person may see. Runs as the owner: the question must not depend on what it answers.
create function members.knows(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(
    exists (select from members.mandate m where m.person = asked and m.party = (members.acting()).party)
    or exists (select from members.group_member g join members.mandate m on m.id = g.mandate where m.person = asked and members.inside(g.circle))
    -- Who stood for a request that one may decide.
    or (members.acting_role() = 'national_administrator' and exists (select from sign_in.recovery r
      where asked in (r.asked_by_person, r.decided_by_person) and members.cares_for(r.person))), false)
$$;

-- The address of oneself; of anybody for the secretariat; for a national administrator of who acts for the own party.
create function members.address_of(asked uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select p.email from members.person p
  where p.id = asked and (p.id = ledger.person() or members.acting_role() = 'secretariat'
    or (members.acting_role() = 'national_administrator'
      and exists (select from members.mandate m where m.person = p.id and m.party = (members.acting()).party)))
$$;

-- Whether an address is known is asked by who invites: nobody becomes two persons.
create function members.known_by(address text)
returns table (id uuid, name text, language text, time_zone text, reminders boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.name, p.language, p.time_zone, p.reminders from members.person p
  where p.email = address and members.acting_role() in ('secretariat', 'national_administrator')
$$;

alter table members.person enable row level security;
create policy seen on members.person for select to liaison_program using (
  id = ledger.person() or (select members.acting_role()) in ('secretariat', 'auditor', 'chair') or members.knows(id));
create policy made on members.person for insert to liaison_program with check (
  members.acting_role() in ('secretariat', 'national_administrator'));
create policy own on members.person for update to liaison_program using (id = ledger.person());
revoke select, update on members.person from liaison_program;
grant select (id, name, language, time_zone, created_at, reminders, erased_at) on members.person to liaison_program;
grant update (name, language, time_zone, reminders) on members.person to liaison_program;

drop policy own on mail.message;
create policy own on mail.message for select to liaison_program using (
  recipient = (select members.address_of(ledger.person())));

-- What names a person goes, here and in the outbox: by the owner, only inside an erasure that the acting officer has just
-- carried out.
drop function members.forget_recipient;
create function members.forget(erased uuid, called text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from members.erasure e where e.person = erased and e.outcome = 'erased' and e.decided_by = ledger.mandate() and e.decided_at = at) then
    raise exception 'no erasure was carried out here' using errcode = 'insufficient_privilege';
  end if;
  update mail.message set recipient = 'erased@invalid', plain = null, html = null, useless_at = coalesce(useless_at, made_at)
    where recipient = (select p.email from members.person p where p.id = erased);
  update members.person p set name = called, email = 'erased-' || erased || '@invalid', language = 'en', time_zone = 'UTC', reminders = false, erased_at = at
    where p.id = erased;
end $$;

-- The offices of the committee are nobody's own party's to give: the chair helps anybody back, whosever they are.
create or replace function members.may_mandate(to_party text, to_role text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat' or (members.acting_role() = 'national_administrator'
    and (members.acting()).party = to_party
    and to_role not in ('secretariat', 'national_administrator', 'auditor', 'chair', 'bureau')), false)
$$;

-- A national administrator invites who acts for the own party, and nobody else.
drop policy invited on sign_in.invitation;
create policy invited on sign_in.invitation for insert to liaison_program with check (
  purpose = 'enrolment' and coalesce(members.acting_role() = 'secretariat'
    or (members.acting_role() = 'national_administrator' and exists (select from members.mandate m
      where m.person = invitation.person and m.party = (members.acting()).party and m.ended_at is null))
    or (members.acting_role() = 'chair' and exists (select from sign_in.recovery r
      where r.person = invitation.person and r.outcome = 'approved' and r.decided_by = ledger.mandate() and r.decided_at = invitation.created_at)), false));
