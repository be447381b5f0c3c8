import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AccessView } from '@/components/audit/access-view'
import { ChainLine } from '@/components/audit/chain-line'
import { EventsView } from '@/components/audit/events-view'
import { faultsIn, isSafeQuery, readTrailQuery, type AskedQuery, type TrailQuery } from '@/components/audit/trail-query'
import { trailRows } from '@/components/audit/trail-rows'
import { TrailTabs } from '@/components/audit/trail-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { checkChain } from '@/lib/audit/check-chain'
import { ACCESS_ACTIONS, listAccess } from '@/lib/audit/list-access'
import { listEvents } from '@/lib/audit/list-events'
import { listTrailPeople } from '@/lib/audit/list-trail-people'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { pageActor } from '@/lib/auth/page-actor'
import { parseDay } from '@/lib/calendar/read-day'
import { parseCaseNumber } from '@/lib/cases/case-number'
import { host } from '@/lib/config/host'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { eventWords } from '@/lib/audit/event-words'

type Props = { searchParams: Promise<AskedQuery> }
type Reader = ProjectLead | Auditor

export async function generateMetadata() {
  return { title: (await getTranslations('trail'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'auditor'])
  const [locale, t, asked] = await Promise.all([getLocale(), getTranslations('trail'), searchParams])
  const query = readTrailQuery(asked)
  if (!isSafeQuery(query)) redirect(pagePath(locale, '/lead/trail'))
  const chain = await checkChain(reader).catch(() => null)
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-8">
        <ChainLine locale={locale} chain={chain} />
        <TrailTabs locale={locale} view={query.view} />
        {query.view === 'access' ? await drawAccess(reader, locale, query) : await drawEvents(reader, locale, query)}
      </div>
    </>
  )
}

async function drawEvents(reader: Reader, locale: Locale, query: TrailQuery) {
  const unclear = Object.values(faultsIn(query)).some(Boolean)
  const filter = {
    personId: query.person || undefined,
    case: parseCaseNumber(query.case) ?? undefined,
    type: query.type || undefined,
    from: parseDay(query.from, 'past') ?? undefined,
    to: parseDay(query.to, 'past') ?? undefined,
    page: query.page,
  }
  const [people, page] = await Promise.all([listTrailPeople(reader), unclear ? null : listEvents(reader, filter)])
  const { events = [], names = { people: {}, cases: {}, partners: {}, entries: {} }, hasMore = false } = page ?? {}
  const words = eventWords(locale, 'staff', names, host().municipalities)
  const rows = trailRows(events, names, words, messagesIn(locale).trail.roles, locale)
  return <EventsView {...{ locale, query, people, rows, hasMore }} prefix={host().caseNumberPrefix} />
}

async function drawAccess(reader: Reader, locale: Locale, query: TrailQuery) {
  const action = ACCESS_ACTIONS.find((one) => one === query.action)
  const filter = {
    personId: query.person || undefined,
    action,
    on: parseDay(query.on, 'past') ?? undefined,
    page: query.page,
  }
  const [people, page] = await Promise.all([
    listTrailPeople(reader),
    faultsIn(query).on ? { lines: [], hasMore: false } : listAccess(reader, filter),
  ])
  return <AccessView locale={locale} query={query} people={people} actions={ACCESS_ACTIONS} {...page} />
}
