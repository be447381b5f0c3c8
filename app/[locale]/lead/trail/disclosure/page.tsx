import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { READ_HERE } from '@/components/audit/disclosed'
import { DisclosurePage } from '@/components/audit/disclosure-page'
import { readDisclosure } from '@/components/audit/disclosure-query'
import { eventFilter, isSafeQuery, readTrailQuery } from '@/components/audit/trail-query'
import { trailRows } from '@/components/audit/trail-rows'
import { findDisclosure } from '@/lib/audit/find-disclosure'
import { listEvents } from '@/lib/audit/list-events'
import { pageActor } from '@/lib/auth/page-actor'
import { host } from '@/lib/config/host'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('trail.disclosure'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'auditor'])
  const [locale, asked] = await Promise.all([getLocale(), searchParams])
  const query = { ...readTrailQuery(asked), view: 'events' as const }
  if (!isSafeQuery(query)) redirect(pagePath(locale, '/lead/trail'))
  const [filter, disclosure] = [eventFilter(query), readDisclosure(asked, new Date())]
  const chosen = filter && { ...filter, until: disclosure.until }
  const made = chosen && disclosure.prepared && disclosure.missing.length === 0
  const found = made ? await findDisclosure(reader, chosen, disclosure.grounds) : null
  const counted = found?.page ?? (chosen && (await listEvents(reader, { ...chosen, page: 1 }, 1)))
  return (
    <DisclosurePage
      {...{ locale, query, disclosure }}
      total={counted?.total ?? 0}
      made={
        found && {
          rows: trailRows(
            { ...found.page, events: found.page.events.slice(0, READ_HERE) },
            locale,
            host().municipalities,
          ),
          events: found.page.events.length,
          masks: found.masks.length,
        }
      }
    />
  )
}
