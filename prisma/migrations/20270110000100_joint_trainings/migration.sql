-- The partners that a training is held together with. What a partner has ended since stays named where it took part.
CREATE TABLE training_partner (
  training_id uuid NOT NULL REFERENCES training,
  partner_id  uuid NOT NULL REFERENCES partner,
  PRIMARY KEY (training_id, partner_id)
);
CREATE INDEX training_partner_partner_id ON training_partner (partner_id);

SELECT guard_with_audit('training_partner');
SELECT seal_rows('training_partner');
GRANT SELECT, INSERT, DELETE ON training_partner TO ua_application;

-- UA201: with a partner that is one, and of a training that is not cancelled.
CREATE FUNCTION check_training_partner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM partner WHERE id = NEW.partner_id AND ended_at IS NULL)
      OR EXISTS (SELECT FROM training WHERE id = NEW.training_id AND status = 'cancelled') THEN
    RAISE EXCEPTION 'a training is held together with a partner that has not ended' USING ERRCODE = 'UA201';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_training_partner() FROM PUBLIC;
CREATE TRIGGER training_partner_has_not_ended BEFORE INSERT ON training_partner FOR EACH ROW EXECUTE FUNCTION check_training_partner();
ALTER TABLE training_partner ENABLE ALWAYS TRIGGER training_partner_has_not_ended;

CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON training_partner
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('trainings');
