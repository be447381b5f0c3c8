/** Rows of the application's own schema: not Prisma's bookkeeping, and not the access log's monthly partitions. */
const OWN = `c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND c.relname <> '_prisma_migrations'`

const GRANTEES = `('ua_application', 'ua_buyers_line', 'ua_buyers_door')`
const granteeOf = (acl: string) => `coalesce((SELECT rolname FROM pg_roles WHERE oid = ${acl}.grantee), 'PUBLIC')`

export const ROLES = `
  SELECT r.rolname AS name,
    concat('CREATE ROLE ', r.rolname, CASE WHEN r.rolcanlogin THEN ' LOGIN' ELSE ' NOLOGIN' END,
      CASE WHEN NOT r.rolinherit THEN ' NOINHERIT' END, ';',
      (SELECT string_agg(concat(E'\\nGRANT ', g.rolname, ' TO ', r.rolname, ';'), '' ORDER BY g.rolname)
       FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)) AS text
  FROM pg_roles r WHERE r.rolname IN ${GRANTEES} ORDER BY r.rolname COLLATE "C"`

/** Checks and exclusions, row security with its policies, triggers, then what each role may do. */
export const TABLES = `
  WITH part AS (
    SELECT k.conrelid AS oid, 1 AS place, k.conname::text AS name,
      format('ALTER TABLE %I ADD CONSTRAINT %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid, true)) AS text
    FROM pg_constraint k WHERE k.contype IN ('c', 'x')
    UNION ALL
    SELECT c.oid, 2, '', format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY;', c.relname)
      || CASE WHEN c.relforcerowsecurity THEN format(E'\\nALTER TABLE %I FORCE ROW LEVEL SECURITY;', c.relname) ELSE '' END
    FROM pg_class c WHERE c.relrowsecurity
    UNION ALL
    SELECT p.polrelid, 3, p.polname::text, concat(format('CREATE POLICY %I ON %s', p.polname, p.polrelid::regclass),
      CASE WHEN NOT p.polpermissive THEN ' AS RESTRICTIVE' END,
      ' FOR ', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
      ' TO ', (SELECT coalesce(string_agg(rolname, ', ' ORDER BY rolname), 'PUBLIC') FROM pg_roles WHERE oid = ANY (p.polroles)),
      E'\\n  USING (' || pg_get_expr(p.polqual, p.polrelid, true) || ')',
      E'\\n  WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')', ';')
    FROM pg_policy p
    UNION ALL
    SELECT t.tgrelid, 4, t.tgname::text, pg_get_triggerdef(t.oid, true) || ';'
      || CASE t.tgenabled WHEN 'A' THEN format(E'\\nALTER TABLE %s ENABLE ALWAYS TRIGGER %I;', t.tgrelid::regclass, t.tgname) ELSE '' END
    FROM pg_trigger t WHERE NOT t.tgisinternal
    UNION ALL
    SELECT c.oid, 5, ${granteeOf('a')} || a.privilege_type,
      format('GRANT %s ON %I TO %s;', a.privilege_type, c.relname, ${granteeOf('a')})
    FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee <> c.relowner
    UNION ALL
    SELECT g.oid, 6, g.grantee || g.privilege_type,
      format('GRANT %s (%s) ON %I TO %s;', g.privilege_type, string_agg(g.attname, ', ' ORDER BY g.attnum), g.relname, g.grantee)
    FROM (SELECT c.oid, c.relname, t.attname::text, t.attnum, a.privilege_type, ${granteeOf('a')} AS grantee
          FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
          WHERE a.grantee <> c.relowner) g
    GROUP BY g.oid, g.relname, g.grantee, g.privilege_type)
  SELECT c.relname::text AS name, string_agg(p.text, E'\\n' ORDER BY p.place, p.name COLLATE "C") AS text
  FROM part p JOIN pg_class c USING (oid) WHERE c.relkind IN ('r', 'p', 'S') AND ${OWN}
  GROUP BY c.relname ORDER BY c.relname COLLATE "C"`

export const VIEWS = `
  SELECT c.relname::text AS name, concat('CREATE VIEW ', c.relname,
      ' WITH (' || array_to_string(c.reloptions, ', ') || ')', E' AS\\n', pg_get_viewdef(c.oid, true),
      (SELECT string_agg(format(E'\\nGRANT %s ON %I TO %s;', a.privilege_type, c.relname, ${granteeOf('a')}), ''
         ORDER BY ${granteeOf('a')}, a.privilege_type)
       FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner)) AS text
  FROM pg_class c WHERE c.relkind IN ('v', 'm') AND ${OWN} ORDER BY c.relname COLLATE "C"`

/** A function whose rights are those of a new one may be called by everyone; only what differs from that is written. */
export const FUNCTIONS = `
  SELECT format('%s(%s)', f.proname, pg_get_function_identity_arguments(f.oid)) AS name,
    concat(rtrim(pg_get_functiondef(f.oid), E' \\n'), ';',
      CASE WHEN f.proacl IS NOT NULL AND NOT EXISTS (SELECT FROM aclexplode(f.proacl) a WHERE a.grantee = 0)
        THEN format(E'\\nREVOKE ALL ON FUNCTION %s FROM PUBLIC;', f.oid::regprocedure) END,
      (SELECT string_agg(format(E'\\nGRANT EXECUTE ON FUNCTION %s TO %s;', f.oid::regprocedure, ${granteeOf('a')}), ''
         ORDER BY ${granteeOf('a')})
       FROM aclexplode(f.proacl) a WHERE a.grantee NOT IN (0, f.proowner))) AS text
  FROM pg_proc f
  WHERE f.pronamespace = 'public'::regnamespace AND f.prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = f.oid AND d.deptype = 'e')
  ORDER BY f.proname COLLATE "C", 1`
