import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownPanels } from '@/lib/figures/shown-overview'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { CountChart, type Tables } from './count-chart'

type WaitsChartProps = {
  locale: Locale
  waits: ShownPanels['waits']
  list: (filter: CaseFilter) => string | undefined
  tables?: Tables
}

/** How many working days companies waited for their first contact, for those who see the cases. */
export function WaitsChart({ locale, waits: { spans, waiting, contacted, late }, list, tables }: WaitsChartProps) {
  const t = useTranslations('figures.waits')
  const measure = useTranslations('figures')('count')
  const lateOnes = list({ figure: 'contacted-late' })
  const rows = spans.map(({ from, count }, index) => ({
    ...{ key: String(from), value: count, text: formatCount(count, locale) },
    label: t('span', { from, until: (spans[index + 1]?.from ?? 0) - 1 }),
  }))
  return (
    <CountChart
      name="waits"
      {...{ tables, measure }}
      caption={t('caption')}
      note={
        <>
          {t('note')} {t('kept', { kept: contacted - late, contacted })}{' '}
          {late > 0 && lateOnes && <TextLink href={lateOnes}>{t('late', { late })}</TextLink>}
        </>
      }
      label={t('days')}
      rows={[...rows, { key: 'waiting', label: t('waiting'), value: waiting, text: formatCount(waiting, locale) }]}
      total={formatCount(contacted + waiting, locale)}
    />
  )
}
