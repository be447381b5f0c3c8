-- What visitors meet: trainings with seats for everyone who comes, posts, and answers to buyers.

CREATE TEMP TABLE planned AS
SELECT n, pg_temp.ident('training', n) AS id, date_trunc('day', now()) + n * interval '3 days' + interval '30 days 9 hours' AS starts_at
FROM generate_series(1, 12) n;
INSERT INTO training (id, slug, request_id, status, form, language, title_sv, about_sv, learn_sv, audience_sv, link, starts_at, ends_at,
  sign_up_closes_at, seats, created_by, created_at, published_at)
SELECT id, 'utbildning-' || n, pg_temp.ident('planning', n), 'published', 'online', 'sv', 'Så skriver du ett anbud, del ' || n,
  repeat('Vi går igenom vad kraven betyder och hur du svarar på dem. ', 12), repeat('Läsa ett förfrågningsunderlag. ', 6),
  'Små företag i länet.', 'https://moten.example/' || n, starts_at, starts_at + interval '2 hours', starts_at - interval '1 hour', 5000,
  pg_temp.ident('project-lead', 1), now() - interval '20 days', now() - interval '19 days'
FROM planned;

CREATE TEMP TABLE posts AS
SELECT n, pg_temp.ident('article', n) AS id, now() - n * interval '2 days' AS published_at FROM generate_series(1, 300) n;
INSERT INTO article (id, slug, status, publish_at, first_published_at, author_id, tags, revision, changed_by, changed_at, request_id, created_at)
SELECT id, 'inlagg-' || n, 'published', published_at, published_at, pg_temp.ident('project-lead', 1),
  ARRAY[(ARRAY['anbud', 'krav', 'espd', 'avtal'])[1 + n % 4]], 1, pg_temp.ident('project-lead', 1), published_at,
  pg_temp.ident('writing', n), published_at - interval '1 day'
FROM posts;
INSERT INTO article_revision (article_id, no, title_sv, ingress_sv, body_sv, saved_by, saved_at)
SELECT id, 1, 'Vad kravet betyder, del ' || n, 'Det som står i underlaget är sällan så svårt som det ser ut.',
  repeat(E'## En sak i taget\n\nLäs **kraven** först, [priset](https://www.upphandlingsmyndigheten.se/) sedan.\n\n- vem som köper\n- när sista dagen är\n\n', 12),
  pg_temp.ident('project-lead', 1), published_at - interval '1 hour'
FROM posts;

CREATE TEMP TABLE answers AS
SELECT n, pg_temp.ident('answer', n) AS id, (ARRAY['direct-award', 'payment-terms', 'formalities', 'creditworthiness', 'training',
    'local-market', 'secure-supply'])[1 + n % 7] AS topic, now() - n * interval '1 day' AS published_at
FROM generate_series(1, 400) n;
INSERT INTO general_answer (id, slug, topic, question_sv, answer_sv, reviewed_on, reviewed_by, request_id, published_at)
SELECT id, 'svar-' || n, topic, 'Får vi dela upp köpet ' || n || ' i mindre delar?',
  repeat('Ja, om delarna annonseras som delkontrakt och värdet räknas ihop. Korta betalningstider hjälper mindre leverantörer. ', 6),
  current_date - n % 300, pg_temp.ident('project-lead', 1), pg_temp.ident('answering', n), published_at
FROM answers;
INSERT INTO general_answer_revision (answer_id, version, topic, question_sv, answer_sv, reviewed_on, saved_by, saved_at)
SELECT id, version, topic, question_sv, answer_sv, reviewed_on, reviewed_by, published_at FROM general_answer;
