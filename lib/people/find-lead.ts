import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'

/** Whoever has the address and acts as project lead now; for commands, where nobody is signed in. */
export async function findLead(email: string): Promise<ProjectLead | null> {
  const found = await db().staffRole.findFirst({
    where: { role: 'project-lead', revokedAt: null, person: { email: email.toLowerCase(), deactivatedAt: null } },
    select: { person: { select: { id: true, name: true, locale: true } } },
  })
  if (!found) return null
  const { id: personId, name, locale } = found.person
  return { role: 'project-lead', personId, name, locale: locale as Locale }
}
