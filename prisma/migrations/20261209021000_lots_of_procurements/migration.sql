-- The lots of a procurement, each with its own title, CPV code and last day. Those that the case is about are marked; its own
-- last day is then the first of theirs.
CREATE TABLE procurement_lot (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  procurement_id uuid NOT NULL REFERENCES procurement,
  place          integer NOT NULL CHECK (place BETWEEN 1 AND 500),
  -- As the notice numbers it.
  lot_no         text NOT NULL CHECK (length(lot_no) BETWEEN 1 AND 40),
  title          text CHECK (length(title) BETWEEN 1 AND 400),
  cpv            text CHECK (cpv ~ '^\d{8}$'),
  deadline_on    date,
  deadline_at    timestamptz CHECK (isfinite(deadline_at)),
  sought         boolean NOT NULL,
  UNIQUE (procurement_id, place),
  CONSTRAINT procurement_lot_day_has_an_hour CHECK (deadline_on IS NOT DISTINCT FROM day_of(deadline_at))
);

-- UA110: a case about certain lots goes by the first of their last days. Nobody moves one without the other.
CREATE FUNCTION require_first_of_lots() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked uuid := CASE TG_TABLE_NAME WHEN 'procurement' THEN (to_jsonb(coalesce(NEW, OLD)) ->> 'id')::uuid
    ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'procurement_id')::uuid END;
  earliest timestamptz;
BEGIN
  -- Two who change a lot and its procurement at once wait for each other here.
  PERFORM FROM procurement WHERE id = asked FOR UPDATE;
  SELECT min(deadline_at) INTO earliest FROM procurement_lot WHERE procurement_id = asked AND sought;
  IF earliest IS NOT NULL AND EXISTS (SELECT FROM procurement p WHERE p.id = asked AND p.bid_deadline_at IS DISTINCT FROM earliest) THEN
    RAISE EXCEPTION 'a case about certain lots goes by the first of their last days' USING ERRCODE = 'UA110';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER lot_days_are_the_procurements AFTER INSERT OR UPDATE OR DELETE ON procurement_lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_first_of_lots();
CREATE CONSTRAINT TRIGGER procurement_day_is_its_lots AFTER UPDATE OF bid_deadline_at ON procurement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_first_of_lots();
ALTER TABLE procurement_lot ENABLE ALWAYS TRIGGER lot_days_are_the_procurements;
ALTER TABLE procurement ENABLE ALWAYS TRIGGER procurement_day_is_its_lots;
REVOKE ALL ON FUNCTION require_first_of_lots() FROM PUBLIC;

-- When questions and bids close is no time when something was done: also a day that is over may be told, as a bid's may.
DO $$
DECLARE
  told text := pg_get_functiondef('record_event'::regproc);
  planned CONSTANT text := '''changed_at'', ';
BEGIN
  IF position(planned IN told) = 0 THEN RAISE EXCEPTION 'record_event knows no planned times'; END IF;
  EXECUTE replace(told, planned, planned || '''deadline_at'', ''questions_at'', ');
END $$;

SELECT guard_with_audit('procurement_lot');
GRANT SELECT, INSERT, DELETE ON procurement_lot TO ua_application;
