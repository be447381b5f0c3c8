-- The hour of an instant, in the zone that its day is counted in.
CREATE FUNCTION hour_of(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(hour FROM at AT TIME ZONE 'Europe/Stockholm')::integer;
