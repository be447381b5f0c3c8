-- A person is one identity at the directory. Where there are two, the later was tied to somebody who already had one: the
-- first stays. The guard rests meanwhile: nobody did this, the rule changed.
ALTER TABLE oidc_account DISABLE TRIGGER change_leaves_an_event;
DELETE FROM oidc_account later USING oidc_account first
  WHERE first.person_id = later.person_id AND (first.linked_at, first.id) < (later.linked_at, later.id);
ALTER TABLE oidc_account ENABLE TRIGGER change_leaves_an_event;
DROP INDEX oidc_account_person;
ALTER TABLE oidc_account ADD CONSTRAINT oidc_account_one_each UNIQUE (person_id);
