-- A comparison asks for a day of the law and an instant of our record. What was said before and what was law before stand in
-- the same table, so with thirty times the history both were gone through. Two boundaries that a source names are asked for
-- beside: what is announced for a later day, and what has ended.
create index fact_of_day on facts.fact using gist (indicator, valid, recorded)
  where review in ('imported', 'published') and rank <> 'deprecated';
create index fact_announced on facts.fact (lower(valid))
  where review in ('imported', 'published') and rank <> 'deprecated' and start_certainty in ('day', 'month', 'year');
create index fact_ended on facts.fact (upper(valid))
  where review in ('imported', 'published') and rank <> 'deprecated' and end_certainty in ('day', 'month', 'year');
