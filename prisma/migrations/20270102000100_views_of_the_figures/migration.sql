-- What the overview shows, its time and its choice of cases, is kept under a name as what a list shows is.
ALTER TABLE saved_view DROP CONSTRAINT saved_view_place_check;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_place_check CHECK (place IN
  ('cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions', 'search', 'participants', 'capabilities', 'figures'));
