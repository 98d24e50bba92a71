-- What nobody knows yet is written down, with who looks for it and until when: found in a cell that says "not known", told
-- in a report, met in a request for assistance, or left open by a review round.
create table reports.gap (
  id uuid primary key,
  -- What was found in one way is one gap, however often it is found: `cell IT/benefit_entry`, `report 0b1c…`.
  found_as text unique,
  found text not null,
  jurisdiction text not null references facts.jurisdiction deferrable,
  party text references members.party deferrable,
  -- What the question is about: a kind, and its code there; both null where only words can say it.
  about_kind text check (about_kind in ('element', 'statement', 'measure', 'instrument')),
  about text check (length(about) between 1 and 200),
  -- Null for what the program found itself: it is told in words of the interface.
  missing text check (length(missing) between 1 and 1000),
  report uuid references reports.report deferrable,
  owner uuid references members.mandate deferrable,
  due date,
  standing text not null default 'open' check (standing in ('open', 'taken', 'closed')),
  close_reason text,
  -- The statement that fills it.
  filled_by text references facts.subject deferrable,
  created_at timestamptz not null,
  created_by uuid references members.mandate deferrable,
  check ((about_kind is null) = (about is null)),
  check (about is not null or missing is not null or report is not null),
  check ((standing = 'taken') = (owner is not null) or standing = 'closed'),
  check ((standing = 'closed') = (close_reason is not null)),
  check (standing = 'closed' or filled_by is null)
);
create index on reports.gap (party, standing);
create index on reports.gap (report);

-- What became of a gap, step by step.
create table reports.gap_step (
  gap uuid not null references reports.gap deferrable,
  seq int not null,
  at timestamptz not null,
  mandate uuid references members.mandate deferrable,
  step text not null check (step in ('found', 'taken', 'closed', 'reopened')),
  owner uuid references members.mandate deferrable,
  due date,
  reason text,
  words text check (length(words) <= 1000),
  primary key (gap, seq)
);
create trigger append_only before update or delete or truncate on reports.gap_step for each statement execute function ledger.refuse_rewriting();
create trigger append_only before delete or truncate on reports.gap for each statement execute function ledger.refuse_rewriting();
revoke delete on reports.gap from liaison_program;
revoke update, delete on reports.gap_step from liaison_program;
revoke update on reports.gap from liaison_program;
grant update (owner, due, standing, close_reason, filled_by) on reports.gap to liaison_program;

alter table reports.gap enable row level security;
create policy seen on reports.gap for select to liaison_program using (reports.looks_after(party));
create policy found on reports.gap for insert to liaison_program with check (reports.looks_after(party) and created_by = ledger.mandate());
create policy worked_on on reports.gap for update to liaison_program using (reports.looks_after(party)) with check (reports.looks_after(party));

alter table reports.gap_step enable row level security;
create policy seen on reports.gap_step for select to liaison_program using (exists (select from reports.gap g where g.id = gap));
create policy made on reports.gap_step for insert to liaison_program with check (
  mandate = ledger.mandate() and exists (select from reports.gap g where g.id = gap));
