import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages, type ListPlace } from '@/components/views/list-pages'
import { pagePath } from '@/lib/i18n/routes'
import { MAIL_SORTS } from '@/lib/mail/mail-order'
import type { MailState } from '@/lib/mail/mail-state'
import type { FormAction } from '@/lib/refusals/result'
import { Checkpoints, TrailRewritten, type ShownDelivery } from './checkpoints'
import { jobsQuery, type JobsQuery } from './jobs-query'
import { MailStates } from './mail-states'
import { MAIL_PANE_HEADING, MailPane } from './mail-pane'
import { mailPath, MailTable, type MailActions, type ShownMail } from './mail-table'
import { isAmiss, SystemState, type ShownSystem } from './system-state'
import { ScheduleTable, type ShownSchedule } from './schedule-table'

export type ShownCheckpoints = {
  on: boolean
  newest: { size: number; signedAt: Date } | undefined
  deliveries: readonly ShownDelivery[]
}
type JobsPageProps = Omit<ListTools, 'actions' | 'mayShare'> &
  Pick<ListPlace, 'perPage' | 'total'> & {
    query: JobsQuery
    counts: Record<MailState, number>
    mails: readonly ShownMail[]
    schedules: readonly ShownSchedule[]
    list: ListTools['actions']
    checkpoints: ShownCheckpoints
    system: ShownSystem
    /** The mail beside the list. */
    shown: ShownMail | undefined
    actions: MailActions & Record<'retrySchedule' | 'askCheckpoint', FormAction<void>>
  }

export function JobsPage(props: JobsPageProps) {
  const { locale, views, query, counts, mails, perPage, total, schedules, checkpoints, system, list, shown, actions } =
    props
  const t = useTranslations('jobs')
  const rewritten = schedules.some(({ fault }) => fault === 'TreeRewritten')
  const { state, q, sort, page } = query
  const amiss = isAmiss(system)
  const failing = schedules.filter((one) => one.failing)
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/lead/jobs', {}, { ...jobsQuery(query), ...changed })
  return (
    <>
      <ListHead
        {...{ locale, views, total }}
        mayShare
        actions={list}
        place="jobs"
        heading={t('title')}
        found={t('found', { count: total })}
        search={{ label: t('search'), sought: q || undefined }}
        query={new URLSearchParams(jobsQuery(query)).toString()}
        filter={
          <ListFilter
            href={pagePath(locale, '/lead/jobs', {}, { state })}
            label={t('orderBy')}
            hidden={{ state, q }}
            order={<OrderField keys={MAIL_SORTS} usual="when" order={sort} heading={(key) => t(key)} />}
          />
        }
        chips={<MailStates locale={locale} state={state} counts={counts} />}
      />
      <div className="space-y-12">
        {rewritten && <TrailRewritten />}
        {failing.length > 0 && (
          <section aria-labelledby="failing" className="space-y-5">
            <h2 id="failing" className="flex items-start gap-2">
              <Icon name="error" className="text-error mt-[0.12em]" />
              {t('failingJobs', { count: failing.length })}
            </h2>
            <ScheduleTable
              {...{ locale }}
              schedules={failing}
              caption={t('failingTable')}
              retry={actions.retrySchedule}
            />
          </section>
        )}
        {amiss && <SystemState locale={locale} system={system} />}
        <div className="flex flex-col gap-4">
          {mails.length > 0 ? (
            <>
              <p className="text-muted order-last max-w-[66ch] text-sm">{t(`stateTexts.${state}`)}</p>
              <ListWithPane
                list={<MailTable {...{ locale, query, mails, actions }} shown={shown?.id} />}
                pane={
                  shown && (
                    <MailPane key={shown.id} {...{ locale, actions }} mail={shown} close={mailPath(locale, query)} />
                  )
                }
                labelledBy={MAIL_PANE_HEADING}
                chosen={shown !== undefined}
                back={{ href: mailPath(locale, query), text: t('pane.toList') }}
              />
            </>
          ) : q ? (
            <EmptyState
              heading={t('notFound')}
              action={<TextLink href={to({ q: undefined })}>{t('showAll')}</TextLink>}
            >
              {t('notFoundText')}
            </EmptyState>
          ) : (
            <EmptyState heading={t(`empty.${state}`)}>{t(`emptyTexts.${state}`)}</EmptyState>
          )}
          <ListPages
            {...{ page, perPage, total }}
            shown={mails.length}
            at={(one) => to({ page: one })}
            words={sort === 'when' ? { previous: t('newer'), next: t('older') } : undefined}
          />
        </div>
        {!amiss && <SystemState locale={locale} system={system} />}
        <section aria-labelledby="schedules" className="space-y-5">
          <h2 id="schedules">{t('schedules')}</h2>
          <p className="text-muted max-w-[66ch]">{schedules.length > 0 ? t('schedulesText') : t('schedulesEmpty')}</p>
          {schedules.length > 0 && (
            <ScheduleTable
              locale={locale}
              schedules={schedules.filter((one) => !one.failing)}
              caption={t('schedules')}
              retry={actions.retrySchedule}
            />
          )}
        </section>
        <Checkpoints locale={locale} {...checkpoints} rewritten={rewritten} ask={actions.askCheckpoint} />
      </div>
    </>
  )
}
