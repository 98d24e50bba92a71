-- What a person wants said of a state's law, until another person publishes it. It is no fact yet: it holds what was typed
-- (a draft may be unfinished) and, once handed in, the entry in the form in which a state's file has it. Publishing turns
-- the entry into facts and leaves this row as it was approved.
create schema revision;

create table revision.proposal (
  id uuid primary key,
  -- The state whose law it is about; its number as a jurisdiction is its number as a party.
  party text not null references members.party deferrable,
  -- The subject's address, `IT/offence/it-entry`; of a statement said for the first time, the address it will have.
  subject text not null check (subject like party || '/%/%'),
  deed text not null check (deed in ('answer', 'withhold', 'restore')),
  position text not null check (position in ('national', 'secretariat')),
  state text not null check (state in ('draft', 'submitted', 'changes_requested', 'approved', 'published', 'refused', 'withdrawn')),
  typed jsonb not null,
  content jsonb,
  -- What was said of the subject when it was written (a digest): two editors are told of each other.
  written_against text not null,
  publish_on date,
  author uuid not null references members.person deferrable,
  mandate uuid not null references members.mandate deferrable,
  -- In whose name it will be said: the public sees the authority and the party, never the person.
  speaker_party text not null references members.party deferrable,
  authority text not null,
  approver uuid references members.person deferrable,
  follows uuid references revision.proposal deferrable,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state in ('draft', 'withdrawn') or content is not null),
  check ((state in ('approved', 'published')) = (approver is not null)),
  -- Four eyes are two persons.
  check (approver is distinct from author)
);
create index on revision.proposal (party, state);
create index on revision.proposal (author);
create index on revision.proposal (subject);
create index proposal_due on revision.proposal (publish_on) where state = 'approved';

-- Every step of a proposal: who, under which mandate, why, and what was asked of each field.
create table revision.step (
  id bigint generated always as identity primary key,
  proposal uuid not null references revision.proposal deferrable,
  step text not null check (step in ('begin', 'submit', 'ask_changes', 'approve', 'publish', 'put_back', 'refuse', 'withdraw', 'take_over')),
  person uuid,
  mandate uuid,
  at timestamptz not null,
  reason text check (length(reason) <= 2000),
  remarks jsonb not null default '{}'
);
create index on revision.step (proposal);
create trigger append_only before update or delete or truncate on revision.step for each statement execute function ledger.refuse_rewriting();

-- A row of the list of a state's statements handed to a colleague: the last one counts.
create table revision.delegation (
  id bigint generated always as identity primary key,
  party text not null references members.party deferrable,
  subject text not null check (subject like party || '/%/%'),
  to_mandate uuid not null references members.mandate deferrable,
  by_mandate uuid not null references members.mandate deferrable,
  note text not null check (length(note) between 1 and 500),
  at timestamptz not null
);
create index on revision.delegation (party, subject);
create trigger append_only before update or delete or truncate on revision.delegation for each statement execute function ledger.refuse_rewriting();

revoke delete on revision.proposal from liaison_program;
revoke update, delete on revision.step, revision.delegation from liaison_program;

-- Who may hand in, for a state's own position and for the secretariat's reading; an expert writes drafts that they take over.
create function revision.may_submit(asked text, spoken text) returns boolean language sql stable as $$
  select coalesce(case spoken
    when 'national' then members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = asked
    else members.acting_role() = 'secretariat' end, false)
$$;
create function revision.may_draft(asked text, spoken text) returns boolean language sql stable as $$
  select revision.may_submit(asked, spoken)
    or coalesce(members.acting_role() = 'expert' and (spoken = 'secretariat' or (members.acting()).party = asked), false)
$$;
-- Who is the second person.
create function revision.may_decide(asked text, spoken text) returns boolean language sql stable as $$
  select coalesce(case spoken
    when 'national' then members.acting_role() = 'secretariat'
      or (members.acting_role() in ('correspondent', 'national_administrator') and (members.acting()).party = asked)
    else members.acting_role() in ('secretariat', 'chair')
      or (members.acting_role() = 'correspondent' and (members.acting()).party = asked) end, false)
$$;
-- Whether a mandate lives is asked of mandates that one may not see.
create function revision.mandate_lives(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from members.mandate m
    where m.id = asked and m.ended_at is null and ledger.day() between m.valid_from and m.valid_until)
$$;

create function revision.keep_steps() returns trigger language plpgsql as $$
declare asks_as_page boolean := current_user = 'liaison_program';
begin
  if old.state <> 'draft' and new.subject <> old.subject or row(new.id, new.party, new.deed, new.position, new.author, new.mandate, new.speaker_party, new.authority, new.created_at)
    is distinct from row(old.id, old.party, old.deed, old.position, old.author, old.mandate, old.speaker_party, old.authority, old.created_at) then
    raise exception 'a proposal stays whose it is and what it is about' using errcode = 'restrict_violation';
  end if;
  if old.state <> new.state and (old.state || ' ' || new.state) not in (
    'draft submitted', 'changes_requested submitted', 'submitted changes_requested', 'approved changes_requested', 'submitted approved',
    'approved published', 'approved submitted', 'submitted refused', 'approved refused',
    'draft withdrawn', 'submitted withdrawn', 'changes_requested withdrawn', 'approved withdrawn') then
    raise exception 'no step leads from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if old.state = new.state and old.state not in ('draft', 'changes_requested') then
    raise exception 'what was handed in is not rewritten' using errcode = 'restrict_violation';
  end if;
  if row(new.typed, new.content) is distinct from row(old.typed, old.content)
    and not (old.state in ('draft', 'changes_requested') and new.state in ('draft', 'changes_requested', 'submitted')) then
    raise exception 'what was handed in is not rewritten' using errcode = 'restrict_violation';
  end if;
  if not asks_as_page then return new; end if;
  if new.state in ('draft', 'submitted') or old.state = new.state then
    if old.author is distinct from ledger.person() or old.state = 'approved' then
      raise exception 'only its author writes a proposal' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.state = 'submitted' and not revision.may_submit(new.party, new.position) then
    raise exception 'this mandate writes drafts only' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and old.author is distinct from ledger.person() and not revision.may_submit(new.party, new.position) then
    raise exception 'only its author or who takes it over withdraws a proposal' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> new.state and new.state in ('approved', 'changes_requested', 'refused', 'published') and
    (old.author = ledger.person() or not revision.may_decide(new.party, new.position)) then
    raise exception 'another person decides' using errcode = 'insufficient_privilege';
  end if;
  if new.state in ('approved', 'published') and new.approver is distinct from ledger.person() then
    raise exception 'nobody approves in the name of another' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'approved' and not revision.mandate_lives(old.mandate) then
    raise exception 'the mandate under which this was proposed has ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_steps before update on revision.proposal for each row execute function revision.keep_steps();

alter table revision.proposal enable row level security;
create policy seen on revision.proposal for select to liaison_program using (
  author = ledger.person() or members.acting_role() = 'auditor' or revision.may_submit(party, position)
  or (state <> 'draft' and (members.acting_role() in ('secretariat', 'chair') or ((members.acting()).party = party
    and members.acting_role() in ('correspondent', 'national_administrator', 'prosecutor', 'central_authority_officer', 'expert')))));
create policy begun on revision.proposal for insert to liaison_program with check (
  author = ledger.person() and mandate = ledger.mandate() and state = 'draft' and approver is null and revision.may_draft(party, position));
create policy moved on revision.proposal for update to liaison_program using (
  author = ledger.person() or revision.may_submit(party, position) or revision.may_decide(party, position));

alter table revision.step enable row level security;
create policy seen on revision.step for select to liaison_program using (exists (select from revision.proposal p where p.id = proposal));
create policy taken on revision.step for insert to liaison_program with check (person = ledger.person() and mandate = ledger.mandate());

alter table revision.delegation enable row level security;
create policy seen on revision.delegation for select to liaison_program using (
  (members.acting()).party = party or members.acting_role() in ('secretariat', 'auditor'));
create policy handed on revision.delegation for insert to liaison_program with check (
  by_mandate = ledger.mandate() and revision.may_submit(party, 'national')
  and exists (select from members.mandate m where m.id = to_mandate and m.party = delegation.party and revision.mandate_lives(m.id)));
