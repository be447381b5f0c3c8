-- A legal entity's number is found by its keyed hash. Under another key the same number has another hash, so the plain
-- number must be unique too, or one company could have two accounts.
CREATE UNIQUE INDEX company_org_digits_once ON company (org_digits);

-- A closed round stays closed: its accounts are closed with it, and a report of it must not change.
CREATE FUNCTION keep_round_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'round % was closed on %', OLD.code, OLD.closed_on USING ERRCODE = 'UA002';
END $$;

CREATE TRIGGER round_stays_closed BEFORE UPDATE ON round
  FOR EACH ROW WHEN (OLD.closed_on IS NOT NULL AND NEW.closed_on IS DISTINCT FROM OLD.closed_on)
  EXECUTE FUNCTION keep_round_closed();
ALTER TABLE round ENABLE ALWAYS TRIGGER round_stays_closed;
