-- Anybody may say, without an account, that a statement is wrong. What they write lands with whoever speaks for that law
-- and is answered; who wrote it is not asked. The sender comes back with a reference that cannot be guessed.
create schema reports;

-- Of each day one key: it signs the forms opened on that day, and makes of a network address a mark that means nothing
-- once the key is gone. The program that owns the database throws it away after two days.
create table reports.day_key (
  day date primary key,
  key bytea not null check (length(key) = 32)
);
revoke update, delete on reports.day_key from liaison_program;

-- How many were sent of late, by nobody's name and no address: gone after twenty-four hours.
create table reports.sending (
  at timestamptz not null,
  -- The minute in which its form was opened.
  opened timestamptz not null,
  mark bytea not null
);
create index on reports.sending (at);
revoke update, delete on reports.sending from liaison_program;

create table reports.report (
  id uuid primary key,
  -- The form it was written in: sent twice, it is one report.
  form text not null unique,
  reference text not null unique check (reference ~ '^[2-9a-hjkmnp-tv-z]{5}(-[2-9a-hjkmnp-tv-z]{5}){3}$'),
  at timestamptz not null,
  language text not null check (language in ('en', 'fr')),
  -- Null: something is missing, and there is no statement of it.
  subject text references facts.subject deferrable,
  jurisdiction text not null references facts.jurisdiction deferrable,
  -- Who speaks for that law; null: law between states, or nobody's, which the secretariat looks after.
  party text references members.party deferrable,
  page text,
  kind text not null,
  -- What somebody wrote; null once the term for keeping it is over.
  words text check (length(words) <= 4000),
  source text check (length(source) <= 1000),
  forgotten_at timestamptz,
  standing text not null default 'received' check (standing in ('received', 'taken', 'answered')),
  taken_at timestamptz,
  taken_by uuid references members.mandate deferrable,
  answered_at timestamptz,
  answered_by uuid references members.mandate deferrable,
  outcome text,
  -- Open to whoever has the reference.
  answer text check (length(answer) <= 4000),
  check ((standing = 'answered') = (outcome is not null)),
  check ((standing = 'answered') = (answered_at is not null and answered_by is not null)),
  check (standing <> 'taken' or (taken_at is not null and taken_by is not null))
);
create index on reports.report (party, standing);
create index on reports.report (answered_at);

-- Where the one answer goes, if it was asked for. The pages can write no row here and read none: not even who answers sees
-- the address.
create table reports.contact (
  report uuid primary key references reports.report deferrable,
  email text not null check (length(email) <= 254 and email !~ '[[:cntrl:][:space:],;<>]'),
  language text not null check (language in ('en', 'fr'))
);

-- Who was told on which day that reports wait: at most one message a day to a person, however many come.
create table reports.notice (
  person uuid not null references members.person deferrable,
  day date not null,
  at timestamptz not null,
  primary key (person, day)
);
revoke all on reports.contact, reports.notice from liaison_program;
revoke insert, update, delete on reports.report from liaison_program;
grant update (standing, taken_at, taken_by, answered_at, answered_by, outcome, answer) on reports.report to liaison_program;

-- Whom the law of a party concerns: its correspondents and administrators, and the secretariat.
create function reports.looks_after(asked text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() = 'secretariat'
    or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = asked), false)
$$;
alter table reports.report enable row level security;
create policy seen on reports.report for select to liaison_program using (reports.looks_after(party));
create policy answered on reports.report for update to liaison_program using (reports.looks_after(party) and standing <> 'answered')
  with check (reports.looks_after(party) and (answered_by is null or answered_by = ledger.mandate()));

-- Whose a mandate is; unknown where who asks may not see it (row-level security of the members' room).
create function reports.holder(asked uuid) returns text language sql stable as $$
  select p.name from members.mandate m join members.person p on p.id = m.person where m.id = asked
$$;

-- Persons in whose care reports wait that came since they were last written to, and who were not written to today: the
-- correspondents of the party; where it has none, its administrators; where it has neither, or no party is concerned, the
-- secretariat. For the owner of the database: the pages' role may not read notices.
create function reports.to_notify(today date) returns table (person uuid, name text, email text, language text, reports bigint)
language sql stable as $$
  with living as (
    select m.person, m.party, m.role from members.mandate m where m.ended_at is null and today between m.valid_from and m.valid_until
  ), cared as (
    select distinct r.id, r.at, l.person from reports.report r join living l on
      (l.role = 'correspondent' and l.party = r.party)
      or (l.role = 'national_administrator' and l.party = r.party
        and not exists (select from living c where c.role = 'correspondent' and c.party = r.party))
      or (l.role = 'secretariat' and not exists (
        select from living c where c.role in ('correspondent', 'national_administrator') and c.party = r.party))
    where r.standing = 'received'
  )
  select p.id, p.name, p.email, p.language, count(*) from cared c join members.person p on p.id = c.person
  where not exists (select from reports.notice n where n.person = p.id and n.day = today)
  group by p.id having max(c.at) > coalesce((select max(n.at) from reports.notice n where n.person = p.id), '-infinity')
  order by p.id
$$;

create function reports.keep_answer() returns trigger language plpgsql as $$
begin
  if old.standing = 'answered' and to_jsonb(new) - '{words,source,forgotten_at}'::text[] <> to_jsonb(old) - '{words,source,forgotten_at}'::text[] then
    raise exception 'a report that was answered stays as it was answered' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_answer before update on reports.report for each row execute function reports.keep_answer();

-- The only way in. The same form again answers what it became; a statement that the open zone does not show is none.
create function reports.take(id uuid, form text, reference text, at timestamptz, language text, subject text, jurisdiction text,
  page text, kind text, words text, source text, email text) returns table (given text, fresh boolean)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into reports.report (id, form, reference, at, language, subject, jurisdiction, party, page, kind, words, source)
    select take.id, take.form, take.reference, take.at, take.language, take.subject, take.jurisdiction,
      (select p.id from members.party p where p.id = take.jurisdiction), take.page, take.kind, take.words, take.source
    where take.subject is null
      or exists (select from facts.open_subject s where s.id = take.subject and s.jurisdiction = take.jurisdiction)
    on conflict on constraint report_form_key do nothing;
  if found and take.email is not null then
    insert into reports.contact (report, email, language) values (take.id, take.email, take.language);
  end if;
  return query select r.reference, r.id = take.id from reports.report r where r.form = take.form;
end $$;

-- What a form became, so that pressing twice is answered alike.
create function reports.became(asked text) returns text language sql stable security definer set search_path = pg_catalog as $$
  select r.reference from reports.report r where r.form = asked
$$;

-- What whoever has a reference may know. What was reported is told to nobody again, in case it was found.
create function reports.told(asked text) returns table (at timestamptz, language text, kind text, jurisdiction text, standing text,
  outcome text, answer text, answered_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select r.at, r.language, r.kind, r.jurisdiction, r.standing, r.outcome, r.answer, r.answered_at from reports.report r where r.reference = asked
$$;

-- Whether an answer is waited for, and no more than that.
create function reports.wants_answer(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from reports.contact c join reports.report r on r.id = c.report where r.id = asked and reports.looks_after(r.party))
$$;

-- Puts the one answer into the outbox, in the transaction that gives it, without showing to whom.
create function reports.write_back(asked uuid, message uuid, written_at timestamptz, useless_at timestamptz, subject text, plain text, html text)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into mail.message (id, made_at, kind, recipient, language, subject, plain, html, useless_at, next_at)
    select write_back.message, write_back.written_at, 'report_answer', c.email, c.language, write_back.subject, write_back.plain,
      write_back.html, write_back.useless_at, write_back.written_at
    from reports.contact c join reports.report r on r.id = c.report
    where r.id = asked and r.standing = 'answered' and r.answered_by = ledger.mandate() and r.answered_at = written_at
      and reports.looks_after(r.party);
  return found;
end $$;
