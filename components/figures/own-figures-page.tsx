import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import type { Status } from '@/lib/cases/status'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { KeyFigureName } from '@/lib/figures/key-figures'
import type { Scope } from '@/lib/figures/overview'
import { commonPeriod } from '@/lib/figures/period'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { FailedPanel } from './failed-panel'
import { KeyFigures } from './key-figures'
import { MinutesChart } from './minutes-chart'
import { MonthsChart } from './months-chart'
import { PeriodChips } from './period-chips'
import { ShownChart } from './shown-chart'
import { useShownWords } from './shown-words'
import { WaitsChart } from './waits-chart'

type OwnFiguresPageProps = {
  locale: Locale
  overview: ShownOverview
  scope: Pick<Scope, 'period' | 'advisor'>
  periods: readonly string[]
}

const OWN: readonly KeyFigureName[] = ['cases', 'waiting', 'helped', 'hours', 'outside', 'bids', 'won']
const NO_PACE = { targets: null, passed: null, openedOn: null }

/** The figures of the cases that an advisor has, made of the same parts as the lead's. */
export function OwnFiguresPage({ locale, overview, scope, periods }: OwnFiguresPageProps) {
  const t = useTranslations('figures')
  const own = useTranslations('ownTime')
  const words = useTranslations('caseWords.statuses')
  const { count } = useShownWords(locale)
  const list = (filter: CaseFilter) => {
    const period = filter.period ? commonPeriod(scope.period, filter.period) : scope.period
    return period === null ? undefined : pagePath(locale, '/cases', {}, { ...scope, ...filter, period })
  }
  const { cases, stacks, waits, months } = overview
  return (
    <>
      <ListHeader heading={own('figures')}>
        <PeriodChips
          {...{ locale, periods }}
          period={scope.period}
          to={(period) => pagePath(locale, '/my-time/figures', {}, { period })}
        />
      </ListHeader>
      <div className="mt-5 space-y-10">
        <p className="text-muted measure">{own('figuresLead')}</p>
        {cases?.byStatus.sum === 0 ? (
          <EmptyState heading={own('figuresEmptyHeading')} level={2}>
            {own('figuresEmpty')}
          </EmptyState>
        ) : (
          <>
            <KeyFigures {...{ locale, scope, overview }} listed pace={NO_PACE} only={OWN} />
            <section aria-labelledby="charts" className="space-y-8">
              <h2 id="charts">{t('charts')}</h2>
              <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
                {cases ? (
                  <ShownChart
                    name="status"
                    caption={t('byStatus')}
                    label={t('status')}
                    measure={t('count')}
                    table={{ ...cases.byStatus, rows: cases.byStatus.rows?.filter(({ shown }) => shown !== 0) ?? null }}
                    say={count}
                    named={(status) => words(status as Status)}
                    list={(status) => list({ status: status as Status })}
                  />
                ) : (
                  <FailedPanel name={t('byStatus')} />
                )}
                {stacks ? <MonthsChart {...{ locale, stacks, list }} /> : <FailedPanel name={t('byMonth')} />}
                {waits ? <WaitsChart {...{ locale, waits, list }} /> : <FailedPanel name={t('waits.caption')} />}
                {months ? <MinutesChart {...{ locale, months, list }} /> : <FailedPanel name={t('minutesByMonth')} />}
              </div>
            </section>
          </>
        )}
      </div>
    </>
  )
}
