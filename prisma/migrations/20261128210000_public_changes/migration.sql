-- Pages that everyone reads are kept by the web server between requests. Whoever writes what they show, the server hears
-- of it when it is committed (lib/public-pages/hear-changes.ts) and draws them again.

CREATE FUNCTION tell_public_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_change', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON article
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('articles');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON article_revision
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('articles');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON image
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('articles');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON training
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('trainings');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON training_series
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('trainings');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON training_delivery
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('trainings');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON training_registration
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('trainings');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON general_answer
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('answers');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON general_answer_revision
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('answers');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON page_revision
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('texts');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON round
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('rounds');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON round_activity
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('rounds');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON partner
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('partners');
