-- Every list of codes that the application reads is one that the database keeps, and every text that somebody fills in has
-- its longest length.
ALTER TABLE cases
  ADD CONSTRAINT cases_number_check CHECK (number ~ '^[A-Z]{1,6}-\d{4}-\d+$'),
  -- Codes of the host's lists.
  ADD CONSTRAINT cases_municipality_code_check CHECK (municipality_code ~ '^\d{4}$'),
  ADD CONSTRAINT cases_industry_check CHECK (length(industry) BETWEEN 1 AND 30),
  ADD CONSTRAINT cases_employees_check CHECK (length(employees) BETWEEN 1 AND 30),
  ADD CONSTRAINT cases_needs_check CHECK (needs <@ ARRAY[
    'find-procurements', 'go-no-go', 'read-documents', 'requirements', 'espd', 'qualification', 'consortium',
    'questions', 'price-model', 'quality-part', 'sustainability', 'secrecy', 'submit', 'final-review', 'decision',
    'review', 'learning', 'direct-award', 'other'
  ]);
ALTER TABLE case_move ADD CONSTRAINT case_move_status_check CHECK (status IN (
    'opened', 'accepted', 'declined', 'assigned', 'ongoing', 'closed', 'withdrawn'
));
ALTER TABLE company
  ADD CONSTRAINT company_industry_check CHECK (length(industry) BETWEEN 1 AND 30),
  ADD CONSTRAINT company_employees_check CHECK (length(employees) BETWEEN 1 AND 30);
ALTER TABLE outcome ADD CONSTRAINT outcome_barriers_check CHECK (barriers <@ ARRAY[
    'turnover', 'references', 'insurance', 'certificates', 'form', 'time', 'price-model', 'digital-tool', 'other'
]);
ALTER TABLE outside_time ADD CONSTRAINT outside_time_activity_check CHECK (activity IN (
    'call', 'meeting', 'review', 'written-reply', 'travel', 'administration'
));
-- A revision is what the answer was: its rules are the answer's.
ALTER TABLE general_answer_revision
  ADD CONSTRAINT general_answer_revision_topic_check CHECK (topic IN (
    'direct-award', 'payment-terms', 'formalities', 'creditworthiness', 'training', 'local-market', 'secure-supply'
  )),
  ADD CONSTRAINT general_answer_revision_question_sv_check CHECK (length(question_sv) BETWEEN 1 AND 200),
  ADD CONSTRAINT general_answer_revision_question_en_check CHECK (length(question_en) BETWEEN 1 AND 200),
  ADD CONSTRAINT general_answer_revision_answer_sv_check CHECK (length(answer_sv) BETWEEN 1 AND 10000),
  ADD CONSTRAINT general_answer_revision_answer_en_check CHECK (length(answer_en) BETWEEN 1 AND 10000);
