-- What a company has said in the register follows when its two registrations become one, as its cases and hours do: under the
-- one that goes on it is seen, said anew and taken back. Where both have spoken of one kind the word that still holds goes on, and of
-- two that do the last; where both were asked in one exercise the last answer.

CREATE FUNCTION is_merged_into(p_company uuid, p_into uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM company o WHERE o.id = p_company AND o.merged_into_id = p_into)
$$;

-- UA177: what a company can deliver is told by whoever has been checked to speak for it, as it was seen, for a year at the
-- most; the word of a registration that was merged goes over to the one that goes on. UA178: that it soon ends is said once.
-- UA179: what was taken back is not told again by the form that told it.
CREATE OR REPLACE FUNCTION check_capability() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.company_id <> OLD.company_id THEN
    IF to_jsonb(NEW) - 'company_id' <> to_jsonb(OLD) - 'company_id' OR NOT is_merged_into(OLD.company_id, NEW.company_id) THEN
      RAISE EXCEPTION 'not the company''s word' USING ERRCODE = 'UA177';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN
    NEW.reminded_at := public.programme_clock();
    IF OLD.reminded_at IS NOT NULL OR OLD.valid_until NOT BETWEEN today() AND today() + 30
        OR to_jsonb(NEW) - 'reminded_at' <> to_jsonb(OLD) - 'reminded_at' THEN
      RAISE EXCEPTION 'nothing to remind of' USING ERRCODE = 'UA178';
    END IF;
    RETURN NEW;
  END IF;
  NEW.told_at := public.programme_clock();
  NEW.reminded_at := NULL;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM audit_event e WHERE e.stream = 'company:' || NEW.company_id
      AND e.type IN ('capability.withdrawn', 'capability.erased') AND e.facts ->> 'capabilityId' = NEW.id::text) THEN
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'UA179';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1
      OR TG_OP = 'UPDATE' AND (NEW.version <> OLD.version + 1 OR NEW.request_id = OLD.request_id
        OR (NEW.id, NEW.division) <> (OLD.id, OLD.division)) THEN
    RAISE EXCEPTION 'not as it was seen' USING ERRCODE = 'UA177';
  END IF;
  IF NOT speaks_for_company(NEW.told_by, NEW.company_id) OR NEW.valid_until NOT BETWEEN today() AND today() + 365 THEN
    RAISE EXCEPTION 'not the company''s word, or for too long' USING ERRCODE = 'UA177';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER capability_goes_on_with_its_company BEFORE INSERT ON capability FOR EACH ROW EXECUTE FUNCTION refuse_merged_company();
ALTER TABLE capability ENABLE ALWAYS TRIGGER capability_goes_on_with_its_company;

-- UA187: those are asked whose word in the register stands and fits what is asked for, and nothing is said for them. UA188: a
-- company says and says anew what it can, while it may; asked as two registrations that became one, it is asked as the one that
-- goes on. UA189: what was asked and answered stays a year after the exercise has closed, or until the company takes its word
-- back, or was asked as both.
CREATE OR REPLACE FUNCTION check_exercise_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM capability k WHERE k.id = OLD.capability_id) AND NOT EXISTS (SELECT FROM exercise e
        WHERE e.id = OLD.exercise_id AND e.closed_at < public.programme_clock() - interval '1 year')
        AND NOT EXISTS (SELECT FROM exercise_asked o WHERE o.exercise_id = OLD.exercise_id
          AND (is_merged_into(o.company_id, OLD.company_id) OR is_merged_into(OLD.company_id, o.company_id))) THEN
      RAISE EXCEPTION 'asked and answered for a year' USING ERRCODE = 'UA189';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM capability k WHERE k.id = NEW.capability_id FOR KEY SHARE;
    IF NEW.answer IS NOT NULL OR NOT exercise_takes_answers(NEW.exercise_id, NEW.capability_id)
        OR NOT EXISTS (SELECT FROM exercise e JOIN capability k ON k.id = NEW.capability_id
          WHERE e.id = NEW.exercise_id AND k.company_id = NEW.company_id AND k.division = e.division
            AND (e.municipality IS NULL OR e.municipality = ANY (k.municipalities))) THEN
      RAISE EXCEPTION 'not one of those who can be asked' USING ERRCODE = 'UA187';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.company_id, NEW.capability_id) <> (OLD.company_id, OLD.capability_id) THEN
    IF to_jsonb(NEW) - '{company_id,capability_id}'::text[] <> to_jsonb(OLD) - '{company_id,capability_id}'::text[]
        OR NEW.company_id <> OLD.company_id AND NOT is_merged_into(OLD.company_id, NEW.company_id)
        OR NEW.capability_id <> OLD.capability_id AND NOT EXISTS (SELECT FROM capability k JOIN capability was ON was.id = OLD.capability_id
          WHERE k.id = NEW.capability_id AND k.division = was.division
            AND (is_merged_into(k.company_id, was.company_id) OR is_merged_into(was.company_id, k.company_id))) THEN
      RAISE EXCEPTION 'asked of another' USING ERRCODE = 'UA188';
    END IF;
    RETURN NEW;
  END IF;
  NEW.answered_at := public.programme_clock();
  IF NEW.answer IS NULL OR (NEW.id, NEW.exercise_id) <> (OLD.id, OLD.exercise_id)
      OR NOT exercise_takes_answers(OLD.exercise_id, OLD.capability_id) THEN
    RAISE EXCEPTION 'no answer is taken' USING ERRCODE = 'UA188';
  END IF;
  RETURN NEW;
END $$;

-- The words of the one become those of the other. Its rows are held first, and with them whoever asks or answers just now.
CREATE FUNCTION merge_words(p_from uuid, p_into uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  twice record;
BEGIN
  PERFORM FROM capability WHERE company_id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  PERFORM FROM exercise_asked WHERE company_id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  DELETE FROM exercise_asked a USING exercise_asked o
    WHERE o.exercise_id = a.exercise_id AND a.company_id IN (p_from, p_into) AND o.company_id IN (p_from, p_into)
      AND (coalesce(a.answered_at, '-infinity'), a.company_id = p_into) < (coalesce(o.answered_at, '-infinity'), o.company_id = p_into);
  -- What was asked of a word that goes is asked of the one that stays.
  FOR twice IN SELECT k.id AS goes, o.id AS stays FROM capability k JOIN capability o ON o.division = k.division AND o.id <> k.id
    WHERE k.company_id IN (p_from, p_into) AND o.company_id IN (p_from, p_into)
      AND (k.valid_until >= today(), k.told_at, k.id) < (o.valid_until >= today(), o.told_at, o.id) ORDER BY k.id
  LOOP
    UPDATE exercise_asked SET capability_id = twice.stays WHERE capability_id = twice.goes;
    DELETE FROM capability WHERE id = twice.goes;
  END LOOP;
  UPDATE capability SET company_id = p_into WHERE company_id = p_from;
  UPDATE exercise_asked SET company_id = p_into WHERE company_id = p_from;
END $$;
REVOKE ALL ON FUNCTION is_merged_into(uuid, uuid), merge_words(uuid, uuid) FROM PUBLIC;

-- Merges two registrations: their contacts, cases, words and hours.
CREATE OR REPLACE FUNCTION merge_companies(p_link uuid, p_lead uuid, p_reason text, p_request uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  link     company_link;
  merge    company_merge;
  old      record;
  own      mandate;
  pot      hour_account;
  entry    record;
  into_pot integer;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'companies are merged at read committed' USING ERRCODE = 'UA093';
  END IF;
  SELECT * INTO link FROM company_link WHERE id = p_link FOR NO KEY UPDATE;
  SELECT * INTO merge FROM company_merge WHERE request_id = p_request OR link_id = p_link;
  IF FOUND AND (merge.request_id, merge.link_id, merge.merged_by, merge.reason) = (p_request, p_link, p_lead, p_reason) THEN
    RETURN merge.id;
  END IF;
  IF FOUND OR link.id IS NULL OR link.ended_at IS NOT NULL OR link.reason <> 'registered-twice' OR NOT holds_role(p_lead, 'project-lead') THEN
    RAISE EXCEPTION 'the two are not to be merged' USING ERRCODE = 'UA093';
  END IF;
  PERFORM FROM company WHERE id IN (link.company_id, link.same_as_id) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM company WHERE id IN (link.company_id, link.same_as_id) AND merged_into_id IS NOT NULL;
  IF FOUND THEN RAISE EXCEPTION 'one of the two was merged' USING ERRCODE = 'UA093'; END IF;
  merge.id := gen_random_uuid();
  merge.minutes := 0;
  merge.beyond_minutes := 0;

  -- Each round of the one has an account of the other. Then nothing is written in any of them any more but this.
  FOR old IN SELECT a.* FROM hour_account a WHERE a.company_id = link.company_id AND a.merged_into_id IS NULL
    AND NOT EXISTS (SELECT FROM hour_account o WHERE o.round_id = a.round_id AND o.company_id = link.same_as_id AND o.merged_into_id IS NULL)
    ORDER BY a.id
  LOOP
    INSERT INTO hour_account (round_id, company_id, cap_minutes, head_seq, balance, closed)
      VALUES (old.round_id, link.same_as_id, old.cap_minutes, -1, 0, old.closed) RETURNING * INTO pot;
    INSERT INTO ledger_entry (account_id, seq, before, cap_minutes, minutes, kind) VALUES (pot.id, 0, 0, pot.cap_minutes, 0, 'open');
  END LOOP;
  PERFORM FROM hour_account WHERE company_id IN (link.company_id, link.same_as_id) ORDER BY id FOR UPDATE;

  -- Who speaks for the one speaks for the other, as far as they did; who spoke for both, as far as they could.
  FOR old IN SELECT m.* FROM mandate m WHERE m.company_id = link.company_id AND m.revoked_at IS NULL ORDER BY m.id FOR UPDATE LOOP
    UPDATE mandate SET revoked_by = p_lead, revoked_at = public.programme_clock() WHERE id = old.id;
    CONTINUE WHEN old.valid_to < today();
    SELECT * INTO own FROM mandate m WHERE m.person_id = old.person_id AND m.company_id = link.same_as_id AND m.revoked_at IS NULL FOR UPDATE;
    IF FOUND THEN
      CONTINUE WHEN mandate_lives(own) AND (own.level = 'verified' OR old.level <> 'verified');
      UPDATE mandate SET revoked_by = p_lead, revoked_at = public.programme_clock() WHERE id = own.id;
    END IF;
    INSERT INTO mandate (person_id, company_id, level, checked_how, valid_from, valid_to, created_by, verified_by, verified_at)
      VALUES (old.person_id, link.same_as_id, old.level, old.checked_how, old.valid_from, old.valid_to, old.created_by, old.verified_by, old.verified_at);
  END LOOP;
  -- Whoever is invited to both already has one invitation; the other ends.
  UPDATE invitation i SET ended_at = public.programme_clock() WHERE i.company_id = link.company_id AND i.ended_at IS NULL
    AND EXISTS (SELECT FROM invitation o WHERE o.company_id = link.same_as_id AND o.email = i.email AND o.ended_at IS NULL);
  UPDATE invitation SET company_id = link.same_as_id WHERE company_id = link.company_id AND ended_at IS NULL;

  UPDATE cases c SET company_id = link.same_as_id, account_id = o.id FROM hour_account a JOIN hour_account o
      ON o.round_id = a.round_id AND o.company_id = link.same_as_id AND o.merged_into_id IS NULL
    WHERE a.id = c.account_id AND c.company_id = link.company_id;
  UPDATE hour_account a SET company_id = link.same_as_id, merged_from_id = link.company_id, merged_into_id = o.id FROM hour_account o
    WHERE a.company_id = link.company_id AND o.round_id = a.round_id AND o.company_id = link.same_as_id AND o.merged_into_id IS NULL;
  UPDATE company SET merged_into_id = link.same_as_id WHERE id = link.company_id;
  PERFORM merge_words(link.company_id, link.same_as_id);

  -- Work first, in the order in which it was written; what still waits for a meeting where there is room for all of it.
  FOR entry IN SELECT e.id, e.minutes, a.merged_into_id AS pot FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
    WHERE a.merged_from_id = link.company_id AND e.kind = 'work' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
    ORDER BY a.merged_into_id, e.seq
  LOOP
    SELECT * INTO pot FROM hour_account WHERE id = entry.pot;
    into_pot := least(entry.minutes, pot.cap_minutes - pot.balance);
    IF into_pot > 0 THEN
      INSERT INTO ledger_entry (account_id, kind, minutes, merged_from_id, recorded_by, request_id)
        VALUES (pot.id, 'merge_in', into_pot, entry.id, p_lead, gen_random_uuid());
    END IF;
    IF into_pot < entry.minutes THEN
      UPDATE hour_account SET beyond_minutes = coalesce(beyond_minutes, 0) + entry.minutes - into_pot WHERE id = pot.id;
    END IF;
    merge.minutes := merge.minutes + into_pot;
    merge.beyond_minutes := merge.beyond_minutes + entry.minutes - into_pot;
  END LOOP;
  FOR entry IN SELECT e.*, a.merged_into_id AS pot FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id JOIN meeting m ON m.id = e.meeting_id
    WHERE a.merged_from_id = link.company_id AND e.kind = 'hold' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
    ORDER BY m.starts_at, e.id
  LOOP
    INSERT INTO ledger_entry (account_id, kind, minutes, reverses_id, reason_code, recorded_by, request_id)
      VALUES (entry.account_id, 'reversal', -entry.minutes, entry.id, 'merged', p_lead, gen_random_uuid());
    SELECT * INTO pot FROM hour_account WHERE id = entry.pot;
    IF NOT pot.closed AND pot.balance + coalesce(pot.beyond_minutes, 0) + entry.minutes <= pot.cap_minutes AND case_contact_verified(entry.case_id) THEN
      INSERT INTO ledger_entry (account_id, kind, minutes, merged_from_id, case_id, meeting_id, advisor_id, recorded_by, request_id)
        VALUES (pot.id, 'hold', entry.minutes, entry.id, entry.case_id, entry.meeting_id, entry.advisor_id, p_lead, gen_random_uuid());
    ELSE
      UPDATE meeting SET reserved_minutes = 0 WHERE id = entry.meeting_id;
    END IF;
  END LOOP;

  INSERT INTO company_merge (id, link_id, company_id, into_id, reason, minutes, beyond_minutes, request_id, merged_by)
    VALUES (merge.id, link.id, link.company_id, link.same_as_id, p_reason, merge.minutes, merge.beyond_minutes, p_request, p_lead);
  INSERT INTO excess_finding (merge_id, account_id, minutes)
    SELECT merge.id, a.merged_into_id, sum(e.minutes - coalesce(m.minutes, 0))
    FROM hour_account a JOIN ledger_entry e ON e.account_id = a.id AND e.kind = 'work' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
    LEFT JOIN ledger_entry m ON m.merged_from_id = e.id
    WHERE a.merged_from_id = link.company_id GROUP BY a.merged_into_id HAVING sum(e.minutes - coalesce(m.minutes, 0)) > 0;
  PERFORM write_case_search(ARRAY(SELECT DISTINCT k.case_id FROM account_of_case k JOIN hour_account a ON a.id = k.account_id WHERE a.merged_from_id = link.company_id));
  RETURN merge.id;
END $$;
