-- A seat is a person's: colleagues who share an address sign up one by one. In the last hours, when no offer could run its
-- time, a free seat goes to whoever takes it first.

DROP INDEX training_registration_once;
CREATE UNIQUE INDEX training_registration_once ON training_registration (training_id, email, lower(name))
  WHERE status IN ('seated', 'waiting', 'offered');

ALTER TABLE training_registration
  -- When the seat was offered. One that was offered for a shorter time than the others costs no place in the queue.
  ADD COLUMN offered_at timestamptz,
  -- The training's sequence when the one who waits was last told of a free seat in the last hours.
  ADD COLUMN told_of_seat integer;
GRANT UPDATE (offered_at, told_of_seat) ON training_registration TO ua_application;

-- Hours before the start from which on seats are first come, first served: those before which the last offer ends and the
-- shortest that an offer may last. The same stand in lib/trainings/seats.ts.
CREATE FUNCTION training_first_come(p_starts_at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT clock_timestamp() > p_starts_at - interval '18 hours'
$$;
REVOKE ALL ON FUNCTION training_first_come(timestamptz) FROM PUBLIC;

CREATE OR REPLACE FUNCTION take_training_seat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held training;
BEGIN
  SELECT * INTO held FROM training WHERE id = NEW.training_id FOR UPDATE;
  IF held.status IS DISTINCT FROM 'published' THEN
    RAISE EXCEPTION 'the training takes no registrations' USING ERRCODE = 'UA007';
  END IF;
  IF EXISTS (SELECT FROM training_registration WHERE request_id = NEW.request_id) THEN
    RAISE unique_violation USING CONSTRAINT = 'training_registration_request_id_key',
      MESSAGE = 'the request is saved already: constraint "training_registration_request_id_key"';
  END IF;
  IF EXISTS (SELECT FROM training_registration WHERE training_id = held.id AND email = NEW.email
             AND lower(name) = lower(NEW.name) AND status IN ('seated', 'waiting', 'offered')) THEN
    RAISE unique_violation USING CONSTRAINT = 'training_registration_once',
      MESSAGE = 'the person is registered already: constraint "training_registration_once"';
  END IF;
  NEW.queue_no := held.next_queue_no;
  NEW.registered_at := clock_timestamp();
  NEW.status := CASE WHEN held.taken < held.seats AND (training_first_come(held.starts_at) OR NOT EXISTS (
      SELECT FROM training_registration WHERE training_id = held.id AND status = 'waiting'))
    THEN 'seated' ELSE 'waiting' END;
  UPDATE training SET next_queue_no = next_queue_no + 1, taken = taken + (NEW.status = 'seated')::integer WHERE id = held.id;
  RETURN NEW;
END $$;

-- An offer that ends may go back to its place in the queue.
CREATE OR REPLACE FUNCTION move_training_seat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held boolean := OLD.status IN ('seated', 'offered');
  holds boolean := NEW.status IN ('seated', 'offered');
BEGIN
  PERFORM FROM training WHERE id = OLD.training_id FOR UPDATE;
  IF NOT (OLD.status || ' ' || NEW.status) = ANY (ARRAY['seated withdrawn', 'waiting offered', 'waiting seated', 'waiting withdrawn',
      'offered seated', 'offered withdrawn', 'offered lapsed', 'offered waiting']) THEN
    RAISE EXCEPTION 'a registration never goes from % to %', OLD.status, NEW.status USING ERRCODE = 'UA008';
  END IF;
  UPDATE training SET taken = taken + holds::integer - held::integer, sequence = sequence + (NOT holds)::integer
    WHERE id = OLD.training_id;
  RETURN NEW;
END $$;
