-- How big a company is with its whole group, by Recommendation 2003/361/EC: people, and turnover or balance sheet, here in
-- millions of kronor at eleven to the euro. Unknown where what is known does not decide it.
CREATE FUNCTION sme_size(p_people integer, p_turnover integer, p_balance integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN p_people IS NULL THEN 'unknown'
    WHEN p_people >= 250 THEN 'large'
    WHEN p_people < 10 AND (p_turnover <= 22 OR p_balance <= 22) THEN 'micro'
    WHEN p_people < 50 AND (p_turnover <= 110 OR p_balance <= 110) THEN 'small'
    WHEN p_turnover <= 550 OR p_balance <= 473 THEN 'medium'
    WHEN p_turnover IS NULL OR p_balance IS NULL THEN 'unknown'
    ELSE 'large' END
$$;

-- Who may be helped: a company of the county, in a sector that the support is for, that is small or medium-sized and not to a
-- quarter public; or one that the programme helps all the same.
CREATE FUNCTION eligible(p_county boolean, p_sector boolean, p_public boolean, p_size text, p_exception text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN p_exception IS NOT NULL THEN 'eligible'
    WHEN NOT p_county OR NOT p_sector OR p_public OR p_size = 'large' THEN 'not-eligible'
    WHEN p_size = 'unknown' THEN 'unclear'
    ELSE 'eligible' END
$$;

REVOKE ALL ON FUNCTION sme_size(integer, integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION eligible(boolean, boolean, boolean, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sme_size(integer, integer, integer) TO ua_application;
GRANT EXECUTE ON FUNCTION eligible(boolean, boolean, boolean, text, text) TO ua_application;

-- That somebody looked at whether a company may be helped, from what, by which rules and with what result, which the database
-- draws itself. Another look is another row.
CREATE TABLE eligibility_check (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id          uuid NOT NULL REFERENCES cases,
  rules            text NOT NULL CONSTRAINT eligibility_check_rules_check CHECK (rules IN ('2026-1')),
  in_county        boolean NOT NULL,
  in_sector        boolean NOT NULL,
  -- Of the company itself; null where it is not known.
  people           integer CONSTRAINT eligibility_check_people_check CHECK (people BETWEEN 0 AND 1000000),
  turnover         integer CONSTRAINT eligibility_check_turnover_check CHECK (turnover BETWEEN 0 AND 1000000),
  balance          integer CONSTRAINT eligibility_check_balance_check CHECK (balance BETWEEN 0 AND 1000000),
  -- Of linked companies, in full.
  linked_people    integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_linked_people_check CHECK (linked_people BETWEEN 0 AND 1000000),
  linked_turnover  integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_linked_turnover_check CHECK (linked_turnover BETWEEN 0 AND 1000000),
  linked_balance   integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_linked_balance_check CHECK (linked_balance BETWEEN 0 AND 1000000),
  -- Of partner companies, by the share that is owned.
  partner_people   integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_partner_people_check CHECK (partner_people BETWEEN 0 AND 1000000),
  partner_turnover integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_partner_turnover_check CHECK (partner_turnover BETWEEN 0 AND 1000000),
  partner_balance  integer NOT NULL DEFAULT 0 CONSTRAINT eligibility_check_partner_balance_check CHECK (partner_balance BETWEEN 0 AND 1000000),
  quarter_public   boolean NOT NULL,
  exception        text CONSTRAINT eligibility_check_exception_check
    CHECK (exception IN ('social-enterprise', 'start-up', 'trade-organisation', 'crisis')),
  size             text NOT NULL GENERATED ALWAYS AS (sme_size(people + linked_people + partner_people,
    turnover + linked_turnover + partner_turnover, balance + linked_balance + partner_balance)) STORED,
  result           text NOT NULL GENERATED ALWAYS AS (eligible(in_county, in_sector, quarter_public, sme_size(people + linked_people + partner_people,
    turnover + linked_turnover + partner_turnover, balance + linked_balance + partner_balance), exception)) STORED,
  checked_by       uuid NOT NULL REFERENCES person,
  checked_at       timestamptz NOT NULL DEFAULT programme_now(),
  request_id       uuid NOT NULL UNIQUE
);
CREATE INDEX eligibility_check_case ON eligibility_check (case_id, checked_at DESC);

-- UA160: a lead looks, who is not kept from the case, while it is open.
CREATE FUNCTION check_eligibility_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.checked_at := public.programme_clock();
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.status IN ('opened', 'accepted', 'assigned', 'ongoing') FOR SHARE)
      OR NOT EXISTS (SELECT FROM staff_role s WHERE s.person_id = NEW.checked_by AND s.role = 'project-lead' AND s.revoked_at IS NULL)
      OR barred_from_case(NEW.checked_by, NEW.case_id) THEN
    RAISE EXCEPTION 'eligibility is looked at by a lead while the case is open' USING ERRCODE = 'UA160';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER eligibility_is_a_leads BEFORE INSERT ON eligibility_check FOR EACH ROW EXECUTE FUNCTION check_eligibility_check();
CREATE TRIGGER eligibility_stays BEFORE UPDATE OR DELETE ON eligibility_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER eligibility_is_never_truncated BEFORE TRUNCATE ON eligibility_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE eligibility_check ENABLE ALWAYS TRIGGER eligibility_is_a_leads;
ALTER TABLE eligibility_check ENABLE ALWAYS TRIGGER eligibility_stays;
ALTER TABLE eligibility_check ENABLE ALWAYS TRIGGER eligibility_is_never_truncated;
REVOKE ALL ON FUNCTION check_eligibility_check() FROM PUBLIC;

SELECT guard_with_audit('eligibility_check');
GRANT SELECT, INSERT (id, case_id, rules, in_county, in_sector, people, turnover, balance, linked_people, linked_turnover, linked_balance,
  partner_people, partner_turnover, partner_balance, quarter_public, exception, checked_by, request_id) ON eligibility_check TO ua_application;
