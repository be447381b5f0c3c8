-- What every second company says that it can deliver in a crisis, of two kinds each.

INSERT INTO capability (id, company_id, division, municipalities, unit, per, normal, peak, lead_hours, backup_power, own_transport,
  other_supplier, would_agree, covers, valid_until, told_by, told_at, version, request_id)
SELECT pg_temp.ident('capability', n * 2::bigint + kind), id, (ARRAY['03', '15', '33', '44', '45', '60', '71', '79'])[1 + (n / 2 + kind * 3) % 8],
  ARRAY[municipality_code], 'pieces', (ARRAY['day', 'week'])[1 + kind], 10 + n % 90, 100 + n % 900, (ARRAY[6, 24, 72, 336])[1 + n / 2 % 4],
  n % 3 = 0, n % 4 = 0, n % 5 = 0, n % 3 = 1, (ARRAY['staff', 'staff-and-buyers'])[1 + n / 2 % 2], current_date + 30 + n % 300,
  pg_temp.ident('contact', n), now() - interval '10 days', 1, pg_temp.ident('capability', n * 2::bigint + kind)
FROM firms, generate_series(0, 1) kind WHERE n % 2 = 0;
