-- Authorities and decisions of courts are facts like every other statement; their rooms read them through the door of
-- the facts room and need no tables. Whatever program writes here: a decision is shown only after the anonymisation
-- gate has passed it.
alter table facts.fact add constraint decisions_leave_only_anonymised
  check (indicator <> 'decision.record' or state <> 'value' or review not in ('imported', 'published') or coalesce((value ->> 'anonymised')::boolean, false));
