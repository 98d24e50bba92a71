-- Mail leaves through an outbox: a message is written in the transaction that makes it necessary, and stays until a mail
-- server has taken it. Without a mail server it waits here, and the secretariat sees that it does.
create schema mail;

create table mail.message (
  id uuid primary key,
  made_at timestamptz not null,
  kind text not null,
  recipient text not null,
  language text not null check (language in ('en', 'fr')),
  subject text not null,
  -- The words go once the message was taken or has become useless: they may hold a link that opens something.
  plain text,
  html text,
  useless_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null,
  -- Who sends holds the message for a while; who is killed meanwhile loses it to the next.
  leased_until timestamptz,
  taken_at timestamptz,
  last_error text,
  check ((plain is null) = (html is null)),
  check (taken_at is null or plain is null)
);
create index on mail.message (next_at) where taken_at is null;
revoke update, delete on mail.message from liaison_program;

-- The program writes messages and shows them to the secretariat; sending is done by the process that owns the database.
alter table mail.message enable row level security;
create policy written on mail.message for insert to liaison_program with check (ledger.person() is not null);
create policy seen on mail.message for select to liaison_program using (members.acting_role() = 'secretariat');
