import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'
import { PAGE_KEYS, type PageKey } from '@/lib/pages/page-keys'

/** `saved` is null while the shipped text stands. */
export type ListedPage = { key: PageKey; locale: Locale; saved: { no: number; at: Date; by: string } | null }

/** Every written page in every language, with when it was last saved. */
export async function listPages(_lead: ProjectLead): Promise<ListedPage[]> {
  const rows = await db().$queryRaw<{ key: string; locale: string; no: number; at: Date; by: string }[]>`
    SELECT DISTINCT ON (r.key, r.locale) r.key, r.locale, r.no, r.saved_at AS at, p.name AS by
    FROM page_revision r JOIN person p ON p.id = r.saved_by ORDER BY r.key, r.locale, r.no DESC`
  return PAGE_KEYS.flatMap((key) =>
    LOCALES.map((locale) => {
      const row = rows.find((one) => one.key === key && one.locale === locale)
      return { key, locale, saved: row ? { no: row.no, at: row.at, by: row.by } : null }
    }),
  )
}
