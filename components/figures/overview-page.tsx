import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { SheetNote } from '@/components/ui/sheet-note'
import { ViewsMenu } from '@/components/views/views-menu'
import { isNarrowed, type ChoiceName } from '@/lib/figures/choice'
import type { Choosables } from '@/lib/figures/choosable'
import type { BarrierCounts } from '@/lib/figures/barriers'
import type { AskedComparison } from '@/lib/figures/compare'
import type { Scope } from '@/lib/figures/overview'
import { paceLines } from '@/lib/figures/pace-lines'
import { keptQueryOfScope, queryOfScope, type KnownRound } from '@/lib/figures/scope'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { AskedPeriod } from '@/lib/figures/read-period'
import { formatClock, formatDay, formatInstant, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Attention } from './attention'
import type { Traits } from './barrier-rows'
import { Explanations } from './explanations'
import type { Pace } from './figure-foot'
import { ChoiceFilter, ChoiceLine } from './choice-filter'
import { CompareSwitch } from './compare-switch'
import { FigureFiles } from './figure-files'
import { KeyFigures, type Compared } from './key-figures'
import { OverviewCharts, type Place } from './overview-charts'
import { OtherRound, PeriodChoice, ScopeSwitch } from './scope-switch'
import { PaceChart } from './pace-chart'
import { TrendTable } from './trend-table'
import { usePeriodName } from './use-period-name'
import { useScopeName } from './use-scope-name'

type OverviewPageProps = {
  locale: Locale
  overview: ShownOverview
  scope: Scope
  rounds: readonly (KnownRound & { name: string })[]
  periods: readonly string[]
  places: readonly Place[]
  /** Sectors and sizes of companies as the county lists them. */
  known: Traits
  today: string
  /** False for those who read figures only: no lists, no names, nothing that needs them, and one whole round at a time. */
  listed?: boolean
  /** The chart whose numbers are shown as a table too. */
  table?: string
  /** What the figures are held against, and the figures of it where there is such. */
  comparison?: AskedComparison
  compared?: Omit<Compared, 'name'>
  /** What the cases can be chosen by, and what of the address could not be understood; for the lead. */
  choices?: { all: Choosables; unclear: readonly ChoiceName[] }
  /** The period as the address asks for it. */
  asked?: AskedPeriod
  /** Whether any period can be chosen, and not only those that are near. */
  choosing?: boolean
  noRound?: boolean
  /** Findings of minutes past a cap, for the lead. */
  excess?: number
  conflicts?: number
  roles?: number
  jobs?: number
  /** What stood in the way of bids, of a whole round. */
  barriers?: BarrierCounts | null
  /** Where the corrections that wait are decided. */
  corrections?: string
  /** What the round is to reach; without it the figures stand alone. */
  pace?: Pace
  /** Where the page is read again, for its printed sheet. */
  url: string
  /** One's own ways to look at the figures, for the lead. */
  views?: Pick<ComponentProps<typeof ViewsMenu>, 'views' | 'actions'>
}

const NOT_COMPARED: AskedComparison = { by: undefined, isUnclear: false }
const NO_PACE: Pace = { targets: null, passed: null, openedOn: null }

export function OverviewPage(props: OverviewPageProps) {
  const {
    locale,
    overview,
    scope,
    rounds,
    periods,
    places,
    today,
    listed = true,
    table,
    choices,
    asked,
    choosing,
    noRound,
    url,
  } = props
  const { pace = NO_PACE, comparison = NOT_COMPARED } = props
  const compare = comparison.by
  const [query, narrowed] = [queryOfScope(scope, compare), isNarrowed(scope)]
  const t = useTranslations('figures')
  const roundName = rounds.find(({ code }) => code === scope.round)?.name ?? t('allRounds')
  const named = usePeriodName(locale)
  const nameOfScope = useScopeName(locale, rounds)
  const compared = props.compared && { ...props.compared, name: nameOfScope(props.compared.scope, scope) }
  const choice = { locale, rounds, scope, compare, today, periods, asked, choosing, noRound, wholeRounds: !listed }
  return (
    <>
      <ListHeader
        heading={t('heading')}
        chips={<ScopeSwitch {...choice} />}
        actions={
          <>
            {props.views && (
              <ViewsMenu
                {...{ locale, ...props.views }}
                place="figures"
                query={keptQueryOfScope(scope, compare, { rounds, today })}
                kept={t('kept')}
                mayShare
              />
            )}
            <FigureFiles address="/api/lists/overview" {...{ scope, compare }} alone={!props.views} />
          </>
        }
        filter={choices && <ChoiceFilter {...{ locale, query }} all={choices.all} />}
      >
        <OtherRound {...choice} />
        <PeriodChoice {...choice} />
        {choices && <ChoiceLine {...{ locale, query, ...choices }} />}
      </ListHeader>
      <div className="mt-5 space-y-10 print:space-y-6">
        <SheetNote>{[roundName, scope.period && named(scope.period)].filter(Boolean).join(', ')}</SheetNote>
        {overview.cases?.byStatus.sum === 0 && (
          <EmptyState heading={t(narrowed ? 'choice.emptyHeading' : 'emptyHeading')}>
            {t(narrowed ? 'choice.emptyText' : 'emptyText')}
          </EmptyState>
        )}
        {listed && (
          <Attention
            {...{ locale, narrowed }}
            counts={overview.attention}
            excess={props.excess}
            conflicts={props.conflicts}
            roles={props.roles}
            jobs={props.jobs}
            corrections={props.corrections}
          />
        )}
        <section aria-labelledby="numbers" className="space-y-5">
          <h2 id="numbers">{t('numbers')}</h2>
          <TimePassed locale={locale} pace={pace} />
          <CompareSwitch {...{ locale, scope, rounds, today }} asked={comparison} wholeRounds={!listed} />
          <KeyFigures {...{ locale, scope, overview, listed, pace, compared }} />
          <TrendTable locale={locale} trends={overview.trends ?? {}} />
          {!listed && <p className="text-muted measure text-sm">{t('smallNote', { least: LEAST_SHOWN })}</p>}
          <Explanations listed={listed} />
        </section>
        <PaceChart
          locale={locale}
          lines={paceLines(overview.trends ?? {}, pace.targets, pace.openedOn, pace.until ?? today)}
        />
        <OverviewCharts
          {...{ locale, scope, overview, places, listed, table, compare }}
          known={props.known}
          barriers={props.barriers}
        />
        <p className="text-muted text-sm tabular-nums">
          {t(listed ? 'lead' : 'leadAggregate')} {t('updated', { clock: formatClock(overview.computedAt, locale) })}
          {' · '}
          <TextLink
            href={pagePath(locale, '/lead/wall', {}, { round: scope.round })}
            className="inline-block py-2 print:hidden"
          >
            {t('wall.open')}
          </TextLink>
        </p>
        <SheetNote>{t('sheet', { when: formatInstant(overview.computedAt, locale), url })}</SheetNote>
      </div>
    </>
  )
}

/** What the mark in the bars stands for. */
function TimePassed({ locale, pace: { targets, passed, openedOn } }: { locale: Locale; pace: Pace }) {
  const t = useTranslations('figures.pace')
  const endsOn = targets?.endsOn
  if (passed === null || !openedOn || !endsOn) return null
  const days = { from: formatDay(openedOn, locale), until: formatDay(endsOn, locale) }
  return <p className="text-muted measure text-sm">{t('time', { passed: formatPercent(passed, locale), ...days })}</p>
}
