-- Messages that tell of changes, beside those that open something.

alter table mail.message
  -- Where one click stops such messages (RFC 8058); it goes with the words.
  add column stop_address text,
  -- The number of the ledger under which words that quote statements were written. Once a statement has been withdrawn
  -- since, the message is not sent before it has been written anew (platform/outbox.server.ts).
  add column written_under bigint;

-- What a member follows, and why, is nobody else's affair: the secretariat keeps the outbox, and does not see notices in it.
drop policy seen on mail.message;
create policy seen on mail.message for select to liaison_program using (members.acting_role() = 'secretariat' and kind <> 'notice');
