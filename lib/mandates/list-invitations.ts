import 'server-only'
import type { Person } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** An invitation to speak for a company, for whoever has proven the address it went to. */
export type Invitation = { id: string; companyName: string; invitedByName: string }

/** It stands only as long as whoever invited may speak for the company themselves. */
export const STANDS = Prisma.sql`i.ended_at IS NULL AND i.valid_to >= today() AND EXISTS (
  SELECT FROM mandate m JOIN person o ON o.id = m.person_id AND o.deactivated_at IS NULL
  WHERE m.person_id = i.invited_by AND m.company_id = i.company_id AND m.level = 'verified' AND mandate_lives(m))`

/** The invitations that wait for the person's answer. The company was named by someone verified for it. */
export async function listInvitations({ id }: Pick<Person, 'id'>): Promise<Invitation[]> {
  return db().$queryRaw<Invitation[]>`
    SELECT i.id, o.name AS "companyName", v.name AS "invitedByName"
    FROM person p JOIN invitation i ON i.email = p.email JOIN company o ON o.id = i.company_id
    JOIN person v ON v.id = i.invited_by
    WHERE p.id = ${id}::uuid AND p.email_proven_at IS NOT NULL AND ${STANDS} ORDER BY i.invited_at LIMIT 50`
}
