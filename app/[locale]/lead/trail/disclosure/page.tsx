import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { DisclosurePage } from '@/components/audit/disclosure-page'
import { readDisclosure } from '@/components/audit/disclosure-query'
import { eventFilter, isSafeQuery, readTrailQuery } from '@/components/audit/trail-query'
import { trailRows } from '@/components/audit/trail-rows'
import { findDisclosure } from '@/lib/audit/find-disclosure'
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
  const found = filter && (await findDisclosure(reader, { ...filter, until: disclosure.until }, disclosure.grounds))
  return (
    <DisclosurePage
      {...{ locale, query, disclosure }}
      rows={found ? trailRows(found.page, locale, host().municipalities) : []}
      masks={found?.masks ?? []}
      total={found?.page.total ?? 0}
    />
  )
}
