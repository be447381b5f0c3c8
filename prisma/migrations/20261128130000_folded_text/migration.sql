-- A text for comparison, never to be read: 'Åkerbolaget  A–B', however its letters are put together, and 'akerbolaget a-b'
-- are one. Without case, rings and accents; words stand one space apart whatever stood between them. Letters are told by
-- their code points alone, so that neither the database's collation nor a library's version changes what is found or
-- what an index holds. lib/text/fold.ts says the same in the program's words; a test compares the two.
CREATE FUNCTION folded(p_text text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := p_text;
BEGIN
  IF octet_length(plain) > length(plain) THEN
    plain := regexp_replace(normalize(replace(plain, '´', ''), NFKD) COLLATE "C",
      '[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff`´ʹ-ʼ‘-‛′]+', '', 'g');
    IF octet_length(plain) > length(plain) THEN
      plain := translate(plain,
        'ØøĐđÐðŁłĦħıŦŧςŊƏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ',
        'ooddddllhhittσŋəαβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ');
      plain := replace(replace(replace(replace(plain, 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe');
      plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'ẞ', 'ss'), 'Þ', 'th'), 'þ', 'th');
    END IF;
  END IF;
  plain := replace(replace(lower(plain COLLATE "C"), '''', ''), '`', '');
  RETURN btrim(regexp_replace(plain COLLATE "C", '[\u0001-/:-@[-`{-\u00bf\u00d7\u00f7\u058a\u2000-\u206f\u2212\u2e00-\u2e7f\u3000-\u303f]+', ' ', 'g'));
END $$;

-- Rows are found as they stand: what was written with letters in two parts is folded by the index.
DROP INDEX case_name_trigram;
DROP INDEX case_contact_name_trigram;
DROP INDEX company_name_trigram;
DROP INDEX person_name_trigram;
CREATE INDEX case_name_trigram ON cases USING gin (folded(stated_name) gin_trgm_ops);
CREATE INDEX case_contact_name_trigram ON cases USING gin (folded(contact_name) gin_trgm_ops);
CREATE INDEX company_name_trigram ON company USING gin (folded(name) gin_trgm_ops);
CREATE INDEX person_name_trigram ON person USING gin (folded(name) gin_trgm_ops);

-- The words of answers, too, whether their letters were put together or in two parts.
ALTER TABLE general_answer DROP COLUMN search_sv, DROP COLUMN search_en;
ALTER TABLE general_answer
  ADD COLUMN search_sv tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('swedish', normalize(question_sv, NFC)), 'A')
    || setweight(to_tsvector('swedish', normalize(answer_sv, NFC)), 'B')) STORED,
  ADD COLUMN search_en tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('english', normalize(coalesce(question_en, ''), NFC)), 'A')
    || setweight(to_tsvector('english', normalize(coalesce(answer_en, ''), NFC)), 'B')) STORED;
CREATE INDEX general_answer_search_sv ON general_answer USING gin (search_sv);
CREATE INDEX general_answer_search_en ON general_answer USING gin (search_en);
