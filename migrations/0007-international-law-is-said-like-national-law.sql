-- Treaties, who is bound by them and what their rules give are facts like every other. What a state has signed belongs to
-- that state; what an instrument is, and what it gives, belongs to no state: the law between states has a jurisdiction of
-- its own, without a country code.
alter table facts.jurisdiction alter column iso2 drop not null;
alter table facts.jurisdiction drop constraint jurisdiction_kind_check;
alter table facts.jurisdiction add constraint jurisdiction_kind_check
  check (kind in ('state', 'legal_system', 'territory', 'organisation', 'international'));
alter table facts.jurisdiction add constraint only_international_law_has_no_code check ((iso2 is null) = (kind = 'international'));

alter table facts.subject drop constraint subject_kind_check;
alter table facts.subject add constraint subject_kind_check
  check (kind in ('offence', 'aggravation', 'exemption', 'regime', 'related_offence', 'event', 'authority', 'decision',
    'instrument', 'coverage', 'participation', 'declaration', 'relation', 'register', 'measure', 'rule', 'instrument_default', 'rulebook'));
