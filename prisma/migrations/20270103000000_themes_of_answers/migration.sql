-- Which theme a general answer began with, of which round: what has been taken to the buyers is told where the themes stand,
-- and of two who write the same theme at once one page is published.
ALTER TABLE general_answer
  ADD COLUMN theme text CONSTRAINT general_answer_theme_check
    CHECK (theme IN ('turnover', 'references', 'insurance', 'certificates', 'form', 'time', 'price-model', 'digital-tool', 'other')),
  ADD COLUMN theme_round uuid REFERENCES round,
  ADD CONSTRAINT general_answer_theme_is_of_a_round CHECK ((theme IS NULL) = (theme_round IS NULL));
CREATE UNIQUE INDEX general_answer_theme_once ON general_answer (theme_round, theme) WHERE status = 'published';
