-- Counted minutes by account and month worked: what the figures sum, so that they cost the same however much is logged.

CREATE TABLE account_month (
  account_id uuid NOT NULL REFERENCES hour_account,
  month      date NOT NULL CHECK (month = date_trunc('month', month::timestamp)::date),
  minutes    integer NOT NULL,
  PRIMARY KEY (account_id, month)
);

-- The only writer. The account's row is locked by then, so no two rows of one account add at once, and those of
-- different accounts never wait for each other.
CREATE FUNCTION add_to_account_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO account_month AS kept (account_id, month, minutes)
  VALUES (NEW.account_id, date_trunc('month', NEW.worked_on::timestamp)::date, NEW.minutes)
  ON CONFLICT (account_id, month) DO UPDATE SET minutes = kept.minutes + EXCLUDED.minutes;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION add_to_account_month() FROM PUBLIC;
CREATE TRIGGER ledger_entry_adds_to_its_month AFTER INSERT ON ledger_entry
  FOR EACH ROW WHEN (NEW.worked_on IS NOT NULL) EXECUTE FUNCTION add_to_account_month();

INSERT INTO account_month (account_id, month, minutes)
SELECT account_id, date_trunc('month', worked_on::timestamp)::date, sum(minutes) FROM ledger_entry
WHERE worked_on IS NOT NULL GROUP BY 1, 2;

SELECT guard_with_audit('account_month');
GRANT SELECT ON account_month TO ua_application;
