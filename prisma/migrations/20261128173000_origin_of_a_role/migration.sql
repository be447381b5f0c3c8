-- Where a role comes from: a lead's hand, or the groups of the directory. A sign-in replaces what the directory gave and
-- nothing else.

ALTER TABLE staff_role ADD COLUMN origin text NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'directory'));

-- Until now roles became the directory's at each sign-in, so what nobody is named for, of someone who has an identity
-- there, was given by it.
ALTER TABLE staff_role DISABLE TRIGGER change_leaves_an_event;
UPDATE staff_role r SET origin = 'directory'
  WHERE r.granted_by IS NULL AND EXISTS (SELECT FROM oidc_account a WHERE a.person_id = r.person_id);
ALTER TABLE staff_role ENABLE TRIGGER change_leaves_an_event;

ALTER TABLE staff_role ADD CONSTRAINT staff_role_origin_is_one CHECK (origin = 'hand' OR granted_by IS NULL);
