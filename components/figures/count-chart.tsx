import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { ChartFigure } from '@/components/charts/chart-figure'
import { CountTable, type CountRow } from './count-table'

/** The charts that can be asked for as a table, by the name that stands in the address. */
export type ChartName = 'status' | 'municipality' | 'month' | 'minutes'

/** Which chart is shown as a table too, and the address where one, or none, is. */
export type Tables = { table?: string; tablePath: (name?: ChartName) => string }

type CountChartProps = Tables & {
  name: ChartName
  caption: string
  note?: ReactNode
  /** Headings of the two columns. */
  label: string
  measure: string
  rows: readonly CountRow[]
  total: string
  /** What is drawn instead of bars. */
  picture?: ReactNode
  colour?: 0 | 1 | 2
}

/** Numbers as a picture that leads to their lists, and as a table for whoever asks for it. */
export function CountChart(props: CountChartProps) {
  const { name, caption, note, label, measure, rows, total, table, tablePath, picture, colour } = props
  const t = useTranslations('figures')
  const open = table === name
  // An empty chart is one picture to a screen reader, so nothing in it can be a link; the table has them.
  const hasAny = rows.some(({ value }) => value > 0)
  return (
    <ChartFigure
      id={name}
      caption={caption}
      note={note}
      tableLink={{
        href: `${tablePath(open ? undefined : name)}#${name}`,
        text: open ? t('withoutTable') : t('asTable'),
        about: caption,
      }}
      table={open && <CountTable {...{ caption, label, measure, rows, total }} />}
    >
      {picture ?? (
        <BarChart
          label={caption}
          emptyText={t('emptyChart')}
          colour={colour}
          bars={rows.map(({ key, label: bar, value, text, short, href }) => ({
            ...{ key, label: bar, value },
            href: hasAny ? href : undefined,
            text: short ?? text,
          }))}
        />
      )}
    </ChartFigure>
  )
}
