-- Where every advisor is kept from a case, its company is led to a consultant outside the programme or to a training.
ALTER TABLE case_decline DROP CONSTRAINT case_decline_turn_to_check, ADD CONSTRAINT case_decline_turn_to_check CHECK (turn_to IN (
  'business-developer', 'other-county', 'procurement-agency', 'lawyer', 'trade-organisation', 'consultant', 'training', 'none'));
