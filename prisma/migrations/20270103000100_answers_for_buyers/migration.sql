-- What a company agrees to of a yes, or of a part: that a public buyer is shown it. Asked of each answer by itself, for what was
-- agreed to in the register is what stands there.
ALTER TABLE exercise_asked ADD COLUMN for_buyers boolean CONSTRAINT exercise_asked_buyers_see_a_yes
  CHECK (for_buyers IS NULL OR for_buyers AND coalesce(answer IN ('yes', 'partly'), false));
GRANT UPDATE (for_buyers) ON exercise_asked TO ua_application;
