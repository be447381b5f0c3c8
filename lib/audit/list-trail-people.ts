import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { contactNotBarred } from '@/lib/audit/contact-not-barred'
import { MOST_CONTACTS, type TrailPerson } from '@/lib/audit/trail-people'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Whom to read about: everyone who has or has had a staff role, whoever speaks for a partner, and contacts of companies.
 * `asked` is offered too, whenever they came. A lead is offered no contact of a company that is closed to them.
 */
export async function listTrailPeople(reader: ProjectLead | Auditor, asked?: string): Promise<TrailPerson[]> {
  const open = reader.role === 'auditor' ? Prisma.sql`TRUE` : contactNotBarred(reader.personId, Prisma.sql`p.id`)
  const isStaff = Prisma.sql`EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)`
  return db().$queryRaw<TrailPerson[]>`
    SELECT id, name, kind, of FROM (
    SELECT p.id, p.name, 'staff' AS kind, NULL AS of FROM person p WHERE ${isStaff}
    UNION ALL SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id, p.name, 'partners', a.name FROM partner_member m
        JOIN person p ON p.id = m.person_id JOIN partner a ON a.id = m.partner_id
      WHERE NOT ${isStaff} ORDER BY p.id, m.revoked_at DESC NULLS FIRST, a.name) members
    UNION ALL SELECT id, name, 'contacts', of FROM (
      SELECT DISTINCT ON (p.id) p.id, p.name, o.name AS of, m.created_at AS came FROM mandate m
        JOIN person p ON p.id = m.person_id JOIN company o ON o.id = m.company_id
      WHERE NOT ${isStaff} AND ${open} ORDER BY p.id, m.created_at DESC) spoken
      WHERE id = ${asked ?? null}::uuid OR id IN (
        SELECT person_id FROM mandate GROUP BY person_id ORDER BY max(created_at) DESC LIMIT ${MOST_CONTACTS}::int)
    ) everyone ORDER BY kind, name COLLATE "sv-x-icu", id`
}
