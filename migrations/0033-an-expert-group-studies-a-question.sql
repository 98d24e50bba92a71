-- A study: a closed group works on a question. Everything of it is seen inside the group, by the secretariat and by auditors,
-- and by nobody else. What was written stays: a draft is saved as a version beside the others, a comment is closed, not removed.
create schema studies;

-- Who works in a closed group: named in it or of the secretariat. Auditors read.
create function studies.works_in(asked text) returns boolean language sql stable as $$
  select coalesce(members.inside(asked) and members.acting_role() <> 'auditor'
    and exists (select from members.circle c where c.id = asked and c.within is not null), false)
$$;

create table studies.study (
  id uuid primary key,
  circle text not null references members.circle deferrable,
  question text not null check (length(question) between 1 and 500),
  method text not null check (length(method) between 1 and 4000),
  state text not null default 'open' check (state in ('open', 'concluded', 'abandoned')),
  begun_at timestamptz not null,
  begun_by uuid not null references members.mandate deferrable,
  ended_at timestamptz,
  ended_by uuid references members.mandate deferrable,
  -- The form that ended it: sent twice it ends it once.
  ended_key uuid,
  result jsonb check (result ? 'en' and result ? 'fr'),
  reason text check (length(reason) between 1 and 2000),
  check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_key is null)),
  check ((state = 'concluded') = (result is not null)),
  check ((state = 'abandoned') = (reason is not null))
);
create index on studies.study (circle);

create table studies.evidence (
  study uuid not null references studies.study deferrable,
  id uuid not null,
  kind text not null check (kind in ('statement', 'decision', 'report', 'gap', 'web')),
  -- The subject, the number, or the address.
  about text not null check (length(about) between 1 and 2000),
  title text check (length(title) between 1 and 300),
  note text check (length(note) between 1 and 2000),
  at timestamptz not null,
  mandate uuid not null references members.mandate deferrable,
  primary key (study, id),
  check ((kind = 'web') = (title is not null))
);

create table studies.version (
  study uuid not null references studies.study deferrable,
  number int not null check (number > 0),
  -- The form that saved it.
  key uuid not null,
  words text not null check (length(words) between 1 and 40000),
  at timestamptz not null,
  mandate uuid not null references members.mandate deferrable,
  primary key (study, number),
  unique (study, key)
);

create table studies.comment (
  study uuid not null references studies.study deferrable,
  id uuid not null,
  -- The version that was the last when it was written; 0: there was none.
  version int not null,
  words text not null check (length(words) between 1 and 4000),
  at timestamptz not null,
  mandate uuid not null references members.mandate deferrable,
  primary key (study, id)
);

create table studies.closing (
  study uuid not null,
  comment uuid not null,
  at timestamptz not null,
  mandate uuid not null references members.mandate deferrable,
  primary key (study, comment),
  foreign key (study, comment) references studies.comment deferrable
);

-- The statements that the result changes.
create table studies.changed (
  study uuid not null references studies.study deferrable,
  subject text not null references facts.subject deferrable,
  primary key (study, subject)
);

create function studies.keep_end() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'a study that has ended stays as it ended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_end before update on studies.study for each row execute function studies.keep_end();
create trigger append_only before delete or truncate on studies.study for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on studies.evidence for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on studies.version for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on studies.comment for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on studies.closing for each statement execute function ledger.refuse_rewriting();
create trigger append_only before update or delete or truncate on studies.changed for each statement execute function ledger.refuse_rewriting();
revoke update, delete on studies.study, studies.evidence, studies.version, studies.comment, studies.closing, studies.changed from liaison_program;
grant update (state, ended_at, ended_by, ended_key, result, reason) on studies.study to liaison_program;

-- Asked as who acts: a study that one may not see is not open to them.
create function studies.is_open(asked uuid) returns boolean language sql stable as $$
  select exists (select from studies.study s where s.id = asked and s.state = 'open' and studies.works_in(s.circle))
$$;
create function studies.is_seen(asked uuid) returns boolean language sql stable as $$
  select exists (select from studies.study s where s.id = asked)
$$;

-- Under which name, role and party somebody wrote in a study that who asks may see, also after they left the group. Runs as the
-- owner, because mandates of another party are not seen; of who wrote nothing there it tells nothing.
create function studies.writer(asked uuid, of_mandate uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('name', p.name, 'role', m.role, 'party', m.party)
  from studies.study s join members.mandate m on m.id = of_mandate join members.person p on p.id = m.person
  where s.id = asked and (members.inside(s.circle) or members.acting_role() = 'auditor') and (
    of_mandate in (s.begun_by, s.ended_by)
    or exists (select from studies.evidence e where e.study = asked and e.mandate = of_mandate)
    or exists (select from studies.version v where v.study = asked and v.mandate = of_mandate)
    or exists (select from studies.comment c where c.study = asked and c.mandate = of_mandate)
    or exists (select from studies.closing c where c.study = asked and c.mandate = of_mandate))
$$;

alter table studies.study enable row level security;
create policy seen on studies.study for select to liaison_program using (members.inside(circle) or members.acting_role() = 'auditor');
create policy begun on studies.study for insert to liaison_program with check (
  studies.works_in(circle) and begun_by = ledger.mandate() and state = 'open');
create policy ended on studies.study for update to liaison_program using (studies.works_in(circle)) with check (
  studies.works_in(circle) and ended_by = ledger.mandate());

alter table studies.evidence enable row level security;
create policy seen on studies.evidence for select to liaison_program using (studies.is_seen(study));
create policy added on studies.evidence for insert to liaison_program with check (mandate = ledger.mandate() and studies.is_open(study));

alter table studies.version enable row level security;
create policy seen on studies.version for select to liaison_program using (studies.is_seen(study));
create policy saved on studies.version for insert to liaison_program with check (mandate = ledger.mandate() and studies.is_open(study));

alter table studies.comment enable row level security;
create policy seen on studies.comment for select to liaison_program using (studies.is_seen(study));
create policy made on studies.comment for insert to liaison_program with check (mandate = ledger.mandate() and studies.is_open(study));

alter table studies.closing enable row level security;
create policy seen on studies.closing for select to liaison_program using (studies.is_seen(study));
create policy made on studies.closing for insert to liaison_program with check (mandate = ledger.mandate() and studies.is_open(study));

alter table studies.changed enable row level security;
create policy seen on studies.changed for select to liaison_program using (studies.is_seen(study));
create policy linked on studies.changed for insert to liaison_program with check (studies.is_open(study));
