-- The blog: posts, what was typed and saved in them, their pictures, and who gets them by mail.

CREATE TABLE article (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Made from the title when the post is first given a time; kept ever after.
  slug               text UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 90),
  status             text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'scheduled', 'published', 'unpublished')),
  publish_at         timestamptz,
  first_published_at timestamptz,
  author_id          uuid NOT NULL REFERENCES person,
  tags               text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 8),
  -- The saved text that counts; none until something is saved.
  revision           integer,
  version            integer NOT NULL DEFAULT 1,
  changed_by         uuid NOT NULL REFERENCES person,
  changed_at         timestamptz NOT NULL DEFAULT now(),
  request_id         uuid NOT NULL UNIQUE,
  created_at         timestamptz NOT NULL DEFAULT now(),
  CHECK ((status IN ('scheduled', 'published')) = (publish_at IS NOT NULL)),
  CHECK (status = 'draft' OR (slug IS NOT NULL AND revision IS NOT NULL)),
  CHECK (status NOT IN ('published', 'unpublished') OR first_published_at IS NOT NULL)
);
CREATE INDEX article_public ON article (publish_at DESC) WHERE status IN ('scheduled', 'published');
CREATE INDEX article_tags ON article USING gin (tags);

CREATE TABLE article_revision (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  article_id uuid NOT NULL REFERENCES article,
  no         integer NOT NULL CHECK (no >= 1),
  title_sv   text NOT NULL CHECK (length(title_sv) <= 200),
  ingress_sv text NOT NULL CHECK (length(ingress_sv) <= 1000),
  body_sv    text NOT NULL CHECK (octet_length(body_sv) <= 102400),
  title_en   text CHECK (length(title_en) BETWEEN 1 AND 200),
  ingress_en text CHECK (length(ingress_en) BETWEEN 1 AND 1000),
  body_en    text CHECK (octet_length(body_en) BETWEEN 1 AND 102400),
  -- The pictures its texts show.
  images     uuid[] NOT NULL DEFAULT '{}',
  saved_by   uuid NOT NULL REFERENCES person,
  saved_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (article_id, no)
);
CREATE INDEX article_revision_images ON article_revision USING gin (images);
ALTER TABLE article ADD CONSTRAINT article_current_revision
  FOREIGN KEY (id, revision) REFERENCES article_revision (article_id, no) DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER article_revision_is_append_only BEFORE UPDATE OR DELETE ON article_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE article_revision ENABLE ALWAYS TRIGGER article_revision_is_append_only;

-- What someone has typed and not saved, kept every few seconds: a working table.
CREATE TABLE article_draft (
  article_id   uuid NOT NULL REFERENCES article,
  person_id    uuid NOT NULL REFERENCES person,
  texts        jsonb NOT NULL CHECK (octet_length(texts::text) <= 524288),
  seen_version integer NOT NULL,
  saved_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (article_id, person_id)
);

CREATE TABLE image (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  alt         text NOT NULL CHECK (length(alt) BETWEEN 1 AND 500),
  width       integer NOT NULL CHECK (width BETWEEN 1 AND 1600),
  height      integer NOT NULL CHECK (height BETWEEN 1 AND 4096),
  uploaded_by uuid NOT NULL REFERENCES person,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  request_id  uuid NOT NULL UNIQUE
);
CREATE TABLE image_size (
  image_id uuid NOT NULL REFERENCES image,
  format   text NOT NULL CHECK (format IN ('webp', 'jpeg')),
  width    integer NOT NULL CHECK (width BETWEEN 1 AND 1600),
  content  bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 8388608),
  PRIMARY KEY (image_id, format, width)
);

-- Who gets posts by mail. A row goes as soon as its person leaves or never confirms.
CREATE TABLE subscriber (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address      text NOT NULL UNIQUE CHECK (address = lower(address) AND address !~ '[\r\n]' AND length(address) <= 254),
  locale       text NOT NULL CHECK (locale IN ('sv', 'en')),
  asked_at     timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz
);
CREATE INDEX subscriber_unconfirmed ON subscriber (asked_at) WHERE confirmed_at IS NULL;

-- One post to one subscriber, once: a working table, filled when the post is published and emptied into the mail queue.
CREATE TABLE newsletter_delivery (
  article_id    uuid NOT NULL REFERENCES article,
  subscriber_id uuid NOT NULL REFERENCES subscriber ON DELETE CASCADE,
  queued_at     timestamptz,
  PRIMARY KEY (article_id, subscriber_id)
);
CREATE INDEX newsletter_delivery_waiting ON newsletter_delivery (article_id) WHERE queued_at IS NULL;
CREATE INDEX newsletter_delivery_subscriber ON newsletter_delivery (subscriber_id);

SELECT guard_with_audit(t) FROM unnest(ARRAY['article', 'article_revision', 'image', 'image_size', 'subscriber']::regclass[]) t;

GRANT SELECT, INSERT ON article, article_revision, image, image_size TO ua_application;
GRANT UPDATE (slug, status, publish_at, first_published_at, tags, revision, version, changed_by, changed_at) ON article TO ua_application;
GRANT SELECT, INSERT, DELETE ON article_draft, subscriber TO ua_application;
GRANT UPDATE (texts, seen_version, saved_at) ON article_draft TO ua_application;
GRANT UPDATE (locale, asked_at, confirmed_at) ON subscriber TO ua_application;
GRANT SELECT, INSERT ON newsletter_delivery TO ua_application;
GRANT UPDATE (queued_at) ON newsletter_delivery TO ua_application;
-- Addresses of subscribers are not kept in the queue of mails either.
GRANT DELETE ON mail TO ua_application;
