import 'server-only'
import type { Mandate, Partnership, Person, StaffRole } from '@/lib/actors/actor'
import { IDLE_HOURS } from '@/lib/auth/session-cookie'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'

type Row = {
  session_id: string
  expires_at: Date
  stale: boolean
  id: string
  name: string
  email: string | null
  locale: 'sv' | 'en'
  keysOff: boolean
  roles: StaffRole[] | null
  mandates: Mandate[] | null
  partnerships: Partnership[] | null
}

/**
 * The person behind a session, with roles and mandates as they are now: revoking works within the request, and a
 * deactivated person is out. Null for an unknown, idle or ended session.
 */
export async function findSession(token: string): Promise<{ person: Person; expiresAt: Date } | null> {
  const tokenHash = hashToken(token)
  const [row] = await db().$queryRaw<Row[]>`
    SELECT s.id AS session_id, s.expires_at, s.last_seen_at < now() - interval '5 minutes' AS stale,
      p.id, p.name, p.email, p.locale, p.keys_off AS "keysOff",
      (SELECT json_agg(r.role) FROM staff_role r WHERE r.person_id = p.id AND r.revoked_at IS NULL
        AND (r.ends_on IS NULL OR r.ends_on >= local.today)) AS roles,
      (SELECT json_agg(json_build_object('companyId', m.company_id, 'level', m.level)) FROM mandate m
        WHERE m.person_id = p.id AND m.revoked_at IS NULL AND m.valid_from <= local.today
          AND (m.valid_to IS NULL OR m.valid_to >= local.today)) AS mandates,
      (SELECT json_agg(json_build_object('partnerId', a.id, 'kind', a.kind)) FROM partner_member b
        JOIN partner a ON a.id = b.partner_id AND a.ended_at IS NULL
        WHERE b.person_id = p.id AND b.revoked_at IS NULL) AS partnerships
    FROM session s
    JOIN person p ON p.id = s.person_id AND p.deactivated_at IS NULL,
    LATERAL (SELECT today() AS today) local
    WHERE s.token_hash = ${tokenHash} AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS})`
  if (!row) return null
  if (row.stale) await db().$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${row.session_id}::uuid`
  const { session_id: sessionId, id, name, email, locale, keysOff } = row
  return {
    person: {
      id,
      sessionId,
      name,
      email,
      locale,
      keysOff,
      roles: row.roles ?? [],
      mandates: row.mandates ?? [],
      partnerships: row.partnerships ?? [],
    },
    expiresAt: row.expires_at,
  }
}
