-- Whoever is disturbed by keys that are commands turns them off, on every device (WCAG 2.1.4).
ALTER TABLE person ADD COLUMN keys_off boolean NOT NULL DEFAULT false;
GRANT UPDATE (keys_off) ON person TO ua_application;
