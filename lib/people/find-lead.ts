import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'

/** Whoever has the address and acts as project lead now; for commands, where nobody is signed in. */
export async function findLead(email: string): Promise<ProjectLead | null> {
  const [found] = await db().$queryRaw<{ personId: string; name: string; locale: Locale }[]>`
    SELECT p.id AS "personId", p.name, p.locale FROM role_in_force r JOIN person p ON p.id = r.person_id
    WHERE r.role = 'project-lead' AND p.email = ${email.toLowerCase()}`
  return found ? { role: 'project-lead', ...found } : null
}
