-- Two procurements of one buyer are not the same because their titles are: of 'Ramavtal IT, DEMO-31' and 'Ramavtal IT,
-- DEMO-77' all is compared, as of 'Ramavtal IT (DEMO-31)'. What stands after a comma or in brackets is passed over only
-- where a number stands before it and it holds none of its own: 'DEMO-31 (skolskjuts)', 'DEMO-31, del 2'.

CREATE FUNCTION unlabelled_reference(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(upper(normalize(coalesce(p_text, ''), NFKC) COLLATE "und-x-icu"),
    '^\s*((VÅR|ERT?|OUR|YOUR)\s+)?(((D\.?|DIARIE|REF|REFERENS|REFERENCE|ÄRENDE|UPPHANDLINGS?|PROCUREMENT|ANNONS)[\s.-]*(NR|NUMMER|NUMBER|NO)|REF|REFERENS|REFERENCE|ÄRENDE|UPPHANDLING|NR|NUMMER)[\s.:#]+)+', '')
$$;

-- Without the parts of it that are bid for, 'del 2', and without years that stand alone: neither tells which one it is.
CREATE FUNCTION without_lots_and_years(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(p_text,
    '\m(DEL|DELAR|(DEL|ANBUDS|AVTALS)?OMRÅDEN?|LOTT?|LOTTER|LOTS|PARTS?|KATEGORI|POSITION)\s*(NR|NO)?[\s.:]*\d+(\s*(,|-|–|&|OCH|AND)\s*\d+)*', '', 'g'),
    '(?<!\d)(19|20)\d\d(?!\d)', '', 'g')
$$;

CREATE OR REPLACE FUNCTION folded_reference(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH said AS (SELECT unlabelled_reference(p_text) AS s),
    cut AS (SELECT s, regexp_replace(s, '\s*(\([^()]*\)\s*|[,;]\s.*)$', '') AS before FROM said),
    told AS (SELECT s, before, without_lots_and_years(substr(s, length(before) + 1)) AS after FROM cut)
  SELECT nullif(regexp_replace(CASE
      WHEN after !~ '[[:alnum:]]' OR (without_lots_and_years(before) ~ '\d' AND after !~ '\d') THEN before
      ELSE s END, '[^A-Z0-9ÅÄÖ]', '', 'g'), '') FROM told
$$;

-- What in a reference may be a reference by itself: each part with a number of its own. Where none has, what stands first.
CREATE FUNCTION reference_parts(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH part AS (
      SELECT regexp_replace(unlabelled_reference(p), '[^A-Z0-9ÅÄÖ]', '', 'g') AS r, without_lots_and_years(unlabelled_reference(p)) ~ '\d' AS numbered, place
      FROM regexp_split_to_table(unlabelled_reference(p_text), '[,;]\s|[()]') WITH ORDINALITY AS parts (p, place))
  SELECT coalesce(array_agg(r) FILTER (WHERE numbered), array_agg(r) FILTER (WHERE place = 1 AND length(r) >= 4), '{}') FROM part
$$;

-- 'part:' tells for the wall what is likely, never what is sure.
CREATE OR REPLACE FUNCTION procurement_keys(p_names text[], p_digits text, p_reference text, p_ted text, p_wall boolean DEFAULT false)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH buyer AS (
      SELECT p_digits AS b WHERE p_digits IS NOT NULL
      UNION SELECT folded_buyer(n) FROM unnest(p_names) n WHERE folded_buyer(n) <> ''),
    known AS (SELECT folded_reference(p_reference) AS r),
    whole AS (SELECT folded_reference(translate(p_reference, ',;()', '    ')) AS w),
    part AS (SELECT p FROM unnest(reference_parts(p_reference)) p, known WHERE p <> r AND p_wall)
  SELECT coalesce(array_agg(DISTINCT k), '{}') FROM (
    SELECT 'ted:' || ltrim(p_ted, '0') WHERE p_ted IS NOT NULL
    UNION ALL SELECT 'ref:' || b || ':' || r FROM buyer, known WHERE r IS NOT NULL
    UNION ALL SELECT 'ref:' || b || ':' || w FROM buyer, whole WHERE w IS NOT NULL AND p_wall
    UNION ALL SELECT 'part:' || b || ':' || p FROM buyer, part
    UNION ALL SELECT 'no:' || r FROM (SELECT r FROM known UNION ALL SELECT p FROM part) AS rare (r) WHERE length(r) >= 5 AND r ~ '\d'
    UNION ALL SELECT 'buy:' || b FROM buyer, known WHERE r IS NULL AND p_wall) AS found (k)
$$;

CREATE OR REPLACE FUNCTION key_likeness(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN a = b THEN CASE WHEN a ~ '^(ted|ref):' THEN 2 ELSE 1 END
    WHEN a !~ '^(ref|buy|part):' OR b !~ '^(ref|buy|part):' THEN 0
    WHEN (a ~ '^buy:' OR b ~ '^buy:' OR references_alike(split_part(a, ':', 3), split_part(b, ':', 3)))
      AND buyers_alike(split_part(a, ':', 2), split_part(b, ':', 2)) THEN 1
    ELSE 0 END
$$;

-- What was named before is keyed and matched as if it were named now; what an advisor has told apart stays told apart,
-- and what was the same by its title alone is likely the same. The guards rest meanwhile: nobody did this, the rule changed.
ALTER TABLE procurement DISABLE TRIGGER change_leaves_an_event, DISABLE TRIGGER procurement_keeps_its_keys;
ALTER TABLE buyer_question DISABLE TRIGGER change_leaves_an_event, DISABLE TRIGGER question_keeps_its_keys, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_key DISABLE TRIGGER change_leaves_an_event, DISABLE TRIGGER case_key_finds_its_match, DISABLE TRIGGER case_key_finds_no_conflict;
ALTER TABLE question_key DISABLE TRIGGER change_leaves_an_event, DISABLE TRIGGER question_key_finds_its_match;
ALTER TABLE procurement_match DISABLE TRIGGER change_leaves_an_event;

DELETE FROM case_key k USING cases c, procurement p
WHERE c.id = k.case_id AND p.id = c.procurement_id AND k.key = ANY (p.keys)
  AND k.key <> ALL (procurement_keys(ARRAY[p.buyer_name, p.bought_for], p.buyer_org_digits, p.reference, p.ted_number, true));
DELETE FROM question_key k USING buyer_question q
WHERE q.id = k.question_id AND q.erased_at IS NULL AND k.key = ANY (q.keys)
  AND k.key <> ALL (procurement_keys(ARRAY[q.organisation, q.bought_for], q.buyer_org_digits, q.reference, q.ted_number, true));
UPDATE procurement SET keys = keys
  WHERE keys IS DISTINCT FROM procurement_keys(ARRAY[buyer_name, bought_for], buyer_org_digits, reference, ted_number);
UPDATE buyer_question SET keys = keys
  WHERE erased_at IS NULL
    AND keys IS DISTINCT FROM procurement_keys(ARRAY[organisation, bought_for], buyer_org_digits, reference, ted_number);
INSERT INTO case_key SELECT c.id, k FROM cases c JOIN procurement p ON p.id = c.procurement_id,
  unnest(procurement_keys(ARRAY[p.buyer_name, p.bought_for], p.buyer_org_digits, p.reference, p.ted_number, true)) k
ON CONFLICT DO NOTHING;
INSERT INTO question_key SELECT q.id, k FROM buyer_question q,
  unnest(procurement_keys(ARRAY[q.organisation, q.bought_for], q.buyer_org_digits, q.reference, q.ted_number, true)) k
WHERE q.erased_at IS NULL
ON CONFLICT DO NOTHING;
UPDATE procurement_match m SET sure = false
WHERE sure AND NOT EXISTS (SELECT FROM case_key k JOIN question_key q ON q.key = k.key
  WHERE k.case_id = m.case_id AND q.question_id = m.question_id AND k.key ~ '^(ted|ref):');
INSERT INTO procurement_match (case_id, question_id, sure)
  SELECT k.case_id, q.question_id, max(l) = 2
  FROM case_key k CROSS JOIN question_key q CROSS JOIN key_likeness(k.key, q.key) l WHERE l > 0 GROUP BY k.case_id, q.question_id
ON CONFLICT (case_id, question_id) DO NOTHING;

ALTER TABLE procurement ENABLE TRIGGER change_leaves_an_event, ENABLE TRIGGER procurement_keeps_its_keys;
ALTER TABLE buyer_question ENABLE TRIGGER change_leaves_an_event, ENABLE TRIGGER question_keeps_its_keys, FORCE ROW LEVEL SECURITY;
ALTER TABLE case_key ENABLE TRIGGER change_leaves_an_event, ENABLE TRIGGER case_key_finds_its_match, ENABLE TRIGGER case_key_finds_no_conflict;
ALTER TABLE question_key ENABLE TRIGGER change_leaves_an_event, ENABLE TRIGGER question_key_finds_its_match;
ALTER TABLE procurement_match ENABLE TRIGGER change_leaves_an_event;
SELECT seal_rows(t) FROM unnest(ARRAY['procurement', 'buyer_question', 'case_key', 'question_key', 'procurement_match']::regclass[]) t;
