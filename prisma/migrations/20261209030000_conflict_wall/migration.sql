-- Nobody helps two bidders in one procurement, nor where they have an interest. The wall of the buyers' line stands beside
-- it and is looked at by the same functions: `barred_from_case` and `cases_barred_to`. What bars is looked up as it is, never
-- kept, so that whatever becomes known later closes the case for its advisor at once.

-- Cases of two companies that are, or likely are, about one procurement; each pair stands both ways. Written by the
-- database alone, by the same keys and the same likeness as the wall of the buyers' line.
CREATE TABLE case_twin (
  case_id  uuid NOT NULL REFERENCES cases,
  other_id uuid NOT NULL REFERENCES cases CHECK (other_id <> case_id),
  sure     boolean NOT NULL,
  found_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (case_id, other_id)
);

-- What a lead has said of two cases: the newest is what holds. That they are not the same is said only of what is likely,
-- and of what was known then.
CREATE TABLE twin_verdict (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  other_id   uuid NOT NULL REFERENCES cases,
  same       boolean NOT NULL,
  decided_by uuid NOT NULL REFERENCES person,
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT twin_verdict_is_of_two CHECK (case_id < other_id)
);
CREATE INDEX twin_verdict_pair ON twin_verdict (case_id, other_id, decided_at);
CREATE INDEX twin_verdict_other ON twin_verdict (other_id);

-- What an advisor, or whoever else works here, has beside it: an employer, a seat on a board, shares, side work, a relative's
-- company, a political post. It bars as long as it lasts, and as long afterwards as the round of the case says.
ALTER TABLE round ADD COLUMN cooling_months integer NOT NULL DEFAULT 12
  CONSTRAINT round_cooling_months_check CHECK (cooling_months BETWEEN 0 AND 120);
GRANT INSERT (cooling_months) ON round TO ua_application;

CREATE TABLE interest (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person,
  kind         text NOT NULL CONSTRAINT interest_kind_check
    CHECK (kind IN ('employment', 'board', 'ownership', 'side-work', 'relative', 'political', 'other')),
  organisation text NOT NULL CONSTRAINT interest_organisation_check CHECK (length(organisation) BETWEEN 1 AND 200),
  -- Never a sole trader's: that one is a person's number. The third digit tells.
  org_digits   text CONSTRAINT interest_org_digits_check CHECK (org_digits ~ '^\d{2}[2-9]\d{7}$'),
  valid_from   date NOT NULL CONSTRAINT interest_valid_from_check CHECK (valid_from BETWEEN '1950-01-01' AND '2199-12-31'),
  valid_until  date,
  declared_by  uuid NOT NULL REFERENCES person,
  declared_at  timestamptz NOT NULL DEFAULT programme_now(),
  -- Declared by mistake, as a lead has said.
  withdrawn_by uuid REFERENCES person,
  withdrawn_at timestamptz,
  request_id   uuid NOT NULL UNIQUE,
  CONSTRAINT interest_ends_after_it_begins CHECK (valid_until BETWEEN valid_from AND '2199-12-31'),
  CONSTRAINT interest_withdrawn_by_someone CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX interest_person ON interest (person_id);

-- Who has said that they may not help with a case. No free text: the codes are the five kinds of 16 § förvaltningslagen.
CREATE TABLE recusal (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  person_id  uuid NOT NULL REFERENCES person,
  reason     text NOT NULL CONSTRAINT recusal_reason_check
    CHECK (reason IN ('party', 'relation', 'representative', 'handled-before', 'other-circumstance')),
  recused_at timestamptz NOT NULL DEFAULT programme_now(),
  UNIQUE (case_id, person_id)
);
CREATE INDEX recusal_person ON recusal (person_id);

-- Who has said that nothing keeps them from helping with a case, when they first opened it.
CREATE TABLE impartiality (
  case_id      uuid NOT NULL REFERENCES cases,
  person_id    uuid NOT NULL REFERENCES person,
  confirmed_at timestamptz NOT NULL DEFAULT programme_now(),
  PRIMARY KEY (case_id, person_id)
);

-- That somebody may help in spite of it: asked for by one lead with a reason, granted by another who is not the advisor.
CREATE TABLE conflict_exception (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  person_id  uuid NOT NULL REFERENCES person,
  asked_by   uuid NOT NULL REFERENCES person,
  asked_at   timestamptz NOT NULL DEFAULT programme_now(),
  status     text NOT NULL DEFAULT 'asked' CONSTRAINT conflict_exception_status_check
    CHECK (status IN ('asked', 'granted', 'refused', 'withdrawn', 'ended')),
  decided_by uuid REFERENCES person,
  decided_at timestamptz,
  ended_by   uuid REFERENCES person,
  ended_at   timestamptz,
  request_id uuid NOT NULL UNIQUE,
  CONSTRAINT conflict_exception_decided_by_someone CHECK ((status = 'asked') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT conflict_exception_ended_by_someone CHECK ((status = 'ended') = (ended_by IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX conflict_exception_once ON conflict_exception (case_id, person_id) WHERE status IN ('asked', 'granted');
CREATE INDEX conflict_exception_person ON conflict_exception (person_id);
-- The reason is free text, so it lives beside and can be erased.
CREATE TABLE conflict_exception_reason (
  exception_id uuid PRIMARY KEY REFERENCES conflict_exception,
  text         text NOT NULL CONSTRAINT conflict_exception_reason_text_check CHECK (length(text) BETWEEN 1 AND 1000)
);

-- By what an interest finds its cases.
CREATE INDEX company_folded_name ON company (folded_buyer(name));
CREATE INDEX company_org_digits ON company (org_digits);
CREATE INDEX case_folded_name ON cases (folded_buyer(stated_name));
CREATE INDEX procurement_org_digits ON procurement (buyer_org_digits);
CREATE INDEX procurement_folded_buyer ON procurement (folded_buyer(buyer_name) text_pattern_ops);
CREATE INDEX procurement_folded_bought_for ON procurement (folded_buyer(bought_for) text_pattern_ops);
-- By what a case finds those of the same buyer at the same time.
CREATE FUNCTION buyer_words(p_key text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT telling_words(split_part(p_key, ':', 2))
$$;
CREATE INDEX procurement_bid_deadline ON procurement (bid_deadline_on);

-- Whether two companies bid as one: registered twice, merged, or the one goes on as the other.
CREATE FUNCTION same_bidder(p_company uuid, p_other uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p_company = p_other
    OR EXISTS (SELECT FROM company a, company b WHERE a.id = p_company AND b.id = p_other
      AND coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id))
    OR EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL
      AND (l.company_id, l.same_as_id) IN ((p_company, p_other), (p_other, p_company)))
$$;

-- Finds the cases of others that one case's keys are alike. What is only likely is also near in time: bids due within a week
-- of each other, or, of a case that is open, it is not known when.
CREATE FUNCTION find_twins(p_case uuid, p_keys text[], p_anew boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.3 AS $$
BEGIN
  WITH mine AS (SELECT unnest(p_keys) AS key),
    self AS (SELECT c.id, c.company_id, p.bid_deadline_on AS due FROM cases c LEFT JOIN procurement p ON p.id = c.procurement_id WHERE c.id = p_case),
    near AS MATERIALIZED (
      SELECT o.id FROM self s JOIN procurement q ON q.bid_deadline_on BETWEEN s.due - 7 AND s.due + 7 JOIN cases o ON o.procurement_id = q.id
      UNION ALL
      SELECT o.id FROM self s JOIN cases o ON o.status IN ('opened', 'accepted', 'assigned', 'ongoing')
      JOIN procurement q ON q.id = o.procurement_id WHERE s.due IS NULL OR q.bid_deadline_on IS NULL),
    alike AS (
      SELECT k.case_id, 2 AS likeness FROM mine m JOIN case_key k ON k.key = m.key WHERE m.key ~ '^(ted|ref):'
      UNION ALL
      SELECT k.case_id, key_likeness(m.key, k.key) FROM near n JOIN case_key k ON k.case_id = n.id JOIN mine m
        ON m.key = k.key OR m.key ~ '^(ref|buy|part):' AND k.key ~ '^(ref|buy|part):'
          AND (split_part(k.key, ':', 2) % split_part(m.key, ':', 2) OR buyer_words(k.key) && buyer_words(m.key))),
    found AS (
      SELECT a.case_id AS other_id, max(a.likeness) = 2 AS sure
      FROM alike a JOIN cases o ON o.id = a.case_id CROSS JOIN self s
      WHERE a.likeness > 0 AND o.id <> s.id AND NOT same_bidder(s.company_id, o.company_id)
      GROUP BY a.case_id)
  INSERT INTO case_twin AS t (case_id, other_id, sure)
    SELECT p_case, other_id, sure FROM found UNION ALL SELECT other_id, p_case, sure FROM found
  ON CONFLICT (case_id, other_id) DO UPDATE SET sure = t.sure OR excluded.sure, found_at = clock_timestamp()
    WHERE p_anew OR (excluded.sure AND NOT t.sure);
END $$;
CREATE FUNCTION find_twins_of_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_procurement_names();
  PERFORM find_twins(n.case_id, array_agg(n.key), true) FROM named n GROUP BY n.case_id;
  RETURN NULL;
END $$;
CREATE FUNCTION find_twins_of_deadline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_procurement_names();
  PERFORM find_twins(c.id, ARRAY(SELECT k.key FROM case_key k WHERE k.case_id = c.id), false) FROM cases c WHERE c.procurement_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER case_keys_find_twins AFTER INSERT ON case_key REFERENCING NEW TABLE AS named
  FOR EACH STATEMENT EXECUTE FUNCTION find_twins_of_keys();
CREATE TRIGGER procurement_finds_twins_by_deadline AFTER UPDATE OF bid_deadline_on ON procurement
  FOR EACH ROW WHEN (NEW.bid_deadline_on IS DISTINCT FROM OLD.bid_deadline_on) EXECUTE FUNCTION find_twins_of_deadline();

-- The other bidders' cases in a case's procurement: what surely is the same, what a lead has said is, and what is likely the
-- same until a lead has said that it is not.
CREATE FUNCTION twins_of(p_case uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp AS $$
  SELECT t.other_id FROM case_twin t WHERE t.case_id = p_case
    AND (t.sure OR NOT EXISTS (
      SELECT FROM twin_verdict v WHERE v.case_id = least(t.case_id, t.other_id) AND v.other_id = greatest(t.case_id, t.other_id)
        AND NOT v.same AND v.decided_at >= t.found_at AND NOT EXISTS (
          SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)))
    AND NOT EXISTS (SELECT FROM cases c, cases o WHERE c.id = t.case_id AND o.id = t.other_id AND same_bidder(c.company_id, o.company_id))
  UNION
  SELECT CASE v.case_id WHEN p_case THEN v.other_id ELSE v.case_id END FROM twin_verdict v
  WHERE (v.case_id = p_case OR v.other_id = p_case) AND v.same AND NOT EXISTS (
    SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)
$$;

-- Since when somebody has had a hand in a case: as its advisor, or by taking it down.
CREATE FUNCTION hand_in_case_since(p_person uuid, p_case uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT min(a.from_at) FROM case_assignment a WHERE a.case_id = p_case AND a.advisor_id = p_person),
    (SELECT c.opened_at FROM cases c WHERE c.id = p_case AND c.opened_by = p_person AND c.opened_via <> 'successor'), 'infinity')
$$;

-- Whether somebody speaks for the company of a case, living and proven.
CREATE FUNCTION speaks_in_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM cases c JOIN mandate m ON m.company_id = c.company_id AND m.person_id = p_person
    JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL
    WHERE c.id = p_case AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = p_person))
$$;

-- Whether what a person is for one bidder keeps them from another's case. Of two that they have had a hand in, the one that
-- came first stays theirs. Who speaks for a company is on its side whatever came first, and is never kept from its own case.
CREATE FUNCTION barred_by_twin(p_person uuid, p_case uuid, p_twin uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE bidder_tie(p_person, p_twin)
    WHEN 'speaks' THEN NOT speaks_in_case(p_person, p_case)
    -- A partner who refers companies helps none of them.
    WHEN 'took-down' THEN holds_role(p_person, 'advisor') AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin)
    ELSE bidder_tie(p_person, p_twin) IS NOT NULL
      AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin) END
$$;

-- The cases that an interest is about, and whether it is the bidder's or the buyer's.
CREATE FUNCTION cases_of_interest(p_interest uuid) RETURNS TABLE (case_id uuid, bidder boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH i AS (SELECT org_digits AS d, folded_buyer(organisation) AS f FROM interest WHERE id = p_interest)
  SELECT c.id, true FROM i JOIN company o ON o.org_digits = i.d JOIN cases c ON c.company_id = o.id
  UNION SELECT c.id, true FROM i JOIN company o ON folded_buyer(o.name) = i.f JOIN cases c ON c.company_id = o.id
    WHERE i.d IS NULL OR o.org_digits IS NULL OR o.org_digits = i.d
  UNION SELECT c.id, true FROM i JOIN cases c ON folded_buyer(c.stated_name) = i.f JOIN company o ON o.id = c.company_id
    WHERE i.d IS NULL OR o.org_digits IS NULL OR o.org_digits = i.d
  UNION SELECT c.id, false FROM i JOIN procurement p ON p.buyer_org_digits = i.d JOIN cases c ON c.procurement_id = p.id
  UNION SELECT c.id, false FROM i JOIN procurement p ON folded_buyer(p.buyer_name) = i.f OR folded_buyer(p.buyer_name) LIKE i.f || '-%'
    JOIN cases c ON c.procurement_id = p.id WHERE i.d IS NULL OR p.buyer_org_digits IS NULL OR p.buyer_org_digits = i.d
  UNION SELECT c.id, false FROM i JOIN procurement p ON folded_buyer(p.bought_for) = i.f OR folded_buyer(p.bought_for) LIKE i.f || '-%'
    JOIN cases c ON c.procurement_id = p.id
$$;
-- In a bidder's procurement the interest is about the rivals' cases, too.
CREATE FUNCTION cases_barred_by_interest(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  WITH hit AS (
    SELECT f.case_id, f.bidder, i.valid_from, i.valid_until FROM interest i CROSS JOIN LATERAL cases_of_interest(i.id) f
    WHERE i.person_id = p_person AND i.withdrawn_at IS NULL),
    closed AS (
      SELECT case_id, valid_from, valid_until FROM hit
      UNION SELECT t, h.valid_from, h.valid_until FROM hit h CROSS JOIN LATERAL twins_of(h.case_id) t WHERE h.bidder)
  SELECT DISTINCT z.case_id FROM closed z JOIN cases c ON c.id = z.case_id JOIN round r ON r.id = c.round_id
  WHERE z.valid_from <= today()
    AND (z.valid_until IS NULL OR z.valid_until + make_interval(months => r.cooling_months) >= today())
$$;

-- What bars from the bidders' side. An exception lifts it; nothing lifts what the buyers' line bars.
CREATE FUNCTION cases_barred_by_side(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  WITH side AS (
    SELECT a.case_id FROM case_assignment a WHERE a.advisor_id = p_person
    UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
    UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
    UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person)
  SELECT b FROM (
    -- Most cases have no twin, which an index tells at once.
    SELECT t AS b FROM (SELECT s.case_id FROM side s
        WHERE EXISTS (SELECT FROM case_twin w WHERE w.case_id = s.case_id)
          OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = s.case_id)
          OR EXISTS (SELECT FROM twin_verdict v WHERE v.other_id = s.case_id) OFFSET 0) s
      CROSS JOIN LATERAL twins_of(s.case_id) t WHERE barred_by_twin(p_person, t, s.case_id)
    UNION SELECT cases_barred_by_interest(p_person)
    UNION SELECT r.case_id FROM recusal r WHERE r.person_id = p_person) AS bars
  WHERE NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = b AND e.person_id = p_person AND e.status = 'granted')
$$;
CREATE FUNCTION barred_by_question(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM procurement_match m JOIN question_hand h ON h.question_id = m.question_id AND h.person_id = p_person
    WHERE m.case_id = p_case AND m.told_apart_at IS NULL)
$$;
CREATE FUNCTION barred_by_side(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.case_id = p_case)
      OR EXISTS (SELECT FROM twins_of(p_case) t WHERE barred_by_twin(p_person, p_case, t))
      OR EXISTS (SELECT FROM interest i WHERE i.person_id = p_person) AND p_case IN (SELECT cases_barred_by_interest(p_person)))
    AND NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = p_case AND e.person_id = p_person AND e.status = 'granted')
$$;
CREATE OR REPLACE FUNCTION barred_from_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT barred_by_question(p_person, p_case) OR barred_by_side(p_person, p_case)
$$;
CREATE OR REPLACE FUNCTION cases_barred_to(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  SELECT m.case_id FROM question_hand h JOIN procurement_match m ON m.question_id = h.question_id
  WHERE h.person_id = p_person AND m.told_apart_at IS NULL
  UNION SELECT cases_barred_by_side(p_person)
$$;

-- Whom a case is given to may not speak for its company either.
CREATE OR REPLACE FUNCTION refuse_conflict(p_person uuid, p_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_wall_of(p_person);
  IF barred_from_case(p_person, p_case) OR speaks_in_case(p_person, p_case) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
END $$;
-- What is named later closes the case for its advisor, and is not refused: the truth about a procurement is never kept out.
-- Only on the buyer's side nobody names themselves onto the other.
CREATE OR REPLACE FUNCTION refuse_barred_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_wall_of(c.advisor_id) FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id IS NOT NULL;
  IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id IS NOT NULL AND barred_by_question(c.advisor_id, c.id)) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION refuse_barred_worker() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  worker uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF worker IS NOT NULL AND barred_from_case(worker, NEW.case_id) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  RETURN NULL;
END $$;
-- No time is logged or reserved and nobody is met in a case that is closed to its advisor. What stands can be taken back.
CREATE TRIGGER ledger_refuses_barred_worker AFTER INSERT ON ledger_entry
  FOR EACH ROW WHEN (NEW.kind IN ('work', 'hold')) EXECUTE FUNCTION refuse_barred_worker('advisor_id');
CREATE TRIGGER outside_time_refuses_barred_worker AFTER INSERT ON outside_time
  FOR EACH ROW WHEN (NEW.kind = 'record') EXECUTE FUNCTION refuse_barred_worker('advisor_id');
CREATE TRIGGER meeting_refuses_barred_worker AFTER INSERT ON meeting
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('advisor_id');
CREATE TRIGGER meeting_offer_refuses_barred_worker AFTER INSERT ON meeting_offer
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('advisor_id');

-- Open cases whose advisor is kept from them, for the leads: the case and the person, never by what.
CREATE FUNCTION cases_closed_to_their_advisor() RETURNS TABLE (case_id uuid, advisor_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  SELECT c.id, c.advisor_id
  FROM (SELECT DISTINCT advisor_id AS person FROM cases WHERE advisor_id IS NOT NULL AND status IN ('assigned', 'ongoing')) a
  CROSS JOIN LATERAL cases_barred_to(a.person) b JOIN cases c ON c.id = b AND c.advisor_id = a.person AND c.status IN ('assigned', 'ongoing')
$$;

-- UA140: a verdict is a lead's, who is on neither side.
CREATE FUNCTION check_twin_verdict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_procurement_names();
  NEW.decided_at := clock_timestamp();
  IF NOT holds_role(NEW.decided_by, 'project-lead') OR barred_from_case(NEW.decided_by, NEW.case_id) OR barred_from_case(NEW.decided_by, NEW.other_id)
     OR EXISTS (SELECT FROM cases c, cases o WHERE c.id = NEW.case_id AND o.id = NEW.other_id
       AND (c.procurement_id IS NULL OR o.procurement_id IS NULL OR same_bidder(c.company_id, o.company_id)))
     OR NOT NEW.same AND EXISTS (SELECT FROM case_twin t WHERE t.case_id = NEW.case_id AND t.other_id = NEW.other_id AND t.sure) THEN
    RAISE EXCEPTION 'no verdict of a lead who stands on neither side' USING ERRCODE = 'UA140';
  END IF;
  RETURN NEW;
END $$;
-- UA141: an interest is declared by whoever has it or by a lead, ends once, and is withdrawn by a lead who does not have it.
CREATE FUNCTION check_interest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
     OR NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = NEW.person_id AND r.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'nobody''s interest to declare' USING ERRCODE = 'UA141';
  END IF;
  RETURN NEW;
END $$;
-- UA142: only whoever has the case says that they may not help with it, or that nothing keeps them from it.
CREATE FUNCTION check_own_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = NEW.person_id FOR SHARE) THEN
    RAISE EXCEPTION 'not the advisor of this case' USING ERRCODE = 'UA142';
  END IF;
  IF TG_TABLE_NAME = 'impartiality' AND barred_from_case(NEW.person_id, NEW.case_id) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION stamp_recusal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.recused_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE FUNCTION stamp_impartiality() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.confirmed_at := public.programme_clock();
  RETURN NEW;
END $$;
-- UA143: an exception is asked for by a lead for an advisor who is kept from the case by what may be lifted, decided by another
-- lead who is not that advisor, and ended by a lead.
CREATE FUNCTION check_conflict_exception() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.asked_at := public.programme_clock();
    IF NEW.status <> 'asked' OR NEW.asked_by = NEW.person_id OR NOT holds_role(NEW.asked_by, 'project-lead')
       OR NOT holds_role(NEW.person_id, 'advisor') OR NOT barred_by_side(NEW.person_id, NEW.case_id)
       OR barred_by_question(NEW.person_id, NEW.case_id) OR barred_from_case(NEW.asked_by, NEW.case_id) THEN
      RAISE EXCEPTION 'no exception that a lead may ask for' USING ERRCODE = 'UA143';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - '{status,decided_by,decided_at,ended_by,ended_at}'::text[] <> to_jsonb(OLD) - '{status,decided_by,decided_at,ended_by,ended_at}'::text[]
     OR (OLD.status, NEW.status) NOT IN (('asked', 'granted'), ('asked', 'refused'), ('asked', 'withdrawn'), ('granted', 'ended')) THEN
    RAISE EXCEPTION 'an exception is decided once, and nothing else of it changes' USING ERRCODE = 'UA143';
  END IF;
  IF OLD.status = 'asked' THEN
    NEW.decided_at := public.programme_clock();
    IF NOT holds_role(NEW.decided_by, 'project-lead') OR barred_from_case(NEW.decided_by, NEW.case_id)
       OR (NEW.status = 'withdrawn') <> (NEW.decided_by = NEW.asked_by)
       OR NEW.status <> 'withdrawn' AND NEW.decided_by = NEW.person_id THEN
      RAISE EXCEPTION 'an exception is decided by a second lead' USING ERRCODE = 'UA143';
    END IF;
  ELSE
    NEW.ended_at := public.programme_clock();
    IF NEW.decided_by <> OLD.decided_by OR NEW.decided_at <> OLD.decided_at OR NOT holds_role(NEW.ended_by, 'project-lead') THEN
      RAISE EXCEPTION 'an exception is ended by a lead' USING ERRCODE = 'UA143';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER twin_verdict_is_a_leads BEFORE INSERT ON twin_verdict FOR EACH ROW EXECUTE FUNCTION check_twin_verdict();
CREATE TRIGGER interest_is_somebodys BEFORE INSERT OR UPDATE ON interest FOR EACH ROW EXECUTE FUNCTION check_interest();
CREATE TRIGGER recusal_is_the_advisors BEFORE INSERT ON recusal FOR EACH ROW EXECUTE FUNCTION check_own_case();
CREATE TRIGGER recusal_is_of_now BEFORE INSERT ON recusal FOR EACH ROW EXECUTE FUNCTION stamp_recusal();
CREATE TRIGGER impartiality_is_the_advisors BEFORE INSERT ON impartiality FOR EACH ROW EXECUTE FUNCTION check_own_case();
CREATE TRIGGER impartiality_is_of_now BEFORE INSERT ON impartiality FOR EACH ROW EXECUTE FUNCTION stamp_impartiality();
CREATE TRIGGER conflict_exception_goes_forward BEFORE INSERT OR UPDATE ON conflict_exception
  FOR EACH ROW EXECUTE FUNCTION check_conflict_exception();
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['twin_verdict', 'interest', 'recusal', 'impartiality', 'conflict_exception'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_is_kept', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_is_never_truncated', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_is_kept');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_is_never_truncated');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['twin_verdict', 'recusal', 'impartiality'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stays', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_stays');
  END LOOP;
END $$;
ALTER TABLE twin_verdict ENABLE ALWAYS TRIGGER twin_verdict_is_a_leads;
ALTER TABLE interest ENABLE ALWAYS TRIGGER interest_is_somebodys;
ALTER TABLE recusal ENABLE ALWAYS TRIGGER recusal_is_the_advisors;
ALTER TABLE recusal ENABLE ALWAYS TRIGGER recusal_is_of_now;
ALTER TABLE impartiality ENABLE ALWAYS TRIGGER impartiality_is_the_advisors;
ALTER TABLE impartiality ENABLE ALWAYS TRIGGER impartiality_is_of_now;
ALTER TABLE conflict_exception ENABLE ALWAYS TRIGGER conflict_exception_goes_forward;

SELECT guard_with_audit('twin_verdict', 'open');
SELECT guard_with_audit('interest', 'salted');
SELECT guard_with_audit('recusal', 'salted');
SELECT guard_with_audit('impartiality', 'open');
SELECT guard_with_audit('conflict_exception', 'open');
SELECT guard_with_audit('conflict_exception_reason', 'salted');
GRANT SELECT ON twin_verdict, interest, recusal, impartiality, conflict_exception, conflict_exception_reason TO ua_application;
GRANT INSERT (id, case_id, other_id, same, decided_by) ON twin_verdict TO ua_application;
GRANT INSERT (id, person_id, kind, organisation, org_digits, valid_from, valid_until, declared_by, request_id) ON interest TO ua_application;
GRANT UPDATE (valid_until, withdrawn_by) ON interest TO ua_application;
GRANT INSERT (id, case_id, person_id, reason) ON recusal TO ua_application;
GRANT INSERT (case_id, person_id) ON impartiality TO ua_application;
GRANT INSERT (id, case_id, person_id, asked_by, request_id) ON conflict_exception TO ua_application;
GRANT UPDATE (status, decided_by, ended_by) ON conflict_exception TO ua_application;
GRANT INSERT, UPDATE (text), DELETE ON conflict_exception_reason TO ua_application;

-- Which likely twins a lead is asked about: of a case that they may see.
CREATE FUNCTION likely_twins(p_case uuid) RETURNS TABLE (other_id uuid, sure boolean, apart boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp AS $$
  SELECT o, coalesce(t.sure, false), o NOT IN (SELECT twins_of(p_case))
  FROM (SELECT other_id AS o FROM case_twin WHERE case_id = p_case UNION SELECT twins_of(p_case)) pairs
  LEFT JOIN case_twin t ON t.case_id = p_case AND t.other_id = o
  WHERE NOT EXISTS (SELECT FROM cases a, cases b WHERE a.id = p_case AND b.id = o AND same_bidder(a.company_id, b.company_id))
$$;

REVOKE ALL ON FUNCTION buyer_words(text), same_bidder(uuid, uuid), find_twins(uuid, text[], boolean), find_twins_of_keys(), find_twins_of_deadline(),
  twins_of(uuid), speaks_in_case(uuid, uuid), hand_in_case_since(uuid, uuid), barred_by_twin(uuid, uuid, uuid), cases_of_interest(uuid),
  cases_barred_by_interest(uuid), cases_barred_by_side(uuid), barred_by_question(uuid, uuid), barred_by_side(uuid, uuid),
  cases_closed_to_their_advisor(), check_twin_verdict(), check_interest(), check_own_case(), stamp_recusal(), stamp_impartiality(),
  check_conflict_exception(), likely_twins(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_closed_to_their_advisor(), likely_twins(uuid), barred_by_side(uuid, uuid), barred_by_question(uuid, uuid) TO ua_application;

DROP FUNCTION has_helped_buyers(uuid);

-- What was named before finds its twins as if it were named now.
DO $$
DECLARE
  named record;
BEGIN
  FOR named IN SELECT case_id, array_agg(key) AS keys FROM case_key GROUP BY case_id LOOP
    PERFORM find_twins(named.case_id, named.keys, true);
  END LOOP;
END $$;

ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor'));
SELECT seal_rows('round');
