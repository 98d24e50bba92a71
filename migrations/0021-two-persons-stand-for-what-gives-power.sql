-- What gives power over others, or lets a party in, is a deed of two: one person asks, another approves, and until then it
-- waits where both are seen. The request to let somebody back in (0015) was the first of its kind; its table becomes that of all.
alter table sign_in.recovery rename to deed_of_two;
alter table sign_in.deed_of_two set schema members;
alter table members.deed_of_two rename constraint recovery_pkey to deed_of_two_pkey;
alter index members.recovery_person_idx rename to deed_of_two_person_idx;
alter table members.deed_of_two
  add column deed text not null default 'let_back_in' check (deed in ('let_back_in', 'give_mandate', 'admit_party', 'lift_suspension')),
  add column party text references members.party deferrable,
  add column circle text references members.circle deferrable,
  -- What was asked for, as the form said it; nothing in it names a person.
  add column what jsonb not null default '{}',
  -- To whom a mandate would go: name, address, language. Gone once the deed is decided or too old.
  add column who jsonb,
  alter column person drop not null,
  alter column reason drop not null,
  drop constraint recovery_check1,
  add check (deed <> 'let_back_in' or (person is not null and reason is not null and asked_by_person <> person)),
  add check (deed = 'let_back_in' or party is not null),
  add check (deed not in ('admit_party', 'lift_suspension') or circle is not null),
  add check (who is null or (deed = 'give_mandate' and outcome is null)),
  add check (outcome is distinct from 'approved' or deed <> 'give_mandate' or person is not null);
alter table members.deed_of_two alter column deed drop default;
create index on members.deed_of_two (party);

drop trigger keep_recovery on members.deed_of_two;
drop function sign_in.keep_recovery();
create function members.keep_deed_of_two() returns trigger language plpgsql as $$
declare deciding constant text[] := '{decided_at,decided_by,decided_by_person,outcome,person,who}';
begin
  if to_jsonb(new) - deciding <> to_jsonb(old) - deciding
    or (old.person is not null and new.person is distinct from old.person)
    or (new.who is not null and new.who is distinct from old.who)
    or (old.outcome is not null and to_jsonb(new) - 'who' <> to_jsonb(old) - 'who') then
    raise exception 'a deed of two is decided once and not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_deed_of_two before update on members.deed_of_two for each row execute function members.keep_deed_of_two();

-- Roles that give roles, look over everybody's shoulder, or are the second person where two are needed. Only the secretariat
-- gives them: an administrator who could make a chair would have made a second person to their own taste.
create function members.has_power(role text) returns boolean language sql immutable set search_path = pg_catalog as $$
  select role in ('secretariat', 'chair', 'national_administrator', 'auditor')
$$;
create or replace function members.may_mandate(to_party text, to_role text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat' or (members.acting_role() = 'national_administrator'
    and (members.acting()).party = to_party and not members.has_power(to_role)), false)
$$;

-- Whether the acting mandate may be the second person. Whoever acts for the party concerned does not let it in; the chair and
-- administrators decide while their own party is inside the circle of the member states.
create function members.may_be_second(deed text, concerned uuid, to_party text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(case when deed = 'let_back_in' then members.cares_for(concerned)
    else (deed = 'give_mandate' or (members.acting()).party <> to_party)
      and (members.acting_role() = 'secretariat'
        or (members.acting_role() in ('chair', 'national_administrator') and members.inside('member-states'))) end, false)
$$;

-- Whether anybody else could be the second person, now or in the last thirty days: who has just ended everybody else's mandate,
-- or suspended their parties, is not yet alone. Somebody who never made a passkey cannot decide and is not counted.
create function members.has_second(deed text, to_party text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.mandate m
    where m.person <> ledger.person() and m.role in ('secretariat', 'chair', 'national_administrator')
      and m.valid_from <= ledger.day() and m.valid_until >= ledger.day() - 30 and (m.ended_at is null or m.ended_at >= ledger.day() - 30)
      and (deed = 'give_mandate' or m.party <> to_party)
      and (m.role = 'secretariat' or exists (select from members.circle_party p where p.circle = 'member-states' and p.party = m.party
        and (p.suspended_at is null or p.suspended_at >= ledger.day() - 30)))
      and exists (select from sign_in.passkey k where k.person = m.person and (k.revoked_at is null or k.revoked_at >= ledger.day() - 30)))
$$;

-- Whether a mandate lives now, whoever asks: who has lost theirs no longer stands for what they asked.
create function members.lives(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.mandate m where m.id = asked and m.ended_at is null and ledger.day() between m.valid_from and m.valid_until)
$$;

drop policy seen on members.deed_of_two;
drop policy asked on members.deed_of_two;
drop policy decided on members.deed_of_two;
create policy seen on members.deed_of_two for select to liaison_program using (
  person = ledger.person() or asked_by_person = ledger.person() or members.acting_role() in ('secretariat', 'auditor')
  or members.may_be_second(deed, person, party));
create policy asked on members.deed_of_two for insert to liaison_program with check (
  asked_by = ledger.mandate() and asked_by_person = ledger.person() and outcome is null and case deed
    when 'let_back_in' then members.cares_for(person)
    when 'give_mandate' then members.may_mandate(party, what ->> 'role')
    else members.acting_role() = 'secretariat' end);
create policy decided on members.deed_of_two for update to liaison_program
  using (person = ledger.person() or asked_by_person = ledger.person() or members.may_be_second(deed, person, party))
  with check (decided_by_person = ledger.person() and decided_by is not distinct from ledger.mandate()
    and (outcome = 'refused' or (members.may_be_second(deed, person, party) and members.lives(asked_by))));

-- What the second person has just approved, the same hand carries out in the same transaction.
create function members.two_stand(asked text, to_party text, at_moment timestamptz, concerned uuid, to_role text, in_circle text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.deed_of_two d
    where d.deed = asked and d.party = to_party and d.outcome = 'approved' and d.decided_by = ledger.mandate() and d.decided_at = at_moment
      and (concerned is null or d.person = concerned) and (to_role is null or d.what ->> 'role' = to_role)
      and (in_circle is null or d.circle = in_circle))
$$;
-- The same mandate of the same person goes on without a gap: nobody gets a power they had not.
create function members.goes_on(before uuid, holder uuid, of_party text, in_role text, at_moment timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.mandate f where f.id = before and f.person = holder and f.party = of_party and f.role = in_role
    and f.end_reason = 'renewed' and f.ended_at = at_moment and f.valid_until >= ledger.day())
$$;
drop policy given on members.mandate;
create policy given on members.mandate for insert to liaison_program with check (case when not members.has_power(role) then members.may_mandate(party, role)
  else (members.may_mandate(party, role) and (not members.has_second('give_mandate', party) or members.goes_on(follows, person, party, role, created_at)))
    or members.two_stand('give_mandate', party, created_at, person, role, null) end);

-- A circle is seen by who decides on letting a party into it.
create function members.decides_on(asked text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.deed_of_two d where d.circle = asked and members.may_be_second(d.deed, d.person, d.party)
    and (d.outcome is null or d.decided_by = ledger.mandate()))
$$;
create policy decided on members.circle for select to liaison_program using (members.decides_on(id));
create policy decided on members.circle_party for select to liaison_program using (members.decides_on(circle));
drop policy admitted on members.circle_party;
create policy admitted on members.circle_party for insert to liaison_program with check (
  (members.acting_role() = 'secretariat' and not members.has_second('admit_party', party))
  or members.two_stand('admit_party', party, admitted_at, null, null, circle));
drop policy suspended on members.circle_party;
create policy suspended on members.circle_party for update to liaison_program using (members.acting_role() = 'secretariat' or members.decides_on(circle))
  with check (true);

-- Suspending is for the secretariat alone and at once; lifting is not. A policy sees one row at a time, this sees before and after.
create function members.keep_circle_party() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if ledger.mandate() is null then
    return new;
  end if;
  if to_jsonb(new) - '{suspended_at,suspended_by,suspension_reason}'::text[] <> to_jsonb(old) - '{suspended_at,suspended_by,suspension_reason}'::text[]
    or (new.suspended_at is not null and members.acting_role() is distinct from 'secretariat')
    or (new.suspended_at is null and old.suspended_at is not null
      and not (members.acting_role() = 'secretariat' and not members.has_second('lift_suspension', old.party))
      and not exists (select from members.deed_of_two d where d.deed = 'lift_suspension' and d.circle = old.circle and d.party = old.party
        and d.outcome = 'approved' and d.decided_by = ledger.mandate() and d.asked_at >= old.suspended_at)) then
    raise exception 'a second person is needed, or another mandate' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_circle_party before update on members.circle_party for each row execute function members.keep_circle_party();

-- Who approved writes the invitation too.
drop policy invited on sign_in.invitation;
create policy invited on sign_in.invitation for insert to liaison_program with check (
  purpose = 'enrolment' and coalesce(members.acting_role() in ('secretariat', 'national_administrator')
    or exists (select from members.deed_of_two r where r.person = invitation.person and r.outcome = 'approved' and r.decided_by = ledger.mandate()
      and r.decided_at = invitation.created_at), false));
