import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { OpenCasePages } from '@/components/cases/open-case-pages'
import { QueueList } from '@/components/cases/queue-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { promisedTo } from '@/lib/cases/promised-answer'
import { listQueue } from '@/lib/cases/list-queue'
import { host } from '@/lib/config/host'
import { readPage, type Query } from '@/lib/figures/case-filter'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, lead, t, work, locale] = await Promise.all([
    searchParams,
    pageActor(['project-lead']),
    getTranslations('queue'),
    getTranslations('work'),
    getLocale(),
  ])
  const page = readPage(query)
  const { cases, total, oldestAt } = await listQueue(lead, page)
  if (cases.length === 0 && page > 1) redirect(pagePath(locale, '/lead/queue'))
  const now = new Date()
  const places = Object.fromEntries(host().municipalities.map(({ code, name }) => [code, name]))
  return (
    <>
      <PageHeader
        heading={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={pagePath(locale, '/support/new')} variant="secondary" size="compact">
            {work('newByPhone')}
          </ButtonLink>
        }
      />
      {oldestAt ? (
        <div className="space-y-5">
          <p className="font-strong">
            {t('count', { count: total })}. {t('oldest', { when: formatInstant(oldestAt, locale) })}.
          </p>
          <QueueList
            cases={cases.map((one) => ({ ...one, promised: promisedTo(one, now) }))}
            places={places}
            today={today()}
            now={now}
          />
          <OpenCasePages
            {...{ page, total }}
            perPage={OPEN_CASES_PER_PAGE}
            shown={cases.length}
            at={(to) => pagePath(locale, '/lead/queue', {}, { page: to })}
          />
        </div>
      ) : (
        <EmptyState heading={t('empty')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
    </>
  )
}
