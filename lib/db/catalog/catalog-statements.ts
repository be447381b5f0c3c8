/**
 * What a database holds besides its rows, as (name, definition), one statement a kind. Written so that PostgreSQL 15 to
 * 18 answer alike, and so that the names of the owner and of the role that signs in do not matter.
 */
export const CATALOG_STATEMENTS: Readonly<Record<string, string>> = {
  extension: `SELECT extname AS name, '' AS definition FROM pg_extension WHERE extname <> 'plpgsql'`,
  role: `
    SELECT rolname AS name,
      concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
        (SELECT string_agg(g.rolname, ',' ORDER BY g.rolname COLLATE "C") FROM pg_auth_members m
           JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)) AS definition
    FROM pg_roles r WHERE rolname IN ('ua_application', 'ua_buyers_line', 'ua_buyers_door')`,
  table: `
    SELECT relname AS name, concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions) AS definition
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')`,
  // Later versions leave out a column's table where it is clear, so what is read is told beside the text without tables.
  view: `
    SELECT c.relname AS name,
      concat_ws(' ', regexp_replace(pg_get_viewdef(c.oid), '\\m[a-z_]+\\.', '', 'g'),
        (SELECT string_agg(DISTINCT d.refobjid::regclass || '.' || coalesce(a.attname, '*'), ',' ORDER BY d.refobjid::regclass || '.' || coalesce(a.attname, '*'))
         FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
           AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
         LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
         WHERE r.ev_class = c.oid)) AS definition
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')`,
  column: `
    SELECT c.relname || '.' || a.attname AS name,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, CASE WHEN c.relispartition THEN '' ELSE a.attidentity END, a.attgenerated, l.collname,
        pg_get_expr(d.adbin, d.adrelid)) AS definition
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.collname <> 'default'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND a.attnum > 0 AND NOT a.attisdropped`,
  constraint: `
    SELECT conrelid::regclass::text || '.' || conname AS name,
      concat_ws(' ', pg_get_constraintdef(oid), convalidated) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0`,
  index: `
    SELECT c.relname AS name, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace`,
  trigger: `
    SELECT tgrelid::regclass::text || '.' || tgname AS name, concat_ws(' ', tgenabled, pg_get_triggerdef(t.oid)) AS definition
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal`,
  // Those of foreign keys have no names of their own; what matters is that none is switched off.
  'foreign keys switched off': `
    SELECT tgrelid::regclass::text AS name, count(*)::text AS definition
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND tgisinternal AND tgenabled <> 'O' GROUP BY 1`,
  function: `
    SELECT proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
      concat_ws(' ', pg_get_function_result(p.oid), pg_get_function_arguments(p.oid), prokind, l.lanname, prosecdef, provolatile,
        proparallel, proisstrict, proleakproof, proconfig, prosrc, pg_get_function_sqlbody(p.oid)) AS definition
    FROM pg_proc p JOIN pg_language l ON l.oid = prolang
    WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  policy: `
    SELECT polrelid::regclass::text || '.' || polname AS name,
      concat_ws(' ', polcmd, polpermissive,
        ARRAY(SELECT CASE r WHEN 0 THEN 'PUBLIC' WHEN c.relowner THEN 'OWNER' ELSE pg_get_userbyid(r)::text END
          FROM unnest(polroles) r ORDER BY 1),
        pg_get_expr(polqual, polrelid), '/', pg_get_expr(polwithcheck, polrelid)) AS definition
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid`,
  rule: `
    SELECT tablename || '.' || rulename AS name, definition FROM pg_rules WHERE schemaname = 'public'`,
  'event trigger': `SELECT evtname AS name, concat_ws(' ', evtevent, evtenabled) AS definition FROM pg_event_trigger`,
  grant: `
    SELECT g.what || ' ' || CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS name,
      string_agg(a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, ',' ORDER BY a.privilege_type) AS definition
    FROM (
      SELECT 'schema public' AS what, nspacl AS acl, nspowner AS owner, 'n'::"char" AS kind
        FROM pg_namespace WHERE nspname = 'public'
      UNION ALL
      SELECT relname, relacl, relowner, CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      UNION ALL
      SELECT c.relname || '.' || attname, attacl, c.relowner, 'c'::"char" FROM pg_attribute
        JOIN pg_class c ON c.oid = attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND attacl IS NOT NULL AND NOT attisdropped
      UNION ALL
      SELECT proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', proacl, proowner, 'f'::"char" FROM pg_proc p
        WHERE pronamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ) g, LATERAL aclexplode(coalesce(g.acl, CASE g.kind WHEN 'c' THEN '{}' ELSE acldefault(g.kind, g.owner) END)) a
    WHERE a.grantee <> g.owner AND NOT (g.what = 'schema public' AND a.grantee = (SELECT datdba FROM pg_database WHERE datname = current_database()))
    GROUP BY 1`,
  'default privileges': `
    SELECT concat_ws(' ', defaclobjtype, defaclnamespace::regnamespace) AS name, '' AS definition FROM pg_default_acl`,
  'temporary tables': `
    SELECT 'for everyone' AS name, '' AS definition FROM pg_database
    WHERE datname = current_database()
      AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) a
        WHERE a.grantee = 0 AND a.privilege_type = 'TEMPORARY')`,
  // What whoever signs in may besides, as its own role or through another; its name does not matter.
  'right of who signs in': `
    SELECT DISTINCT may AS name, '' AS definition FROM (
      SELECT oid, rolsuper, rolcreaterole, rolbypassrls, rolreplication FROM pg_roles
      WHERE oid IN (SELECT member FROM pg_auth_members WHERE roleid = to_regrole('ua_application'))
        AND oid <> (SELECT relowner FROM pg_class WHERE oid = to_regclass('public._prisma_migrations'))) m,
      LATERAL (
        SELECT 'superuser' AS may WHERE m.rolsuper UNION ALL SELECT 'makes roles' WHERE m.rolcreaterole
        UNION ALL SELECT 'passes row security' WHERE m.rolbypassrls UNION ALL SELECT 'replicates' WHERE m.rolreplication
        UNION ALL SELECT 'is ' || roleid::regrole FROM pg_auth_members WHERE member = m.oid AND roleid <> to_regrole('ua_application')
      ) r WHERE NOT m.rolsuper OR may = 'superuser'`,
  // Where a name could come to mean something else than the migrations made it mean.
  'schema for everyone': `
    SELECT n.nspname AS name, '' AS definition FROM pg_namespace n, LATERAL aclexplode(n.nspacl) a
    WHERE n.nspname <> 'public' AND a.privilege_type = 'CREATE'
      AND (a.grantee = 0 OR a.grantee IN (SELECT member FROM pg_auth_members WHERE roleid = to_regrole('ua_application')))
    GROUP BY 1`,
  'function that runs as another elsewhere': `
    SELECT p.oid::regprocedure::text AS name, '' AS definition FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND n.nspname NOT IN ('public', 'pg_catalog', 'information_schema')`,
  'setting that bends a rule': `
    SELECT split_part(c, '=', 1) AS name, split_part(c, '=', 2) AS definition
    FROM pg_db_role_setting s, unnest(s.setconfig) c
    WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
      AND split_part(c, '=', 1) IN ('session_replication_role', 'search_path', 'row_security', 'default_transaction_isolation',
        'default_transaction_deferrable', 'transform_null_equals', 'event_triggers')
      AND (s.setrole = 0 OR s.setrole IN (SELECT member FROM pg_auth_members WHERE roleid = to_regrole('ua_application'))
        OR s.setrole = (SELECT relowner FROM pg_class WHERE oid = to_regclass('public._prisma_migrations')))`,
  'right to a setting': `
    SELECT p.parname AS name, string_agg(a.privilege_type, ',' ORDER BY a.privilege_type) AS definition
    FROM pg_parameter_acl p, LATERAL aclexplode(p.paracl) a
    WHERE a.grantee = 0 OR a.grantee = to_regrole('ua_application')
      OR a.grantee IN (SELECT member FROM pg_auth_members WHERE roleid = to_regrole('ua_application'))
    GROUP BY 1`,
  // Digests and search rest on extensions; a function of theirs lies in the library that PostgreSQL came with.
  'function of an extension replaced': `
    SELECT p.oid::regprocedure::text AS name, '' AS definition FROM pg_proc p
      JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
      JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
      JOIN pg_language l ON l.oid = p.prolang
    WHERE e.extname <> 'plpgsql' AND (l.lanname <> 'c' OR p.probin NOT IN ('$libdir/' || e.extname))`,
  // A function that runs as its owner, or a table whose owner is not the one who migrates, could be changed by another.
  'object of another owner': `
    SELECT what AS name, '' AS definition FROM (
      SELECT relname::text AS what, relowner AS owner FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      UNION ALL
      SELECT proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', proowner FROM pg_proc p
        WHERE pronamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ) o WHERE owner <> (SELECT relowner FROM pg_class WHERE oid = to_regclass('public._prisma_migrations'))`,
}
