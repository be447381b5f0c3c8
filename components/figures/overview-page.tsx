import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Overview, Scope } from '@/lib/figures/overview'
import { formatClock } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Attention } from './attention'
import { KeyFigures } from './key-figures'
import { OverviewCharts, type Place } from './overview-charts'
import { ScopeSwitch, type RoundChoice } from './scope-switch'

type OverviewPageProps = {
  locale: Locale
  overview: Overview
  scope: Scope
  rounds: readonly RoundChoice[]
  periods: readonly string[]
  places: readonly Place[]
  today: string
  /** False for those who read figures only: no lists, no names, nothing that needs them, no small numbers. */
  listed?: boolean
}

export function OverviewPage({
  locale,
  overview,
  scope,
  rounds,
  periods,
  places,
  today,
  listed = true,
}: OverviewPageProps) {
  const t = useTranslations('figures')
  return (
    <>
      <PageHeader heading={t('heading')} lead={t(listed ? 'lead' : 'leadAggregate')} />
      <div className="space-y-12">
        <ScopeSwitch
          locale={locale}
          rounds={rounds}
          round={scope.round ?? 'all'}
          period={scope.period}
          today={today}
          periods={periods}
        />
        {overview.cases?.length === 0 && <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>}
        {listed && <Attention locale={locale} counts={overview.attention} />}
        <section aria-labelledby="numbers" className="space-y-5">
          <h2 id="numbers">{t('numbers')}</h2>
          <KeyFigures locale={locale} scope={scope} overview={overview} listed={listed} />
        </section>
        <OverviewCharts locale={locale} scope={scope} overview={overview} places={places} listed={listed} />
        {listed && (
          <p>
            <TextLink href={pagePath(locale, '/lead/trainings')}>{t('trainings')}</TextLink>
          </p>
        )}
        <p className="text-muted text-sm tabular-nums">{t('updated', { clock: formatClock(overview.computedAt) })}</p>
      </div>
    </>
  )
}
