-- What is asked of one person and one case keeps its plan for as long as a session lives. A plan made while a table was
-- nearly empty reads all of it, row by row, once it has grown: the first import of a round does so. They look by index.
ALTER FUNCTION bidder_tie(uuid, uuid) SET enable_seqscan TO off;
ALTER FUNCTION barred_by_side(uuid, uuid) SET enable_seqscan TO off;
ALTER FUNCTION barred_by_question(uuid, uuid) SET enable_seqscan TO off;
ALTER FUNCTION is_let_in(uuid, uuid) SET enable_seqscan TO off;
ALTER FUNCTION speaks_in_case(uuid, uuid) SET enable_seqscan TO off;
ALTER FUNCTION hand_in_case_since(uuid, uuid) SET enable_seqscan TO off;
