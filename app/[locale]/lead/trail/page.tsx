import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccessTable } from '@/components/audit/access-table'
import { TrailFilter } from '@/components/audit/trail-filter'
import { TrailPage } from '@/components/audit/trail-page'
import {
  accessFilter,
  eventFilter,
  isSafeQuery,
  queryWith,
  rowPath,
  readTrailQuery,
  type TrailQuery,
} from '@/components/audit/trail-query'
import { AccessPane, EventPane } from '@/components/audit/trail-pane'
import { trailRows } from '@/components/audit/trail-rows'
import { TrailTable } from '@/components/audit/trail-table'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { findTrailCheck } from '@/lib/audit/find-trail-check'
import { ACCESS_PER_PAGE, listAccess } from '@/lib/audit/list-access'
import { EVENTS_PER_PAGE, listEvents } from '@/lib/audit/list-events'
import { listTrailPeople } from '@/lib/audit/list-trail-people'
import { pageActor } from '@/lib/auth/page-actor'
import { host } from '@/lib/config/host'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }
type Drawn = { table: ReactNode; pane: ReactNode; shown: number; total: number; perPage: number }

export async function generateMetadata() {
  return { title: (await getTranslations('trail'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'auditor'])
  const [locale, asked] = await Promise.all([getLocale(), searchParams])
  const query = readTrailQuery(asked)
  const visa = typeof asked.visa === 'string' ? asked.visa : undefined
  if (!isSafeQuery(query)) redirect(pagePath(locale, '/lead/trail'))
  const draw = query.view === 'access' ? drawAccess : drawEvents
  const [chain, views, people, drawn] = await Promise.all([
    findTrailCheck(reader),
    listViews(reader, 'trail'),
    listTrailPeople(reader, query.person || undefined),
    draw(reader, locale, query, visa),
  ])
  if (drawn.shown === 0 && query.page > 1) redirect(pagePath(locale, '/lead/trail', {}, queryWith(query)))
  const prefix = host().caseNumberPrefix
  return (
    <TrailPage
      {...{ locale, query, chain, prefix, views }}
      {...drawn}
      mayShare={reader.role === 'project-lead'}
      actions={LIST}
      filter={<TrailFilter {...{ locale, query, people, prefix }} />}
    />
  )
}

type Drawing = [reader: ProjectLead | Auditor, locale: Locale, query: TrailQuery, visa: string | undefined]

async function drawEvents(...[reader, locale, query, visa]: Drawing): Promise<Drawn> {
  const [filter, perPage] = [eventFilter(query), EVENTS_PER_PAGE]
  const page = filter && (await listEvents(reader, { ...filter, page: query.page }))
  const rows = page ? trailRows(page, locale, host().municipalities) : []
  const [row, close] = [rows.find(({ id }) => id === visa), rowPath(locale, query)]
  const table = rows.length > 0 && <TrailTable {...{ locale, query, rows }} shown={row?.id} />
  const pane = row && <EventPane {...{ locale, query, row, close }} />
  return { table: table || null, pane, shown: rows.length, total: page?.total ?? 0, perPage }
}

async function drawAccess(...[reader, locale, query, visa]: Drawing): Promise<Drawn> {
  const [filter, perPage] = [accessFilter(query), ACCESS_PER_PAGE]
  const { lines, total } = filter ? await listAccess(reader, { ...filter, page: query.page }) : { lines: [], total: 0 }
  const [line, close] = [lines.find(({ id }) => id === visa), rowPath(locale, query)]
  const table = lines.length > 0 && <AccessTable {...{ locale, query, lines }} shown={line?.id} />
  const pane = line && <AccessPane {...{ locale, query, line, close }} />
  return { table: table || null, pane, shown: lines.length, total, perPage }
}
