-- A company that was registered twice becomes one. Rows of the ledger stay where they are written; the account of the
-- registration that goes on gets them added, row by row, and what the cap has no room for is kept as a finding.

-- The registration that this one was merged into. It takes nothing more: no case, no account, no contact.
ALTER TABLE company ADD COLUMN merged_into_id uuid REFERENCES company CHECK (merged_into_id <> id);
CREATE INDEX company_merged_into ON company (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- An account that was merged belongs to the registration that goes on, whose open account of the round carries its minutes.
-- `beyond_minutes` are those that were merged into an account and that its cap had no room for: they stand before all work.
ALTER TABLE hour_account
  ADD COLUMN merged_into_id uuid REFERENCES hour_account CHECK (merged_into_id <> id),
  ADD COLUMN merged_from_id uuid REFERENCES company,
  ADD COLUMN beyond_minutes integer CHECK (beyond_minutes > 0),
  ADD CONSTRAINT hour_account_merged_from_somewhere CHECK ((merged_into_id IS NULL) = (merged_from_id IS NULL)),
  ADD CONSTRAINT hour_account_merged_holds_no_others CHECK (merged_into_id IS NULL OR beyond_minutes IS NULL),
  DROP CONSTRAINT hour_account_round_id_company_id_key;
CREATE UNIQUE INDEX hour_account_one_goes_on ON hour_account (round_id, company_id) WHERE merged_into_id IS NULL;
CREATE INDEX hour_account_merged_into ON hour_account (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- The accounts that a case has drawn from, written by the database alone. A merged case draws from another than before.
CREATE TABLE account_of_case (
  case_id    uuid NOT NULL REFERENCES cases,
  account_id uuid NOT NULL REFERENCES hour_account,
  PRIMARY KEY (case_id, account_id)
);
INSERT INTO account_of_case SELECT id, account_id FROM cases;
CREATE FUNCTION keep_account_of_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO account_of_case (case_id, account_id) VALUES (NEW.id, NEW.account_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_account_of_case() FROM PUBLIC;
CREATE TRIGGER case_keeps_its_account AFTER INSERT OR UPDATE OF account_id ON cases FOR EACH ROW EXECUTE FUNCTION keep_account_of_case();
ALTER TABLE cases ENABLE ALWAYS TRIGGER case_keeps_its_account;
CREATE TRIGGER account_of_case_is_append_only BEFORE UPDATE OR DELETE ON account_of_case FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_of_case_is_never_truncated BEFORE TRUNCATE ON account_of_case FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE account_of_case ENABLE ALWAYS TRIGGER account_of_case_is_append_only;
ALTER TABLE account_of_case ENABLE ALWAYS TRIGGER account_of_case_is_never_truncated;
GRANT SELECT ON account_of_case TO ua_application;

-- The row of a merged account that this one carries on: as minutes of the pot (`merge_in`), or as the same hold once more.
-- A merge_in is no work: it has no case, no day and no advisor, so that what sums work counts each minute once.
ALTER TABLE ledger_entry
  ADD COLUMN merged_from_id uuid UNIQUE REFERENCES ledger_entry,
  DROP CONSTRAINT ledger_entry_case_draws_from_account,
  ADD CONSTRAINT ledger_entry_case_draws_from_account FOREIGN KEY (case_id, account_id) REFERENCES account_of_case (case_id, account_id),
  ADD CONSTRAINT ledger_entry_merged_from_a_row CHECK (CASE kind
    WHEN 'merge_in' THEN merged_from_id IS NOT NULL AND num_nonnulls(case_id, meeting_id, advisor_id, activity, worked_on) = 0
    WHEN 'hold' THEN true ELSE merged_from_id IS NULL END),
  DROP CONSTRAINT ledger_entry_rev_kind_check,
  ADD CONSTRAINT ledger_entry_rev_kind_check CHECK (rev_kind IN ('work', 'hold', 'merge_in')),
  DROP CONSTRAINT ledger_entry_reason_code_check,
  ADD CONSTRAINT ledger_entry_reason_code_check CHECK (reason_code IN (
    'wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other', 'undone',
    'logged', 'moved', 'missed', 'cancelled', 'lapsed', 'deadline-passed', 'case-ended', 'merged')),
  DROP CONSTRAINT ledger_entry_hold_goes_back_for,
  ADD CONSTRAINT ledger_entry_hold_goes_back_for CHECK ((rev_kind IS NOT DISTINCT FROM 'hold') = (reason_code IS NOT NULL AND reason_code IN (
    'logged', 'moved', 'missed', 'cancelled', 'lapsed', 'deadline-passed', 'case-ended', 'merged'))),
  DROP CONSTRAINT ledger_entry_says_who,
  ADD CONSTRAINT ledger_entry_says_who CHECK (kind = 'open' OR request_id IS NOT NULL
    AND (case_id IS NOT NULL OR 'merge_in' IN (kind, coalesce(rev_kind, '')))
    AND (recorded_by IS NOT NULL OR kind = 'hold' OR rev_kind IS NOT DISTINCT FROM 'hold'));

CREATE TABLE company_merge (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  link_id        uuid NOT NULL UNIQUE REFERENCES company_link,
  company_id     uuid NOT NULL UNIQUE REFERENCES company,
  -- The one that goes on.
  into_id        uuid NOT NULL REFERENCES company CHECK (into_id <> company_id),
  -- How it is known that the two are one.
  reason         text NOT NULL CHECK (reason IN ('wrong-number', 'register', 'company-said')),
  -- What was added to the accounts of the one that goes on, and what their caps had no room for.
  minutes        integer NOT NULL CHECK (minutes >= 0),
  beyond_minutes integer NOT NULL CHECK (beyond_minutes >= 0),
  request_id     uuid NOT NULL UNIQUE,
  merged_by      uuid NOT NULL REFERENCES person,
  merged_at      timestamptz NOT NULL DEFAULT programme_clock()
);
CREATE INDEX company_merge_into ON company_merge (into_id);
CREATE TRIGGER company_merge_is_append_only BEFORE UPDATE OR DELETE ON company_merge FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER company_merge_is_never_truncated BEFORE TRUNCATE ON company_merge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE company_merge ENABLE ALWAYS TRIGGER company_merge_is_append_only;
ALTER TABLE company_merge ENABLE ALWAYS TRIGGER company_merge_is_never_truncated;

-- More minutes than the cap: for the lead, who says when it is dealt with, and how.
CREATE TABLE excess_finding (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  merge_id   uuid NOT NULL REFERENCES company_merge,
  account_id uuid NOT NULL REFERENCES hour_account,
  minutes    integer NOT NULL CHECK (minutes > 0),
  found_at   timestamptz NOT NULL DEFAULT programme_clock(),
  handled_by uuid REFERENCES person,
  handled_at timestamptz,
  UNIQUE (merge_id, account_id),
  CONSTRAINT excess_finding_handled_by_someone CHECK ((handled_by IS NULL) = (handled_at IS NULL))
);
CREATE INDEX excess_finding_waits ON excess_finding (found_at) WHERE handled_at IS NULL;
CREATE TABLE excess_finding_note (
  finding_id uuid PRIMARY KEY REFERENCES excess_finding,
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
);

-- UA095: a finding is dealt with once, by a lead, and nothing else of it changes.
CREATE FUNCTION check_excess_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.handled_at IS NOT NULL OR NEW.handled_by IS NULL OR NOT holds_role(NEW.handled_by, 'project-lead')
     OR to_jsonb(NEW) - '{handled_by,handled_at}'::text[] <> to_jsonb(OLD) - '{handled_by,handled_at}'::text[] THEN
    RAISE EXCEPTION 'a finding is dealt with once, by a lead, and nothing else of it changes' USING ERRCODE = 'UA095';
  END IF;
  NEW.handled_at := public.programme_clock();
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_excess_finding() FROM PUBLIC;
CREATE TRIGGER excess_finding_goes_forward BEFORE UPDATE ON excess_finding FOR EACH ROW EXECUTE FUNCTION check_excess_finding();
CREATE TRIGGER excess_finding_is_kept BEFORE DELETE ON excess_finding FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER excess_finding_is_never_truncated BEFORE TRUNCATE ON excess_finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE excess_finding ENABLE ALWAYS TRIGGER excess_finding_goes_forward;
ALTER TABLE excess_finding ENABLE ALWAYS TRIGGER excess_finding_is_kept;
ALTER TABLE excess_finding ENABLE ALWAYS TRIGGER excess_finding_is_never_truncated;

SELECT guard_with_audit('company_merge', 'open');
SELECT guard_with_audit('excess_finding', 'open');
SELECT guard_with_audit('excess_finding_note', 'salted');
GRANT SELECT ON company_merge, excess_finding, excess_finding_note TO ua_application;
GRANT UPDATE (handled_by) ON excess_finding TO ua_application;
GRANT INSERT ON excess_finding_note TO ua_application;
GRANT UPDATE (text), DELETE ON excess_finding_note TO ua_application;

-- UA092: a company that was merged takes nothing. The lock waits for a merge that is under way; whoever looks at an older
-- moment than the merge is told to begin anew.
CREATE FUNCTION require_company_goes_on(p_company uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM company WHERE id = p_company AND merged_into_id IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the company goes on as another registration' USING ERRCODE = 'UA092';
  END IF;
END $$;
CREATE FUNCTION refuse_merged_company() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_company_goes_on(NEW.company_id);
  RETURN NEW;
END $$;
CREATE FUNCTION refuse_born_merged() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a company is merged by a merge alone' USING ERRCODE = 'UA092';
END $$;
REVOKE ALL ON FUNCTION require_company_goes_on(uuid), refuse_merged_company(), refuse_born_merged() FROM PUBLIC;
CREATE TRIGGER mandate_is_of_a_company_that_goes_on BEFORE INSERT ON mandate FOR EACH ROW EXECUTE FUNCTION refuse_merged_company();
CREATE TRIGGER invitation_is_of_a_company_that_goes_on BEFORE INSERT ON invitation FOR EACH ROW EXECUTE FUNCTION refuse_merged_company();
CREATE TRIGGER company_is_not_born_merged BEFORE INSERT ON company FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL)
  EXECUTE FUNCTION refuse_born_merged();
ALTER TABLE mandate ENABLE ALWAYS TRIGGER mandate_is_of_a_company_that_goes_on;
ALTER TABLE invitation ENABLE ALWAYS TRIGGER invitation_is_of_a_company_that_goes_on;
ALTER TABLE company ENABLE ALWAYS TRIGGER company_is_not_born_merged;

-- That the account goes on is held by its foreign key too: merged, it is no longer the company's and round's own.
CREATE FUNCTION refuse_merged_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM hour_account WHERE id = NEW.account_id AND merged_into_id IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'the company goes on as another registration' USING ERRCODE = 'UA092';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_merged_account() FROM PUBLIC;
CREATE TRIGGER case_draws_from_an_account_that_goes_on BEFORE INSERT OR UPDATE OF account_id ON cases
  FOR EACH ROW EXECUTE FUNCTION refuse_merged_account();
ALTER TABLE cases ENABLE ALWAYS TRIGGER case_draws_from_an_account_that_goes_on;

CREATE OR REPLACE FUNCTION open_hour_account(p_round uuid, p_company uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account uuid;
  cap integer;
BEGIN
  PERFORM require_company_goes_on(p_company);
  SELECT id INTO account FROM hour_account WHERE round_id = p_round AND company_id = p_company AND merged_into_id IS NULL;
  IF FOUND THEN RETURN account; END IF;
  -- Held until the end, so that a round that is being closed either waits for this account or is seen as closed.
  SELECT cap_minutes INTO cap FROM round WHERE id = p_round AND closed_on IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA002';
  END IF;
  INSERT INTO hour_account (round_id, company_id, cap_minutes, head_seq, balance) VALUES (p_round, p_company, cap, -1, 0)
    ON CONFLICT (round_id, company_id) WHERE merged_into_id IS NULL DO NOTHING RETURNING id INTO account;
  IF NOT FOUND THEN
    SELECT id INTO account FROM hour_account WHERE round_id = p_round AND company_id = p_company AND merged_into_id IS NULL;
    RETURN account;
  END IF;
  INSERT INTO ledger_entry (account_id, seq, before, cap_minutes, minutes, kind) VALUES (account, 0, 0, cap, 0, 'open');
  RETURN account;
END $$;

-- Both accounts of a move and those merged into them, in the order in which everybody locks several: whoever moves the
-- other way waits.
CREATE OR REPLACE FUNCTION lock_hour_accounts(p_one uuid, p_other uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM hour_account WHERE id IN (p_one, p_other) OR merged_into_id IN (p_one, p_other) ORDER BY id FOR NO KEY UPDATE;
END $$;

CREATE OR REPLACE FUNCTION chain_ledger_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account hour_account;
  reversed ledger_entry;
BEGIN
  -- Without this an UPDATE is checked against the cap as things stood, before it waits for whoever holds the row. What is
  -- taken back in a merged account goes back in the one it was merged into too.
  PERFORM FROM hour_account WHERE id = NEW.account_id OR id = (SELECT merged_into_id FROM hour_account WHERE id = NEW.account_id)
    ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM ledger_entry WHERE request_id = NEW.request_id) THEN
    RAISE unique_violation USING MESSAGE = 'the request is saved already', CONSTRAINT = 'ledger_entry_request_id_key';
  END IF;
  IF NEW.kind <> 'reversal' AND EXISTS (SELECT FROM hour_account WHERE id = NEW.account_id AND merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the company goes on as another registration' USING ERRCODE = 'UA092';
  END IF;
  IF NEW.kind = 'reversal' THEN
    IF EXISTS (SELECT FROM ledger_entry WHERE reverses_id = NEW.reverses_id) THEN
      RAISE unique_violation USING MESSAGE = 'the row is reversed already', CONSTRAINT = 'ledger_entry_reverses_id_key';
    END IF;
    SELECT * INTO reversed FROM ledger_entry WHERE id = NEW.reverses_id AND account_id = NEW.account_id;
    IF NOT FOUND OR (NEW.reason_code = 'undone' AND reversed.kind <> 'merge_in' AND NEW.recorded_by IS DISTINCT FROM reversed.recorded_by) THEN
      RAISE EXCEPTION 'nothing of this account to reverse, or another''s to undo' USING ERRCODE = 'UA005';
    END IF;
    -- UA094: merged minutes go back with the work that they are, and in no other way.
    IF reversed.kind = 'merge_in' THEN
      IF NOT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = reversed.merged_from_id) THEN
        RAISE EXCEPTION 'merged minutes go back with the work that they are' USING ERRCODE = 'UA094';
      END IF;
    ELSE
      PERFORM require_undone_soon(NEW.reason_code, reversed.recorded_at);
    END IF;
    NEW.minutes := -reversed.minutes;
    NEW.rev_kind := reversed.kind;
    NEW.case_id := reversed.case_id;
    NEW.advisor_id := reversed.advisor_id;
    NEW.activity := reversed.activity;
    IF reversed.worked_on IS NOT NULL THEN
      SELECT * INTO NEW.worked_on, NEW.concerns_on FROM day_of_reversal(reversed.worked_on, reversed.concerns_on);
    ELSE
      NEW.worked_on := NULL;
      NEW.concerns_on := NULL;
    END IF;
    NEW.meeting_id := reversed.meeting_id;
    NEW.early_reason := NULL;
  END IF;
  -- Late work of a closed round is let through to check_work_day, which knows how late.
  UPDATE hour_account SET head_seq = head_seq + 1, balance = balance + NEW.minutes
    WHERE id = NEW.account_id AND (NOT closed OR NEW.kind IN ('reversal', 'work', 'merge_in'))
    RETURNING * INTO account;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no open hour account' USING ERRCODE = 'UA002';
  END IF;
  -- Room that is made in the pot belongs first to the merged minutes it had no room for.
  IF NEW.kind IN ('work', 'hold') AND account.balance + coalesce(account.beyond_minutes, 0) > account.cap_minutes THEN
    RAISE check_violation USING MESSAGE = 'merged minutes stand before it: constraint "hour_account_within_cap"',
      CONSTRAINT = 'hour_account_within_cap';
  END IF;
  NEW.seq := account.head_seq;
  NEW.before := account.balance - NEW.minutes;
  NEW.cap_minutes := account.cap_minutes;
  NEW.recorded_at := public.programme_clock();
  IF NEW.kind = 'work' THEN
    PERFORM require_open_month(NEW.worked_on, NEW.concerns_on);
    PERFORM check_work_day(NEW.case_id, coalesce(NEW.concerns_on, NEW.worked_on), NEW.early_reason, NEW.late_reason);
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
    -- UA082: an entry is moved whole and as it is, to another case, in the transaction that takes it back where it was.
    -- Time of somebody else is written in no other way, and nobody's where they never were the advisor.
    IF NEW.moved_from_id IS NOT NULL THEN
      IF NOT EXISTS (SELECT FROM ledger_entry o JOIN ledger_entry r ON r.reverses_id = o.id
          WHERE o.id = NEW.moved_from_id AND o.kind = 'work' AND o.case_id <> NEW.case_id AND r.reason_code = 'wrong-case'
            AND (o.minutes, o.advisor_id, o.activity, coalesce(o.concerns_on, o.worked_on))
              = (NEW.minutes, NEW.advisor_id, NEW.activity, coalesce(NEW.concerns_on, NEW.worked_on))
            AND r.recorded_by = NEW.recorded_by AND r.xmin = pg_current_xact_id()::xid)
          OR NOT EXISTS (SELECT FROM case_assignment a WHERE a.case_id = NEW.case_id AND a.advisor_id = NEW.advisor_id) THEN
        RAISE EXCEPTION 'the entry was not taken back to be moved here as it was' USING ERRCODE = 'UA082';
      END IF;
    ELSIF NEW.recorded_by IS DISTINCT FROM NEW.advisor_id THEN
      RAISE EXCEPTION 'nobody logs the time of another' USING ERRCODE = 'UA082';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- Work that is taken back in a merged account is taken back in the pot that carries it, first from what had no room there.
CREATE FUNCTION take_back_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pot     uuid;
  carried ledger_entry;
  without integer;
BEGIN
  SELECT merged_into_id INTO pot FROM hour_account WHERE id = NEW.account_id;
  IF pot IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO carried FROM ledger_entry WHERE merged_from_id = NEW.reverses_id;
  without := -NEW.minutes - coalesce(carried.minutes, 0);
  IF without > 0 THEN
    UPDATE hour_account SET beyond_minutes = nullif(beyond_minutes - without, 0) WHERE id = pot;
  END IF;
  IF carried.id IS NOT NULL THEN
    INSERT INTO ledger_entry (account_id, kind, minutes, reverses_id, reason_code, recorded_by, request_id)
    VALUES (pot, 'reversal', -carried.minutes, carried.id, NEW.reason_code, NEW.recorded_by, gen_random_uuid());
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION take_back_merged() FROM PUBLIC;
CREATE TRIGGER ledger_entry_goes_back_where_it_was_merged AFTER INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.rev_kind = 'work')
  EXECUTE FUNCTION take_back_merged();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_goes_back_where_it_was_merged;

-- A link by which two were merged never ends.
CREATE OR REPLACE FUNCTION check_company_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'companies are linked at read committed' USING ERRCODE = 'UA089';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR NEW.ended_by IS NULL OR NOT holds_role(NEW.ended_by, 'project-lead')
       OR EXISTS (SELECT FROM company_merge m WHERE m.link_id = OLD.id)
       OR to_jsonb(NEW) - '{ended_by,ended_at}'::text[] <> to_jsonb(OLD) - '{ended_by,ended_at}'::text[] THEN
      RAISE EXCEPTION 'a link ends once, by a lead, and nothing else of it changes' USING ERRCODE = 'UA089';
    END IF;
    NEW.ended_at := public.programme_clock();
    RETURN NEW;
  END IF;
  PERFORM FROM company WHERE id IN (NEW.company_id, NEW.same_as_id) ORDER BY id FOR NO KEY UPDATE;
  IF NEW.ended_by IS NOT NULL OR NOT holds_role(NEW.linked_by, 'project-lead')
     OR EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL AND (l.company_id = NEW.same_as_id OR l.same_as_id = NEW.company_id)) THEN
    RAISE EXCEPTION 'one of them is linked otherwise' USING ERRCODE = 'UA089';
  END IF;
  NEW.linked_at := public.programme_clock();
  RETURN NEW;
END $$;

-- Merges the two registrations of a link into the one that goes on, all or nothing. Asked again with the same request it
-- answers the same merge. UA093: only a lead does, by a link that stands of what was registered twice, once, and where each
-- statement sees what it has waited for.
CREATE FUNCTION merge_companies(p_link uuid, p_lead uuid, p_reason text, p_request uuid) RETURNS uuid
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
REVOKE ALL ON FUNCTION merge_companies(uuid, uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_companies(uuid, uuid, text, uuid) TO ua_application;

-- The meter says what is left of the pot, and of what is used how much was merged in and how much the cap had no room for.
CREATE OR REPLACE VIEW case_standing WITH (security_invoker = true) AS
  SELECT c.id AS case_id, a.cap_minutes, a.balance,
    minutes_left(a.cap_minutes, least(a.cap_minutes, a.balance + coalesce(a.beyond_minutes, 0))) AS minutes_left,
    held.minutes AS reserved_minutes,
    least(a.cap_minutes, a.balance + coalesce(a.beyond_minutes, 0)) - held.minutes AS used_minutes,
    case_contact_verified(c.id) AS mandate_verified,
    CASE WHEN c.status = 'closed' THEN day_of(c.status_since_at) + r.log_days_after_close END AS last_logging_day,
    (SELECT o.code FROM latest_outcome o WHERE o.case_id = c.id) AS outcome,
    (SELECT b.result FROM latest_result b WHERE b.case_id = c.id) AS result,
    ARRAY(SELECT other.number FROM procurement p JOIN procurement q ON q.keys && p.keys AND q.id <> p.id
      JOIN cases other ON other.procurement_id = q.id AND other.company_id <> c.company_id
      WHERE p.id = c.procurement_id ORDER BY other.number) AS same_procurement,
    held.merged AS merged_minutes, coalesce(a.beyond_minutes, 0) AS beyond_minutes
  FROM cases c LEFT JOIN hour_account a ON a.id = c.account_id LEFT JOIN round r ON r.id = c.round_id
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(e.minutes) FILTER (WHERE 'hold' IN (e.kind, e.rev_kind)), 0)::integer AS minutes,
      coalesce(sum(e.minutes) FILTER (WHERE 'merge_in' IN (e.kind, e.rev_kind)), 0)::integer AS merged
    FROM ledger_entry e WHERE e.account_id = c.account_id AND (e.kind IN ('hold', 'merge_in') OR e.rev_kind IN ('hold', 'merge_in'))) held ON true;
