-- The walls ask for each case who had it and since when: a look at an index, and not at everything somebody ever had.
CREATE INDEX case_assignment_of_case ON case_assignment (case_id, from_at);
CREATE INDEX case_assignment_of_advisor_in_case ON case_assignment (advisor_id, case_id);
CREATE INDEX account_of_case_account ON account_of_case (account_id);

-- What the tie is, is asked once.
CREATE OR REPLACE FUNCTION barred_by_twin(p_person uuid, p_case uuid, p_twin uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE t.tie
    WHEN 'speaks' THEN NOT speaks_in_case(p_person, p_case)
    -- A partner who refers companies helps none of them.
    WHEN 'took-down' THEN holds_role(p_person, 'advisor') AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin)
    ELSE t.tie IS NOT NULL AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin) END
  FROM (SELECT bidder_tie(p_person, p_twin) AS tie OFFSET 0) t
$$;

-- Why somebody is barred is the database's to know: the application asks only whether.
REVOKE EXECUTE ON FUNCTION barred_by_side(uuid, uuid), barred_by_question(uuid, uuid) FROM ua_application;
