-- UA203: whoever was shut out comes in again without a role that reads personal identity numbers, which is then given as to anybody
-- else: by two. Where there is one lead alone it is kept, and for an hour, when a slip is undone.
CREATE OR REPLACE FUNCTION check_let_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.deactivated_at <= programme_clock() - interval '1 hour' AND leads_lately(ARRAY[NEW.id]) > 1
      AND EXISTS (SELECT FROM staff_role r WHERE r.person_id = NEW.id AND r.role IN ('advisor', 'project-lead')
      AND r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today())) THEN
    RAISE EXCEPTION 'let in with a role that is given by two' USING ERRCODE = 'UA203';
  END IF;
  RETURN NEW;
END $$;
