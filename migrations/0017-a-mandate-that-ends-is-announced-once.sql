-- Thirty and seven days before its last day a mandate is announced to its holder, once each. Written by whoever owns the
-- database, in the transaction that writes the message; the pages only read it.
create table members.reminder (
  mandate uuid not null references members.mandate deferrable,
  days int not null check (days in (30, 7)),
  at timestamptz not null,
  primary key (mandate, days)
);
create trigger append_only before update or delete or truncate on members.reminder for each statement execute function ledger.refuse_rewriting();
revoke insert, update, delete on members.reminder from liaison_program;

-- An invitation that waits is seen by who may invite: the secretariat and auditors all, an administrator those of persons in
-- their care. Withdrawing one ends nothing but the link.
create function sign_in.may_see(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(members.acting_role() in ('secretariat', 'auditor') or members.cares_for(asked), false)
$$;
