-- What a case can be found by, folded, beside the case: whatever names it anywhere, in one place with one index. Written
-- by the database whenever a word of it changes, so that what is erased there is erased here; nobody else writes it.
CREATE TABLE case_search (
  case_id    uuid PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
  opened_at  timestamptz NOT NULL,
  -- As its company told it: its name and its contact's, how the contact is reached, the procurement, and what help it needs.
  company    text NOT NULL,
  contact    text NOT NULL,
  reached    text NOT NULL,
  buyer      text NOT NULL,
  words      text NOT NULL,
  -- What staff know besides: the registered name and who advises.
  registered text NOT NULL,
  advisor    text NOT NULL,
  -- One space stands before and after each word, so that a word of one or two letters can be sought whole.
  told       text NOT NULL GENERATED ALWAYS AS (
    ' ' || company || ' ' || contact || ' ' || reached || ' ' || buyer || ' ' || words || ' ') STORED,
  everything text NOT NULL GENERATED ALWAYS AS (
    ' ' || company || ' ' || contact || ' ' || reached || ' ' || buyer || ' ' || words || ' ' || registered || ' ' || advisor || ' ') STORED
);

-- Every word that some case has, once, so that a misspelt one is compared with each word and not with each case. It says
-- nothing of which case.
CREATE TABLE search_word (word text PRIMARY KEY);
-- Those that a case has lost, until it is known whether another case has them. Nobody waits for anybody to write here.
CREATE TABLE search_word_lost (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, word text NOT NULL);

-- The words that may be misspelt: a number is right or wrong, and what is like a short word is nothing like it.
CREATE FUNCTION words_of(p_text text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT DISTINCT word FROM unnest(string_to_array(p_text, ' ')) word WHERE length(word) BETWEEN 4 AND 40 AND word !~ '[0-9§]'
$$;

-- Telephone numbers stand as digits, a reference also without its spaces, and what help is needed as its code behind a
-- sign that nobody can search for.
CREATE FUNCTION write_case_search(p_cases uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO case_search (case_id, opened_at, company, contact, reached, buyer, words, registered, advisor)
  SELECT c.id, c.opened_at, folded(c.stated_name), folded(c.contact_name),
    concat_ws(' ', regexp_replace(c.contact_phone, '\D', '', 'g'), folded(c.contact_email),
      regexp_replace(p.phone, '\D', '', 'g'), folded(p.email)),
    coalesce(folded(concat_ws(' ', b.buyer_name, b.bought_for, b.reference, replace(folded(b.reference), ' ', ''),
      b.ted_number, b.buyer_org_digits, b.title)), ''),
    concat_ws(' ', folded(c.description), (SELECT string_agg('§' || replace(need, '-', ''), ' ') FROM unnest(c.needs) need)),
    folded(o.name), coalesce(folded(a.name), '')
  FROM cases c JOIN company o ON o.id = c.company_id LEFT JOIN procurement b ON b.id = c.procurement_id
  LEFT JOIN person p ON p.id = c.contact_id LEFT JOIN person a ON a.id = c.advisor_id
  WHERE c.id = ANY(p_cases)
  ON CONFLICT (case_id) DO UPDATE SET company = excluded.company, contact = excluded.contact, reached = excluded.reached,
    buyer = excluded.buyer, words = excluded.words, registered = excluded.registered, advisor = excluded.advisor;
  -- In one order, so that two who write at once never wait for each other.
  INSERT INTO search_word SELECT DISTINCT word FROM case_search s, words_of(s.everything) word
  WHERE s.case_id = ANY(p_cases) ORDER BY word ON CONFLICT DO NOTHING
$$;

SELECT write_case_search(ARRAY(SELECT id FROM cases));
CREATE INDEX case_search_trigram ON case_search USING gin (everything gin_trgm_ops);
CREATE INDEX case_search_newest ON case_search (opened_at DESC);
CREATE INDEX search_word_trigram ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION case_is_found_by_its_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_case_search(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER case_is_found_by_its_words AFTER INSERT OR UPDATE OF stated_name, contact_name, contact_phone,
  contact_email, description, needs, procurement_id, contact_id, advisor_id ON cases
  FOR EACH ROW EXECUTE FUNCTION case_is_found_by_its_words();

CREATE FUNCTION case_is_found_by_what_it_names() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_case_search(CASE TG_TABLE_NAME
    WHEN 'procurement' THEN ARRAY(SELECT id FROM cases WHERE procurement_id = NEW.id)
    WHEN 'company' THEN ARRAY(SELECT id FROM cases WHERE company_id = NEW.id)
    ELSE ARRAY(SELECT id FROM cases WHERE NEW.id IN (contact_id, advisor_id)) END);
  RETURN NULL;
END $$;
CREATE TRIGGER case_is_found_by_its_buyer AFTER UPDATE OF buyer_name, bought_for, reference, ted_number,
  buyer_org_digits, title ON procurement FOR EACH ROW EXECUTE FUNCTION case_is_found_by_what_it_names();
CREATE TRIGGER case_is_found_by_its_company AFTER UPDATE OF name ON company
  FOR EACH ROW EXECUTE FUNCTION case_is_found_by_what_it_names();
CREATE TRIGGER case_is_found_by_its_people AFTER UPDATE OF name, phone, email ON person
  FOR EACH ROW EXECUTE FUNCTION case_is_found_by_what_it_names();

REVOKE ALL ON FUNCTION words_of(text), write_case_search(uuid[]), case_is_found_by_its_words(), case_is_found_by_what_it_names() FROM PUBLIC;
GRANT SELECT ON case_search, search_word TO ua_application;

-- A bare number is a case of any year.
CREATE INDEX case_year_seq ON cases (year_seq);

-- Words that are written nearly as the one that was sought, the likest first.
CREATE FUNCTION words_spelt_like(p_word text) RETURNS SETOF text
LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.3 SET search_path = public, pg_temp AS $$
  SELECT word FROM search_word WHERE word % p_word ORDER BY similarity(word, p_word) DESC, word LIMIT 60
$$;
REVOKE ALL ON FUNCTION words_spelt_like(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION words_spelt_like(text) TO ua_application;

CREATE FUNCTION case_loses_its_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO search_word_lost (word) SELECT words_of(OLD.everything)
    EXCEPT SELECT words_of(CASE TG_OP WHEN 'UPDATE' THEN NEW.everything END);
  RETURN NULL;
END $$;
CREATE TRIGGER case_loses_its_words AFTER UPDATE OR DELETE ON case_search
  FOR EACH ROW EXECUTE FUNCTION case_loses_its_words();

-- A word that no case has any more is forgotten, as what was erased is. Answers how many.
CREATE FUNCTION forget_unused_words() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  forgotten integer;
BEGIN
  WITH lost AS (DELETE FROM search_word_lost RETURNING word)
  DELETE FROM search_word w USING (SELECT DISTINCT word FROM lost) l
    WHERE w.word = l.word AND NOT EXISTS (SELECT FROM case_search s WHERE s.everything LIKE '% ' || l.word || ' %');
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION case_loses_its_words(), forget_unused_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_unused_words() TO ua_application;

-- Each name had an index of its own.
DROP INDEX case_name_trigram;
DROP INDEX case_contact_name_trigram;
DROP INDEX company_name_trigram;
DROP INDEX person_name_trigram;
