-- Guesses at codes are counted by the address that was typed, and each line of the access log says from where it came.

-- The keyed hash of the address that a link was asked for, whether anyone has it or not.
ALTER TABLE login_link ADD COLUMN address_hash text CHECK (length(address_hash) = 64);

-- Wrong codes in a row, by the keyed hash of a network and an address. After each five there is a pause.
CREATE TABLE code_guess (
  who          text PRIMARY KEY CHECK (length(who) = 64),
  wrong        integer NOT NULL,
  last_at      timestamptz NOT NULL DEFAULT now(),
  paused_until timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE, DELETE ON code_guess TO ua_application;

-- From where, for ninety days: long enough to look into what somebody did with another's account.
ALTER TABLE access_log
  ADD COLUMN client_address inet,
  ADD COLUMN client_agent text CHECK (length(client_agent) BETWEEN 1 AND 300);
GRANT INSERT (client_address, client_agent) ON access_log TO ua_application;
-- Only the lines that still say so are in it.
CREATE INDEX access_log_client ON access_log (at) WHERE client_address IS NOT NULL OR client_agent IS NOT NULL;

CREATE FUNCTION forget_access_clients() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  forgotten integer;
BEGIN
  UPDATE access_log SET client_address = NULL, client_agent = NULL
    WHERE (client_address IS NOT NULL OR client_agent IS NOT NULL) AND at <= now() - interval '90 days';
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION forget_access_clients() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_access_clients() TO ua_application;
