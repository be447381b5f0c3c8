import { getLocale, getTranslations } from 'next-intl/server'
import { QueueList } from '@/components/cases/queue-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { listQueue } from '@/lib/cases/list-queue'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

export async function generateMetadata() {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function Page() {
  const [lead, t, work, locale] = await Promise.all([
    pageActor(['project-lead']),
    getTranslations('queue'),
    getTranslations('work'),
    getLocale(),
  ])
  const cases = await listQueue(lead)
  const [oldest] = cases.map(({ openedAt }) => openedAt).sort((a, b) => a.getTime() - b.getTime())
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
      {oldest ? (
        <div className="space-y-5">
          <p className="font-strong">
            {t('count', { count: cases.length })}. {t('oldest', { when: formatInstant(oldest, locale) })}.
          </p>
          <QueueList cases={cases} places={places} today={today()} now={new Date()} />
        </div>
      ) : (
        <EmptyState heading={t('empty')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
    </>
  )
}
