-- What a notice tells of a procurement, or whoever knows it: which act it follows and how, what is bought, until when questions
-- may be asked, and what became of it. A case keeps its own words of all of it.
ALTER TABLE procurement
  ADD COLUMN law               text CHECK (law IN ('lou', 'luf', 'luk', 'lufs', 'other')),
  ADD COLUMN procedure         text CHECK (procedure IN ('open', 'restricted', 'neg-w-call', 'neg-wo-call', 'comp-dial', 'innovation',
    'nat-adv', 'direct', 'framework-call', 'dps', 'lov', 'other')),
  -- Eight digits; the ninth only checks them.
  ADD COLUMN cpv               text CHECK (cpv ~ '^\d{8}$'),
  ADD COLUMN questions_at      timestamptz CHECK (isfinite(questions_at)),
  ADD COLUMN award_decided_on  date CHECK (isfinite(award_decided_on)),
  ADD COLUMN standstill_ends_on date CHECK (isfinite(standstill_ends_on)),
  -- The notice that it was last filled in from, by which a change of it is known.
  ADD COLUMN notice_id         uuid,
  ADD COLUMN notice_version    text CHECK (notice_version ~ '^\d{1,4}$'),
  ADD CONSTRAINT procurement_questions_have_an_hour CHECK (questions_on IS NOT DISTINCT FROM day_of(questions_at)),
  ADD CONSTRAINT procurement_standstill_follows_the_decision CHECK (standstill_ends_on >= award_decided_on),
  ADD CONSTRAINT procurement_version_of_a_notice CHECK ((notice_id IS NULL) = (notice_version IS NULL));

GRANT UPDATE (law, procedure, cpv, questions_at, award_decided_on, standstill_ends_on, notice_id, notice_version) ON procurement TO ua_application;
