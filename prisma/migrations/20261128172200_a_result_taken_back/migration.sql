-- A result that was told wrong is taken back by a row that tells none: as with every other result, the latest holds.
ALTER TABLE bid_result ALTER COLUMN result DROP NOT NULL;
