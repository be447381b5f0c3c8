-- A case is opened now, as opened, and by its company's words: the application names those, and what follows from them.
-- When it was opened decides which work may be logged on it, so the database alone says so.
REVOKE INSERT ON cases FROM ua_application;
GRANT INSERT (number, year, year_seq, company_id, round_id, account_id, opened_by, opened_via, contact_id, contact_locale,
  contact_disowned_at, predecessor_id, procurement_id, request_id, response_due_on,
  about, needs, description, stated_name, contact_name, contact_phone, contact_email, municipality_code, industry, employees,
  call_time) ON cases TO ua_application;
