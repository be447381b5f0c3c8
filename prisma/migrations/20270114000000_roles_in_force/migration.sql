-- A role whose last day is over is none, whether or not anybody has taken it away: for whoever reads a calendar by its address, is
-- given a case, is written to or acts in the trail, as for whoever signs in.
CREATE VIEW role_in_force WITH (security_invoker = true) AS
  SELECT r.person_id, r.role FROM staff_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
  WHERE r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today());
GRANT SELECT ON role_in_force TO ua_application;

CREATE OR REPLACE FUNCTION holds_role(p_person uuid, p_role text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM role_in_force r WHERE r.person_id = p_person AND r.role = p_role)
$$;

CREATE OR REPLACE FUNCTION check_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR to_jsonb(NEW) - 'withdrawn_at' <> to_jsonb(OLD) - 'withdrawn_at' THEN
      RAISE EXCEPTION 'an absence is withdrawn once, and otherwise as it was entered' USING ERRCODE = 'UA130';
    END IF;
    NEW.withdrawn_at := public.programme_clock();
    RETURN NEW;
  END IF;
  NEW.entered_at := public.programme_clock();
  NEW.withdrawn_at := NULL;
  IF NOT holds_role(NEW.advisor_id, 'advisor')
      OR NEW.entered_by <> NEW.advisor_id AND NOT holds_role(NEW.entered_by, 'project-lead')
      OR NEW.cover_id IS NOT NULL AND NOT holds_role(NEW.cover_id, 'advisor') THEN
    RAISE EXCEPTION 'nobody''s absence to enter, or nobody to cover it' USING ERRCODE = 'UA130';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_busy_calendar() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM person p JOIN staff_role r ON r.person_id = p.id WHERE p.id = NEW.person_id AND p.deactivated_at IS NULL
    AND r.role = 'advisor' AND r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today()) FOR SHARE;
  IF NOT FOUND OR TG_OP = 'UPDATE' AND NEW.sealed = OLD.sealed THEN
    RAISE EXCEPTION 'nobody''s calendar, or the same' USING ERRCODE = 'UA161';
  END IF;
  NEW.given_at := public.programme_clock();
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_calendar_feed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.token_hash = OLD.token_hash
      OR NOT holds_role(NEW.person_id, 'advisor') THEN
    RAISE EXCEPTION 'nobody''s calendar, or the same address' USING ERRCODE = 'UA096';
  END IF;
  NEW.made_at := public.programme_clock();
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_eligibility_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.checked_at := public.programme_clock();
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.status IN ('opened', 'accepted', 'assigned', 'ongoing') FOR SHARE)
      OR NOT holds_role(NEW.checked_by, 'project-lead')
      OR barred_from_case(NEW.checked_by, NEW.case_id) THEN
    RAISE EXCEPTION 'eligibility is looked at by a lead while the case is open' USING ERRCODE = 'UA160';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_interest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.withdrawn_at IS NOT NULL OR to_jsonb(NEW) - '{valid_until,withdrawn_by,withdrawn_at}'::text[] <> to_jsonb(OLD) - '{valid_until,withdrawn_by,withdrawn_at}'::text[]
       OR OLD.valid_until IS NOT NULL AND NEW.valid_until IS DISTINCT FROM OLD.valid_until
       OR OLD.valid_until IS NULL AND NEW.valid_until < public.today()
       OR NEW.withdrawn_by = NEW.person_id OR NEW.withdrawn_by IS NOT NULL AND NOT holds_role(NEW.withdrawn_by, 'project-lead') THEN
      RAISE EXCEPTION 'an interest ends once, from today on, and is withdrawn by a lead who does not have it' USING ERRCODE = 'UA141';
    END IF;
    NEW.withdrawn_at := CASE WHEN NEW.withdrawn_by IS NOT NULL THEN public.programme_clock() END;
    RETURN NEW;
  END IF;
  NEW.declared_at := public.programme_clock();
  IF NEW.withdrawn_by IS NOT NULL OR NEW.declared_by <> NEW.person_id AND NOT holds_role(NEW.declared_by, 'project-lead')
     OR NOT EXISTS (SELECT FROM role_in_force r WHERE r.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'nobody''s interest to declare' USING ERRCODE = 'UA141';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION only_leads_share_views() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM role_in_force WHERE person_id = NEW.person_id AND role = 'project-lead') THEN
    RAISE check_violation USING CONSTRAINT = 'saved_view_shared_by_lead',
      MESSAGE = 'only a lead shares a view: constraint "saved_view_shared_by_lead"';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION stands_in_buyers_room(p_roles text[], p_question uuid, p_keys text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM role_in_force r
    WHERE r.person_id = nullif(current_setting('ua.person', true), '')::uuid
      AND r.role = ANY (p_roles)
      AND NOT helps_bidder(r.person_id, p_question, p_keys))
$$;

CREATE OR REPLACE FUNCTION require_event_actor(p_actor uuid, p_role text, p_company uuid) RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan TO 'off' AS $$
BEGIN
  IF p_actor IS NULL AND p_role IN ('system', 'visitor') THEN RETURN; END IF;
  PERFORM FROM person WHERE id = p_actor AND (deactivated_at IS NULL OR deactivated_at >= now());
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody acts as %', p_role USING ERRCODE = 'UA061'; END IF;
  IF p_role = 'visitor' THEN
    RETURN;
  ELSIF p_role = 'company-contact' THEN
    -- Who is in a company's trail for the company has a mandate for it today, or had one when this transaction began.
    PERFORM FROM mandate m WHERE m.person_id = p_actor AND (p_company IS NULL OR m.company_id = p_company)
      AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (m.valid_to IS NULL OR m.valid_to >= today());
  ELSIF p_role = 'partner' THEN
    PERFORM FROM partner_member m JOIN partner p ON p.id = m.partner_id WHERE m.person_id = p_actor
      AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (p.ended_at IS NULL OR p.ended_at >= now());
  ELSE
    PERFORM FROM staff_role r WHERE r.person_id = p_actor AND r.role = p_role AND (r.revoked_at IS NULL OR r.revoked_at >= now())
      AND (r.ends_on IS NULL OR r.ends_on >= today());
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'the person does not act as %', p_role USING ERRCODE = 'UA061'; END IF;
END $$;
