import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownPanels } from '@/lib/figures/shown-overview'
import { formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { CountChart, type Tables } from './count-chart'
import { funnelSteps } from './funnel-steps'
import { drawnOf, useShownWords } from './shown-words'

type FunnelChartProps = {
  locale: Locale
  cases: ShownPanels['cases']
  figures: ShownPanels['figures']
  /** The address of the list behind a number, for those who may see lists. */
  list: (filter: CaseFilter) => string | undefined
  tables: Tables
}

/** The way from a case to a contract: how many came to each step, and how many of those before. */
export function FunnelChart({ locale, cases, figures, list, tables }: FunnelChartProps) {
  const t = useTranslations('figures.funnel')
  const measure = useTranslations('figures')('count')
  const { count } = useShownWords(locale)
  const steps = funnelSteps(cases, figures)
  const rows = steps.map(({ step: key, shown, filter }, index) => {
    const before = steps[index - 1]?.shown
    const share = typeof shown === 'number' && typeof before === 'number' && before > 0 ? shown / before : null
    const said = count(shown)
    return {
      ...{ key, label: t(key), value: drawnOf(shown), href: list(filter) },
      text: share === null ? said : t('share', { count: said, share: formatPercent(share, locale) }),
    }
  })
  return (
    <CountChart
      name="funnel"
      {...{ tables, rows, measure }}
      caption={t('caption')}
      note={t('note')}
      label={t('step')}
    />
  )
}
