import { useTranslations } from 'next-intl'
import { StackedChart } from '@/components/charts/stacked-chart'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { STACKED_NAMES, type MonthStack } from '@/lib/figures/month-stacks'
import { formatCount, formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { CountChart, type Tables } from './count-chart'

type MonthsChartProps = {
  locale: Locale
  stacks: readonly MonthStack[]
  list: (filter: CaseFilter) => string | undefined
  tables?: Tables
}

/** The cases that came in each month, and where they stand now. */
export function MonthsChart({ locale, stacks, list, tables }: MonthsChartProps) {
  const t = useTranslations('figures')
  const said = useTranslations('figures.stacks')
  const rows = stacks.map((stack) => {
    const sum = STACKED_NAMES.reduce((all, name) => all + stack[name], 0)
    const href = sum > 0 ? list({ period: stack.month }) : undefined
    return {
      key: stack.month,
      label: formatMonth(stack.month, locale),
      value: sum,
      text: formatCount(sum, locale),
      href,
      stack,
    }
  })
  const caption = t('byMonth')
  return (
    <CountChart
      name="month"
      {...{ tables, caption, rows }}
      label={t('month')}
      measure={t('count')}
      note={said('note')}
      picture={
        <StackedChart
          label={caption}
          names={STACKED_NAMES.map((name) => said(name))}
          emptyText={t('emptyChart')}
          stacks={rows.map(({ stack, ...row }) => ({ ...row, parts: STACKED_NAMES.map((name) => stack[name]) }))}
        />
      }
      asTable={
        <DataTable
          caption={caption}
          captionHidden
          dense
          rows={rows}
          rowKey={({ key }) => key}
          empty={t('emptyChart')}
          columns={[
            {
              key: 'month',
              header: t('month'),
              rowHeader: true,
              cell: ({ href, label }) => (href ? <TextLink href={href}>{label}</TextLink> : label),
            },
            ...STACKED_NAMES.map((name) => ({
              key: name,
              header: said(name),
              numeric: true,
              cell: ({ stack }: (typeof rows)[number]) => formatCount(stack[name], locale),
            })),
            { key: 'sum', header: t('total'), numeric: true, cell: ({ text }) => text },
          ]}
        />
      }
    />
  )
}
