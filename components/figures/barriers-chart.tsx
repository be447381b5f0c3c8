import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { BARRIERS } from '@/lib/cases/codes'
import type { BarrierCounts } from '@/lib/figures/barriers'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Scope } from '@/lib/figures/overview'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CountChart, type Tables } from './count-chart'
import { NotShown } from './not-shown'
import { drawnOf, useShownWords } from './shown-words'

type BarriersChartProps = {
  locale: Locale
  scope: Scope
  barriers: BarrierCounts
  list: (filter: CaseFilter) => string | undefined
  tables: Tables
}

/** What stood in the way of a bid in the closed cases of a round, the most common first, as its own page shows it. */
export function BarriersChart({ locale, scope, barriers, list, tables }: BarriersChartProps) {
  const t = useTranslations('figures.barriers')
  const words = useTranslations('caseWords.barriers')
  const { count } = useShownWords(locale)
  const named = BARRIERS.filter((barrier) => barriers[barrier] !== 0)
  const open = <TextLink href={pagePath(locale, '/lead/barriers', {}, { round: scope.round })}>{t('open')}</TextLink>
  if (named.length > 0 && named.every((barrier) => drawnOf(barriers[barrier]) === 0))
    return <NotShown heading={t('caption')} text={t('tooFew')} />
  const rows = named
    .map((barrier) => ({
      ...{ key: barrier, label: words(barrier), value: drawnOf(barriers[barrier]), text: count(barriers[barrier]) },
      href: list({ barrier, status: 'closed' }),
    }))
    .sort((a, b) => b.value - a.value)
  return (
    <CountChart
      name="barriers"
      tables={tables}
      caption={t('caption')}
      note={
        <>
          {t('note')} {open}
        </>
      }
      label={t('barrier')}
      measure={t('cases')}
      rows={rows}
    />
  )
}
