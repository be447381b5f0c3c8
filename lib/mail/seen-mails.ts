import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Of the mails, `mail AS m`, those that tell the lead nothing of what is closed to them: neither about a case that is, nor to
 * anybody who has spoken for a company that is.
 */
export function seenMails({ personId }: ProjectLead): Prisma.Sql {
  return Prisma.sql`NOT ARRAY[m.params ->> 'number', m.params ->> 'from', m.params ->> 'of'] && ARRAY(
      SELECT b.number FROM cases b WHERE b.id IN (SELECT cases_barred_to(${personId}::uuid)))
    AND (m.person_id IS NULL OR m.person_id NOT IN (SELECT b.person_id FROM mandate b
      WHERE b.company_id IN (SELECT companies_barred_to(${personId}::uuid))))`
}
