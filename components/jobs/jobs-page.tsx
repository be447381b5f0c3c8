import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { MailState } from '@/lib/mail/mail-state'
import type { JobsQuery } from './jobs-query'
import { MailStates } from './mail-states'
import { MailTable, type MailActions, type ShownMail } from './mail-table'
import { ScheduleTable, type ShownSchedule } from './schedule-table'

type JobsPageProps = {
  locale: Locale
  query: JobsQuery
  counts: Record<MailState, number>
  mails: readonly ShownMail[]
  hasMore: boolean
  schedules: readonly ShownSchedule[]
  actions: MailActions & { retrySchedule: FormAction<void> }
}

export function JobsPage({ locale, query, counts, mails, hasMore, schedules, actions }: JobsPageProps) {
  const t = useTranslations('jobs')
  const { state } = query
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-12">
        <section aria-labelledby="mails" className="space-y-5">
          <h2 id="mails">{t('mails')}</h2>
          <MailStates locale={locale} state={state} counts={counts} />
          {mails.length === 0 ? (
            <EmptyState level={3} heading={t(`empty.${state}`)}>
              {t(`emptyTexts.${state}`)}
            </EmptyState>
          ) : (
            <>
              <p className="text-muted max-w-[66ch]">{t(`stateTexts.${state}`)}</p>
              <MailTable locale={locale} state={state} mails={mails} actions={actions} />
            </>
          )}
          <Pages locale={locale} query={query} hasMore={hasMore} />
        </section>
        <section aria-labelledby="schedules" className="space-y-5">
          <h2 id="schedules">{t('schedules')}</h2>
          <p className="text-muted max-w-[66ch]">{schedules.length > 0 ? t('schedulesText') : t('schedulesEmpty')}</p>
          {schedules.length > 0 && (
            <ScheduleTable locale={locale} schedules={schedules} retry={actions.retrySchedule} />
          )}
        </section>
      </div>
    </>
  )
}

function Pages({ locale, query: { state, page }, hasMore }: Pick<JobsPageProps, 'locale' | 'query' | 'hasMore'>) {
  const t = useTranslations('jobs')
  if (page === 1 && !hasMore) return null
  const at = (number: number) =>
    pagePath(locale, '/lead/jobs', {}, { state, page: number > 1 ? String(number) : undefined })
  return (
    <Pagination
      label={t('pages')}
      position={t('position', { page })}
      previous={page > 1 ? { href: at(page - 1), text: t('newer') } : undefined}
      next={hasMore ? { href: at(page + 1), text: t('older') } : undefined}
    />
  )
}
