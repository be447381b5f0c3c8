import { useTranslations } from 'next-intl'
import { ListHeader } from '@/components/ui/list-header'
import { Stat } from '@/components/ui/stat'
import { TextLink } from '@/components/ui/text-link'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { AskedComparison } from '@/lib/figures/compare'
import { RESULT_FIGURES, type ShownFollowUp } from '@/lib/figures/follow-up'
import type { Scope } from '@/lib/figures/overview'
import type { AskedPeriod } from '@/lib/figures/read-period'
import type { KnownRound } from '@/lib/figures/scope'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Example } from '@/lib/outcomes/list-examples'
import type { SupportWords } from '@/lib/outcomes/list-words'
import type { FormAction } from '@/lib/refusals/result'
import { ChangeLine } from './change-line'
import { CompareSwitch } from './compare-switch'
import { ExampleList } from './example-list'
import { FigureFiles } from './figure-files'
import { BarrierTable, RateTable } from './follow-up-tables'
import { OtherRound, PeriodChoice, ScopeSwitch } from './scope-switch'
import { useShownWords } from './shown-words'
import { SupportSection } from './support-section'
import { useScopeName } from './use-scope-name'

export type FollowUpPageProps = {
  locale: Locale
  followUp: ShownFollowUp
  scope: Scope
  rounds: readonly (KnownRound & { name: string })[]
  periods: readonly string[]
  today: string
  asked?: AskedPeriod
  choosing?: boolean
  noRound?: boolean
  /** What the figures are held against, and the figures of it where there is such. */
  comparison?: AskedComparison
  compared?: { scope: Scope; followUp: ShownFollowUp }
  /** What only the lead reads; null for those who read figures only. */
  told: {
    words: readonly SupportWords[]
    examples: readonly (Example & { requestId: string })[]
    begin: FormAction<never>
  } | null
}

const NOT_COMPARED: AskedComparison = { by: undefined, isUnclear: false }

/** What companies have answered afterwards: how many did, what came of their bids, what stood in the way, how the support was. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { locale, followUp, scope, rounds, periods, today, asked, choosing, noRound, told } = props
  const { comparison = NOT_COMPARED } = props
  const t = useTranslations('outcomes.lead')
  const figures = useTranslations('figures')
  const { count, say } = useShownWords(locale)
  const listed = told !== null
  const page = '/lead/follow-up' as const
  const choice = {
    ...{ compare: comparison.by, page },
    ...{ locale, rounds, scope, today, periods, asked, choosing, noRound, wholeRounds: !listed },
  }
  const listOf = (of: Scope) => (filter: CaseFilter) =>
    listed ? pagePath(locale, '/cases', {}, { ...of, ...filter }) : undefined
  const list = listOf(scope)
  const name = useScopeName(locale, rounds)
  const before = props.compared && {
    ...{ followUp: props.compared.followUp, name: name(props.compared.scope, scope) },
    list: listOf(props.compared.scope),
  }
  const { value, valued } = followUp
  const stat = (of: (one: ShownFollowUp) => Shown, filter: CaseFilter, unit: 'count' | 'sek' = 'count') => ({
    ...{ value: count(of(followUp)), isWords: typeof of(followUp) === 'string', href: list(filter) },
    children: before && (
      <ChangeLine
        {...{ locale, unit }}
        now={of(followUp)}
        before={of(before.followUp)}
        name={before.name}
        href={before.list(filter)}
      />
    ),
  })
  return (
    <>
      <ListHeader
        heading={t('title')}
        chips={<ScopeSwitch {...choice} />}
        actions={<FigureFiles address="/api/lists/follow-up" {...{ scope }} compare={comparison.by} alone />}
      >
        <OtherRound {...choice} />
        <PeriodChoice {...choice} />
      </ListHeader>
      <div className="mt-5 space-y-10">
        <p className="text-muted measure">{t(listed ? 'text' : 'aggregate')}</p>
        <CompareSwitch {...{ locale, scope, rounds, today, page }} asked={comparison} wholeRounds={!listed} />
        <section aria-labelledby="rates" className="space-y-4">
          <h2 id="rates">{t('rates')}</h2>
          <RateTable {...{ locale, followUp, list, before }} />
        </section>
        <section aria-labelledby="results" className="space-y-5">
          <h2 id="results">{t('results')}</h2>
          <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
            <Stat label={t('bids')} {...stat(({ bids }) => bids, { figure: 'bids' })} />
            {RESULT_FIGURES.map((figure) => (
              <Stat key={figure} label={t(figure)} {...stat(({ results }) => results[figure], { figure })} />
            ))}
            <Stat label={t('noBid')} {...stat(({ noBid }) => noBid, { figure: 'no-bid' })} />
            <Stat label={t('firstBids')} {...stat(({ firstBids }) => firstBids, { figure: 'first-bids' })} />
            <Stat
              label={t('value')}
              {...stat((one) => one.value, { figure: 'valued' }, 'sek')}
              value={valued === 0 ? '–' : say(value, (sek) => t('sek', { value: formatCount(sek, locale) }))}
              isWords
              note={typeof valued === 'number' ? t('valueNote', { count: valued }) : undefined}
            />
          </div>
          <p className="text-muted measure text-sm">{t('resultsNote')}</p>
          {!listed && <p className="text-muted measure text-sm">{figures('smallNote', { least: LEAST_SHOWN })}</p>}
        </section>
        <section aria-labelledby="barriers" className="space-y-4">
          <h2 id="barriers">{t('barriers')}</h2>
          <BarrierTable {...{ locale, followUp, list, before }} />
          <p className="text-muted text-sm">{t('barriersNote')}</p>
          <p>
            <TextLink href={pagePath(locale, '/lead/barriers', {}, { round: scope.round })}>{t('barriersBy')}</TextLink>
          </p>
        </section>
        <SupportSection {...{ locale, list, before }} support={followUp.support} words={told?.words ?? null} />
        {told && <ExampleList locale={locale} examples={told.examples} begin={told.begin} />}
      </div>
    </>
  )
}
