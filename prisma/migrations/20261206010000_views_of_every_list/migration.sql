-- The search and the participants of a training are lists as the others are: what they show can be kept under a name. What
-- is sealed for the one who searches is somebody's telephone number or address, and is kept nowhere.
ALTER TABLE saved_view DROP CONSTRAINT saved_view_place_check;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_place_check CHECK (place IN
  ('cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions', 'search', 'participants'));
ALTER TABLE saved_view ADD CONSTRAINT saved_view_nothing_sealed CHECK (query !~ '(^|&)sealed=');
