-- Mails that are sent at most once without a person's word, and schedules of which one instance at a time has its turn.

-- 'sending' is written before the first byte of the letter leaves. What is found in it after a crash, or after a mail
-- server that never answered, is 'unsure': it may have arrived, so only a person sends it again.
ALTER TABLE mail DROP CONSTRAINT mail_status_check;
ALTER TABLE mail
  ADD COLUMN sending_at timestamptz,
  ADD COLUMN version    integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT mail_status_check CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'unsure', 'kept')),
  ADD CONSTRAINT mail_sending_at_check CHECK (status NOT IN ('sending', 'unsure') OR sending_at IS NOT NULL);

DROP INDEX mail_due;
CREATE INDEX mail_due ON mail ((template = 'login-link') DESC, next_at) WHERE status = 'queued';
CREATE INDEX mail_sending ON mail (sending_at) WHERE status = 'sending';
CREATE INDEX mail_status ON mail (status, queued_at DESC, id);

CREATE FUNCTION keep_sent_mail() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a sent mail stays sent' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER mail_stays_sent BEFORE UPDATE ON mail
  FOR EACH ROW WHEN (OLD.status = 'sent' AND NEW.status <> 'sent') EXECUTE FUNCTION keep_sent_mail();
ALTER TABLE mail ENABLE ALWAYS TRIGGER mail_stays_sent;

GRANT UPDATE (sending_at, version) ON mail TO ua_application;

-- `turn` counts the runs: only the holder of the newest may say how it went. `failures` are those in a row.
CREATE TABLE schedule (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name          text NOT NULL UNIQUE CHECK (name ~ '^[a-z]+(-[a-z]+)*$'),
  every_seconds integer NOT NULL CHECK (every_seconds BETWEEN 1 AND 2678400),
  next_at       timestamptz NOT NULL DEFAULT now(),
  turn          integer NOT NULL DEFAULT 0,
  taken_until   timestamptz,
  started_at    timestamptz,
  succeeded_at  timestamptz,
  failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  fault         text
);
GRANT SELECT, INSERT (name, every_seconds) ON schedule TO ua_application;
GRANT UPDATE (every_seconds, next_at, turn, taken_until, started_at, succeeded_at, failures, fault) ON schedule
  TO ua_application;
