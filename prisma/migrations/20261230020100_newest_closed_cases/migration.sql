-- What cases of a kind have taken is asked of the newest that were closed, on every page of the queue.
CREATE INDEX case_newest_closed ON cases (about, status_since_at DESC) WHERE status = 'closed';
