-- How much each reason counts when those who can take a case are put in order. Rules of the round, and like them fixed when it opens.
ALTER TABLE round
  ADD COLUMN weight_field    integer NOT NULL DEFAULT 30 CONSTRAINT round_weight_field_check CHECK (weight_field BETWEEN 0 AND 100),
  ADD COLUMN weight_time     integer NOT NULL DEFAULT 25 CONSTRAINT round_weight_time_check CHECK (weight_time BETWEEN 0 AND 100),
  ADD COLUMN weight_help     integer NOT NULL DEFAULT 15 CONSTRAINT round_weight_help_check CHECK (weight_help BETWEEN 0 AND 100),
  ADD COLUMN weight_known    integer NOT NULL DEFAULT 15 CONSTRAINT round_weight_known_check CHECK (weight_known BETWEEN 0 AND 100),
  ADD COLUMN weight_load     integer NOT NULL DEFAULT 10 CONSTRAINT round_weight_load_check CHECK (weight_load BETWEEN 0 AND 100),
  ADD COLUMN weight_place    integer NOT NULL DEFAULT 10 CONSTRAINT round_weight_place_check CHECK (weight_place BETWEEN 0 AND 100),
  ADD COLUMN weight_language integer NOT NULL DEFAULT 10 CONSTRAINT round_weight_language_check CHECK (weight_language BETWEEN 0 AND 100),
  -- What a case likely takes: whoever has so much time before its deadline has all the points of time.
  ADD COLUMN likely_minutes  integer NOT NULL DEFAULT 180 CONSTRAINT round_likely_minutes_check CHECK (likely_minutes BETWEEN 15 AND 600);
SELECT seal_rows('round');
