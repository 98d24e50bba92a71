-- Which kinds of message a person does without. What opens access in their name is always sent: it has no word here.
alter table members.person
  add column muted text[] not null default '{}' check (muted <@ '{reminder,second_person,decided}'::text[]),
  -- Languages the person works in, as they say themselves; those of a mandate are what its office offers.
  add column languages text[] not null default '{}';
update members.person set muted = '{reminder}' where not reminders;
alter table members.person drop column reminders;

-- Who can be the second person today, for the message that asks them to. `wanted`: whether they want it.
create function members.possible_seconds(deed text, to_party text, concerned uuid)
returns table (id uuid, name text, email text, language text, role text, wanted boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct on (p.id) p.id, p.name, p.email, p.language, m.role, not 'second_person' = any (p.muted)
  from members.mandate m join members.person p on p.id = m.person
  where members.acting_role() is not null and m.person <> ledger.person() and m.person is distinct from concerned
    and m.role in ('secretariat', 'chair', 'national_administrator') and m.ended_at is null and ledger.day() between m.valid_from and m.valid_until
    and case when deed = 'let_back_in' then m.role <> 'national_administrator' or m.party = to_party
      else (deed = 'give_mandate' or m.party <> to_party) and (m.role = 'secretariat'
        or exists (select from members.circle_party c where c.circle = 'member-states' and c.party = m.party and c.suspended_at is null)) end
    and exists (select from sign_in.passkey k where k.person = m.person and k.revoked_at is null)
  order by p.id, m.role = 'secretariat' desc, m.role
$$;

-- Who asked is told what came of it: as the owner, because who decides may not be shown the asker's address otherwise.
create function members.asker_of(asked uuid) returns table (name text, email text, language text, wanted boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.name, p.email, p.language, not 'decided' = any (p.muted) from members.deed_of_two d join members.person p on p.id = d.asked_by_person
  where d.id = asked and d.decided_by_person = ledger.person() and d.asked_by_person <> ledger.person()
$$;

-- What is over long enough is forgotten by the program that owns the database, each hour (docs/data-protection.md).
create index on sign_in.session (began_at);

-- A deputy stays the deputy of whoever holds the mandate now: renewed or handed over, another follows the one that was named.
create function members.goes_by_now(named uuid) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  with recursive line as (
    select m.id, 0 as step from members.mandate m where m.id = named
    union all select n.id, l.step + 1 from line l join members.mandate n on n.follows = l.id)
  select id from line order by step desc limit 1
$$;
create index on members.mandate (follows) where follows is not null;
-- A deputy stands in for a mandate of the same party, and never for one's own.
create function members.may_stand_in(named uuid, of_party text, deputy uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.mandate d where d.id = named and d.party = of_party and d.person is distinct from deputy)
$$;
create function members.keep_deputy() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not members.may_stand_in(new.deputy_of, new.party, new.person) then
    raise exception 'a deputy stands in for somebody else of the same party' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_deputy before insert on members.mandate for each row when (new.deputy_of is not null) execute function members.keep_deputy();
