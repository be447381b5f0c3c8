import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import type { PageKey } from '@/lib/pages/page-keys'
import { shippedText } from '@/lib/pages/shipped-text'

export type Revision = { no: number; savedAt: Date; savedBy: string; body: string }
/** `no` is 0 for the shipped text. Revisions newest first. */
export type PageForEdit = { no: number; body: string; shipped: string; revisions: Revision[] }

/** The text as it was written, with its placeholders, and every text before it. */
export async function findPageForEdit(_lead: ProjectLead, key: PageKey, locale: Locale): Promise<PageForEdit> {
  const rows = await db().pageRevision.findMany({
    where: { key, locale },
    orderBy: { no: 'desc' },
    select: { no: true, savedAt: true, body: true, savedByPerson: { select: { name: true } } },
  })
  const revisions = rows.map(({ savedByPerson, ...row }) => ({ ...row, savedBy: savedByPerson.name }))
  const shipped = shippedText(key, locale)
  return { no: revisions[0]?.no ?? 0, body: revisions[0]?.body ?? shipped, shipped, revisions }
}
