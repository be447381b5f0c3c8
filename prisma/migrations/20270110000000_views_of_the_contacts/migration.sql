-- Who can be reached at the partners is a list as every other, and what it shows is kept under a name as theirs is.
ALTER TABLE saved_view DROP CONSTRAINT saved_view_place_check;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_place_check CHECK (place IN
  ('cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions', 'search', 'participants', 'capabilities', 'contacts',
   'figures'));
