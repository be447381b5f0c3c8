-- Which of its training's companies somebody came from, once it is forgotten who they were: a number that means nothing elsewhere.
ALTER TABLE training_registration ADD COLUMN company_no integer CHECK (company_no > 0);
ALTER TABLE training_registration ADD CONSTRAINT training_registration_company_once_forgotten
  CHECK (company_no IS NULL OR anonymised_at IS NOT NULL);
GRANT UPDATE (company_no) ON training_registration TO ua_application;
