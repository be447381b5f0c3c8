-- What writers have typed in posts is a draft like every other; each keeps its words and when they were typed, and has its
-- thirty days from now. The stamp would say that all were typed today.
ALTER TABLE draft DISABLE TRIGGER draft_is_stamped;
INSERT INTO draft (person_id, place, texts, basis, kept_at, expires_at)
SELECT person_id, 'article:' || article_id, texts, seen_version::text, saved_at, clock_timestamp() + interval '30 days'
FROM article_draft;
ALTER TABLE draft ENABLE TRIGGER draft_is_stamped;
DROP TABLE article_draft;
