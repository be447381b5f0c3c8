-- What came of a bid is asked of the company when the deadline has passed, and again after 30, 90 and 180 days; how the
-- support was, some days after the case closed. Each question is a mail with a link of its own.
CREATE TABLE follow_up (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  kind       text NOT NULL CHECK (kind IN ('outcome', 'satisfaction')),
  -- Days after the bid deadline, or after the case closed.
  step       integer NOT NULL,
  -- SHA-256 of what the link holds; the link itself is nowhere but in the mail. Gone when the link has ended.
  token_hash text UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  asked_at   timestamptz NOT NULL DEFAULT programme_now(),
  ends_at    timestamptz NOT NULL CHECK (isfinite(ends_at)),
  CONSTRAINT follow_up_asked_once UNIQUE (case_id, kind, step),
  CONSTRAINT follow_up_of_its_case UNIQUE (id, case_id),
  CONSTRAINT follow_up_steps CHECK ((kind = 'outcome' AND step IN (0, 30, 90, 180)) OR (kind = 'satisfaction' AND step IN (5, 19))),
  CONSTRAINT follow_up_ends_after_it CHECK (ends_at > asked_at)
);
CREATE INDEX follow_up_asked ON follow_up (asked_at DESC);
CREATE INDEX follow_up_ending ON follow_up (ends_at) WHERE token_hash IS NOT NULL;

-- What the company says, by the link, on its page or on the phone. Corrected by another row; the latest holds.
CREATE TABLE follow_up_answer (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id          uuid NOT NULL REFERENCES cases,
  -- By whose link; otherwise who answered, or wrote down what was said.
  asked_id         uuid,
  answered_by      uuid REFERENCES person,
  bid              text NOT NULL CHECK (bid IN ('yes', 'no')),
  result           text CHECK (result IN ('won', 'lost', 'cancelled', 'appealed', 'none-yet')),
  value_sek        bigint CHECK (value_sek BETWEEN 1 AND 100000000000),
  bids_received    integer CHECK (bids_received BETWEEN 1 AND 999),
  first_public_bid boolean,
  barriers         text[] NOT NULL DEFAULT '{}' CHECK (barriers <@ ARRAY['turnover', 'references', 'insurance', 'certificates',
    'form', 'time', 'price-model', 'digital-tool', 'other']),
  -- The company may be contacted about telling others of it.
  may_tell         boolean NOT NULL DEFAULT false,
  answered_at      timestamptz NOT NULL DEFAULT programme_clock(),
  CONSTRAINT follow_up_answer_says_who CHECK (num_nonnulls(asked_id, answered_by) = 1),
  CONSTRAINT follow_up_answer_of_a_bid CHECK ((bid = 'yes') = (result IS NOT NULL)),
  CONSTRAINT follow_up_answer_value_of_what_was_won CHECK (value_sek IS NULL OR result = 'won'),
  CONSTRAINT follow_up_answer_bids_beside_a_bid CHECK (bid = 'yes' OR (bids_received IS NULL AND first_public_bid IS NULL)),
  CONSTRAINT follow_up_answer_names_few_barriers CHECK (array_position(barriers, NULL) IS NULL AND cardinality(barriers) <= 9),
  CONSTRAINT follow_up_answer_by_its_link FOREIGN KEY (asked_id, case_id) REFERENCES follow_up (id, case_id)
);
CREATE INDEX follow_up_answer_case ON follow_up_answer (case_id, answered_at DESC);
CREATE INDEX follow_up_answer_asked ON follow_up_answer (asked_id);
CREATE INDEX follow_up_answer_by ON follow_up_answer (answered_by);

-- How the support was, by the link alone. The words are erased after a year, or when they have been written anew.
CREATE TABLE satisfaction (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES cases,
  asked_id    uuid NOT NULL,
  score       integer NOT NULL CHECK (score BETWEEN 1 AND 5),
  words       text CHECK (length(words) BETWEEN 1 AND 500),
  answered_at timestamptz NOT NULL DEFAULT programme_clock(),
  CONSTRAINT satisfaction_by_its_link FOREIGN KEY (asked_id, case_id) REFERENCES follow_up (id, case_id)
);
CREATE INDEX satisfaction_case ON satisfaction (case_id, answered_at DESC);
CREATE INDEX satisfaction_asked ON satisfaction (asked_id);

CREATE VIEW latest_answer WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM follow_up_answer ORDER BY case_id, answered_at DESC;
CREATE VIEW latest_satisfaction WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM satisfaction ORDER BY case_id, answered_at DESC;

-- How the bid went, whoever told it last. What is not known yet is no result.
CREATE OR REPLACE VIEW latest_result WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM (
  SELECT id, case_id, result, recorded_by, recorded_at FROM bid_result
  UNION ALL
  SELECT id, case_id, nullif(result, 'none-yet'), answered_by, answered_at FROM follow_up_answer) told
ORDER BY case_id, recorded_at DESC;

-- Whether a bid was handed in, by the last word of those who closed the case, told the result or answered.
CREATE VIEW latest_bid WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM (
  SELECT case_id, CASE code WHEN 'bid-submitted' THEN 'yes' ELSE 'no' END AS bid, recorded_at AS told_at FROM outcome
    WHERE code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible')
  UNION ALL SELECT case_id, 'yes' AS bid, recorded_at AS told_at FROM bid_result
  UNION ALL SELECT case_id, bid, answered_at AS told_at FROM follow_up_answer) told
ORDER BY case_id, told_at DESC;

-- Cases whose contact may be written to, and when each kind of question counts from. Nobody who has disowned the case, and no
-- address that has been forgotten; a case that goes on in another is asked about there.
CREATE VIEW follow_up_from WITH (security_invoker = true) AS
SELECT c.id AS case_id, 'outcome' AS kind, p.bid_deadline_at AS from_at, p.bid_deadline_at + interval '210 days' AS ends_at
FROM cases c JOIN procurement p ON p.id = c.procurement_id
WHERE c.about = 'bid' AND p.bid_deadline_at IS NOT NULL AND c.status IN ('accepted', 'assigned', 'ongoing', 'closed')
UNION ALL
SELECT c.id, 'satisfaction', c.status_since_at, c.status_since_at + interval '60 days' FROM cases c WHERE c.status = 'closed';

CREATE FUNCTION follow_up_reaches(p_case uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM cases c LEFT JOIN person k ON k.id = c.contact_id
    WHERE c.id = p_case AND c.contact_disowned_at IS NULL AND coalesce(k.email, c.contact_email) IS NOT NULL AND k.deactivated_at IS NULL)
$$;

-- Which question is to be asked now: the last one whose day has come, so that a week without the job is caught up with one
-- mail; never sooner than two weeks after the one before it, and never two kinds within three days. None once the answer is
-- known, and none so late that there is no time to answer.
CREATE VIEW follow_up_due WITH (security_invoker = true) AS
SELECT f.case_id, f.kind, d.step, f.ends_at
FROM follow_up_from f
JOIN LATERAL (
  SELECT max(s.step) AS step FROM unnest(CASE f.kind WHEN 'outcome' THEN ARRAY[0, 30, 90, 180] ELSE ARRAY[5, 19] END) s(step)
  WHERE f.from_at + make_interval(days => s.step) <= programme_now()) d ON d.step IS NOT NULL
WHERE f.ends_at - interval '14 days' > programme_now()
  AND NOT EXISTS (SELECT FROM follow_up a WHERE a.case_id = f.case_id AND (
    a.asked_at > programme_now() - interval '3 days'
    OR a.kind = f.kind AND (a.step >= d.step OR a.asked_at > programme_now() - interval '14 days')))
  AND NOT EXISTS (SELECT FROM latest_outcome o WHERE o.case_id = f.case_id AND o.code = 'carried-over')
  AND NOT EXISTS (SELECT FROM cases n WHERE n.predecessor_id = f.case_id AND f.kind = 'outcome')
  AND CASE f.kind
    WHEN 'outcome' THEN NOT EXISTS (SELECT FROM latest_bid b WHERE b.case_id = f.case_id AND b.bid = 'no')
      AND NOT EXISTS (SELECT FROM latest_result r WHERE r.case_id = f.case_id AND r.result IN ('won', 'lost', 'cancelled'))
    ELSE NOT EXISTS (SELECT FROM satisfaction a WHERE a.case_id = f.case_id) END
  AND follow_up_reaches(f.case_id);

-- Whether a link opens: until it ends, as long as the contact it was sent to is still the case's.
CREATE FUNCTION follow_up_opens(p_asked uuid, p_kind text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM follow_up f WHERE f.id = p_asked AND f.kind = p_kind AND f.token_hash IS NOT NULL
    AND f.ends_at > programme_clock() AND follow_up_reaches(f.case_id))
$$;

-- UA120: a question is asked when it is due, and not else; afterwards only its link ends, when it opens nothing any more.
CREATE FUNCTION check_follow_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.asked_at := public.programme_clock();
    IF NEW.token_hash IS NULL OR NOT EXISTS (SELECT FROM follow_up_due d
        WHERE (d.case_id, d.kind, d.step, d.ends_at) = (NEW.case_id, NEW.kind, NEW.step, NEW.ends_at)) THEN
      RAISE EXCEPTION 'the question is not due' USING ERRCODE = 'UA120';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.token_hash IS NOT NULL OR to_jsonb(NEW) - 'token_hash' <> to_jsonb(OLD) - 'token_hash' OR follow_up_opens(OLD.id, OLD.kind) THEN
    RAISE EXCEPTION 'what was asked stays, and its link while it opens' USING ERRCODE = 'UA120';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follow_up_is_due BEFORE INSERT OR UPDATE ON follow_up FOR EACH ROW EXECUTE FUNCTION check_follow_up();

-- UA121: nothing came of a bid before its deadline. UA122: a link answers what it was sent for, while it opens.
-- UA123: that it may be told of, the company says itself.
CREATE FUNCTION check_follow_up_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.answered_at := public.programme_clock();
  IF NOT EXISTS (SELECT FROM follow_up_from f WHERE f.case_id = NEW.case_id AND f.kind = 'outcome' AND f.from_at <= NEW.answered_at) THEN
    RAISE EXCEPTION 'the bid deadline has not passed' USING ERRCODE = 'UA121';
  END IF;
  IF NEW.asked_id IS NOT NULL AND NOT follow_up_opens(NEW.asked_id, 'outcome') THEN
    RAISE EXCEPTION 'the link answers nothing' USING ERRCODE = 'UA122';
  END IF;
  IF NEW.may_tell AND NEW.answered_by IS NOT NULL
      AND NOT EXISTS (SELECT FROM latest_answer a WHERE a.case_id = NEW.case_id AND a.may_tell)
      AND NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND (c.contact_id = NEW.answered_by
        OR EXISTS (SELECT FROM mandate m WHERE m.company_id = c.company_id AND m.person_id = NEW.answered_by AND m.revoked_at IS NULL))) THEN
    RAISE EXCEPTION 'the company says itself that it may be told of' USING ERRCODE = 'UA123';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follow_up_answer_follows_the_deadline BEFORE INSERT ON follow_up_answer FOR EACH ROW EXECUTE FUNCTION check_follow_up_answer();

-- UA122, as above. UA124: of what was answered, the words are erased and nothing else changes.
CREATE FUNCTION check_satisfaction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.answered_at := public.programme_clock();
    IF NOT follow_up_opens(NEW.asked_id, 'satisfaction') THEN
      RAISE EXCEPTION 'the link answers nothing' USING ERRCODE = 'UA122';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.words IS NOT NULL OR to_jsonb(NEW) - 'words' <> to_jsonb(OLD) - 'words' THEN
    RAISE EXCEPTION 'what was answered stays, but for its words' USING ERRCODE = 'UA124';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER satisfaction_is_answered_by_link BEFORE INSERT OR UPDATE ON satisfaction FOR EACH ROW EXECUTE FUNCTION check_satisfaction();

CREATE TRIGGER follow_up_stays BEFORE DELETE ON follow_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_is_never_truncated BEFORE TRUNCATE ON follow_up FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_answer_is_append_only BEFORE DELETE OR UPDATE ON follow_up_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_answer_is_never_truncated BEFORE TRUNCATE ON follow_up_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER satisfaction_stays BEFORE DELETE ON satisfaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER satisfaction_is_never_truncated BEFORE TRUNCATE ON satisfaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE follow_up ENABLE ALWAYS TRIGGER follow_up_is_due;
ALTER TABLE follow_up ENABLE ALWAYS TRIGGER follow_up_stays;
ALTER TABLE follow_up ENABLE ALWAYS TRIGGER follow_up_is_never_truncated;
ALTER TABLE follow_up_answer ENABLE ALWAYS TRIGGER follow_up_answer_follows_the_deadline;
ALTER TABLE follow_up_answer ENABLE ALWAYS TRIGGER follow_up_answer_is_append_only;
ALTER TABLE follow_up_answer ENABLE ALWAYS TRIGGER follow_up_answer_is_never_truncated;
ALTER TABLE satisfaction ENABLE ALWAYS TRIGGER satisfaction_is_answered_by_link;
ALTER TABLE satisfaction ENABLE ALWAYS TRIGGER satisfaction_stays;
ALTER TABLE satisfaction ENABLE ALWAYS TRIGGER satisfaction_is_never_truncated;
REVOKE ALL ON FUNCTION check_follow_up(), check_follow_up_answer(), check_satisfaction(), follow_up_reaches(uuid), follow_up_opens(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_up_reaches(uuid), follow_up_opens(uuid, text) TO ua_application;

SELECT guard_with_audit(t) FROM unnest(ARRAY['follow_up', 'follow_up_answer', 'satisfaction']::regclass[]) t;
GRANT SELECT, INSERT (id, case_id, kind, step, token_hash, ends_at), UPDATE (token_hash) ON follow_up TO ua_application;
GRANT SELECT, INSERT (id, case_id, asked_id, answered_by, bid, result, value_sek, bids_received, first_public_bid, barriers, may_tell)
  ON follow_up_answer TO ua_application;
GRANT SELECT, INSERT (id, case_id, asked_id, score, words), UPDATE (words) ON satisfaction TO ua_application;
GRANT SELECT ON latest_answer, latest_satisfaction, latest_bid, follow_up_from, follow_up_due TO ua_application;
