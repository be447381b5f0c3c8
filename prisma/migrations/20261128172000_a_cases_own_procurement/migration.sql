-- A case keeps its own words of its procurement. That two cases are about the same one is seen by their keys, never by
-- their sharing a row: a correction of one would rewrite what the other was closed with.

-- The oldest case keeps the row, those that followed it get copies. Nobody did this, so the guards rest meanwhile.
ALTER TABLE procurement DISABLE TRIGGER change_leaves_an_event;
ALTER TABLE cases DISABLE TRIGGER change_leaves_an_event;
DO $$
DECLARE
  sharing record;
  own uuid;
BEGIN
  FOR sharing IN
    SELECT id, procurement_id FROM (
      SELECT id, procurement_id, row_number() OVER (PARTITION BY procurement_id ORDER BY opened_at, year, year_seq) AS place
      FROM cases WHERE procurement_id IS NOT NULL) c
    WHERE place > 1
  LOOP
    INSERT INTO procurement (buyer_name, buyer_org_digits, bought_for, reference, ted_number, title, notice_url, lots,
        questions_on, bid_deadline_on, bid_deadline_at)
      SELECT buyer_name, buyer_org_digits, bought_for, reference, ted_number, title, notice_url, lots,
        questions_on, bid_deadline_on, bid_deadline_at
      FROM procurement WHERE id = sharing.procurement_id
      RETURNING id INTO own;
    UPDATE cases SET procurement_id = own WHERE id = sharing.id;
  END LOOP;
END $$;
ALTER TABLE procurement ENABLE TRIGGER change_leaves_an_event;
ALTER TABLE cases ENABLE TRIGGER change_leaves_an_event;

DROP INDEX case_procurement;
ALTER TABLE cases ADD CONSTRAINT case_has_its_own_procurement UNIQUE (procurement_id);
