-- A name is for who works with a person, an address for who writes to them. Until now the pages' role could read every row
-- of members.person, so that one wrong query would have shown the addresses of all members.

-- Whose name the acting person may see. Runs as the owner: the question must not depend on what it answers.
create function members.knows(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(
    exists (select from members.mandate m where m.person = asked and m.party = (members.acting()).party)
    or exists (select from members.group_member g join members.mandate m on m.id = g.mandate where m.person = asked and members.inside(g.circle))
    -- Who has a hand in a deed of two, and whom it is about, for who asked for it or could be its second person.
    or exists (select from members.deed_of_two d where asked in (d.person, d.asked_by_person, d.decided_by_person)
      and (d.asked_by_person = ledger.person() or members.may_be_second(d.deed, d.person, d.party))), false)
$$;

-- The address of oneself; of anybody for the secretariat; for a national administrator of who acts for the own party.
create function members.address_of(asked uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select p.email from members.person p
  where p.id = asked and (p.id = ledger.person() or members.acting_role() = 'secretariat'
    or (members.acting_role() = 'national_administrator'
      and exists (select from members.mandate m where m.person = p.id and m.party = (members.acting()).party)))
$$;

-- Whether an address is known is asked by who invites: nobody becomes two persons.
create function members.known_by(address text) returns setof members.person
language sql stable security definer set search_path = pg_catalog as $$
  select p from members.person p where p.email = address and members.acting_role() in ('secretariat', 'chair', 'national_administrator')
$$;

-- Whether the acting officer has just erased somebody.
create function members.has_erased(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.erasure e where e.person = asked and e.outcome = 'erased' and e.decided_by = ledger.mandate())
$$;

alter table members.person enable row level security;
create policy seen on members.person for select to liaison_program using (
  id = ledger.person() or (select members.acting_role()) in ('secretariat', 'auditor', 'chair') or members.knows(id));
create policy made on members.person for insert to liaison_program with check (
  members.acting_role() in ('secretariat', 'chair', 'national_administrator'));
create policy own on members.person for update to liaison_program using (id = ledger.person());
revoke select, update on members.person from liaison_program;
-- Column by column: all are read but the address; who one is, and since when, is not rewritten. A column that comes later is
-- granted by the migration that makes it.
do $$
declare one text;
begin
  for one in select attname from pg_attribute where attrelid = 'members.person'::regclass and attnum > 0 and not attisdropped loop
    if one <> 'email' then
      execute format('grant select (%I) on members.person to liaison_program', one);
    end if;
    if one not in ('id', 'email', 'created_at', 'erased_at') then
      execute format('grant update (%I) on members.person to liaison_program', one);
    end if;
  end loop;
end $$;

drop policy own on mail.message;
create policy own on mail.message for select to liaison_program using (
  recipient = (select members.address_of(ledger.person())));

-- Name, address and settings go, here and in the outbox; what waits for a second person, and is about this one, is refused. By the
-- owner, only inside an erasure that the acting officer has just carried out.
drop function members.forget_recipient;
create function members.forget(erased uuid, called text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare known constant text := (select p.email from members.person p where p.id = erased);
begin
  if not members.has_erased(erased) then
    raise exception 'no erasure was carried out here' using errcode = 'insufficient_privilege';
  end if;
  update mail.message set recipient = 'erased@invalid', plain = null, html = null, useless_at = coalesce(useless_at, made_at) where recipient = known;
  update members.deed_of_two set who = null, outcome = 'refused', decided_at = at, decided_by = ledger.mandate(), decided_by_person = ledger.person()
    where who ->> 'email' = known or (deed = 'let_back_in' and person = erased and outcome is null);
  update members.person set name = called, email = 'erased-' || erased || '@invalid', language = 'en', time_zone = 'UTC', languages = '{}',
    muted = '{reminder,second_person,decided}', erased_at = at where id = erased;
end $$;
