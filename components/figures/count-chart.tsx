import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { ChartFigure } from '@/components/charts/chart-figure'
import { CountTable, type CountRow } from './count-table'

export type CountChartProps = {
  caption: string
  note?: ReactNode
  /** Headings of the two columns. */
  label: string
  measure: string
  rows: readonly CountRow[]
  total: string
  colour?: 0 | 1 | 2
}

/** Bars that lead to their lists, with the same numbers as a table. */
export function CountChart({ caption, note, label, measure, rows, total, colour }: CountChartProps) {
  const t = useTranslations('figures')
  // An empty chart is one picture to a screen reader, so nothing in it can be a link; the table has them.
  const hasAny = rows.some(({ value }) => value > 0)
  return (
    <ChartFigure
      caption={caption}
      note={note}
      tableSummary={t('asTable')}
      table={<CountTable caption={caption} label={label} measure={measure} rows={rows} total={total} />}
    >
      <BarChart
        label={caption}
        emptyText={t('emptyChart')}
        colour={colour}
        bars={rows.map(({ key, label: name, value, text, short, href }) => ({
          ...{ key, label: name, value },
          href: hasAny ? href : undefined,
          text: short ?? text,
        }))}
      />
    </ChartFigure>
  )
}
