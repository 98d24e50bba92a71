-- What the revision room asks of the rooms beside it, in one place: who somebody is, and what is said of a subject now. None of
-- these runs as the owner, so row-level security answers as it would answer the asker.
create function revision.name_of(asked uuid) returns text language sql stable as $$
  select name from members.person where id = asked
$$;
create function revision.authority_of(asked uuid) returns text language sql stable as $$
  select authority from members.mandate where id = asked
$$;
create function revision.holder_of(asked uuid) returns text language sql stable as $$
  select p.name from members.mandate m join members.person p on p.id = m.person where m.id = asked
$$;
create function revision.acting_for(asked text) returns table (mandate uuid, person uuid, name text, role text) language sql stable as $$
  select m.id, m.person, p.name, m.role from members.mandate m join members.person p on p.id = m.person
  where m.party = asked and revision.mandate_lives(m.id)
$$;

-- The numbers of what is said of a subject at this moment, and of its being offline: they change with every publication.
create function revision.said_now(asked text) returns table (id text) language sql stable as $$
  select f.id::text from facts.fact f where f.subject = asked and f.review in ('imported', 'published') and upper_inf(f.recorded)
  union all select w.id::text from facts.withdrawal w where w.subject = asked and upper_inf(w.during)
$$;
create function revision.subject_known(asked text) returns table (id text, kind text, concept text, ordinal int) language sql stable as $$
  select s.id, s.kind, s.concept, s.ordinal from facts.subject s where s.id = asked
$$;
create function revision.subjects_of(state text, of_kind text) returns table (id text, ordinal int) language sql stable as $$
  select s.id, s.ordinal from facts.subject s where s.jurisdiction = state and s.kind = of_kind
$$;

-- Whether a mandate has confirmed, on a day, all that is shown first of a subject.
create function revision.is_confirmed(asked text, by_mandate uuid, on_day date) returns boolean language sql stable as $$
  with said as (
    select f.id, f.position from facts.fact f
    where f.subject = asked and f.review in ('imported', 'published') and f.rank <> 'deprecated' and upper_inf(f.recorded) and f.valid @> on_day),
  shown as (
    select id from said where position = (
      select position from said order by case position when 'national' then 1 when 'secretariat' then 2 else 3 end limit 1))
  select count(*) > 0 and bool_and(exists (
    select from facts.attestation t
    where t.fact = shown.id and t.mode = 'confirmed' and t.member = by_mandate and t.on_date = on_day::text)) from shown
$$;
