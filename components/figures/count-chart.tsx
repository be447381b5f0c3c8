import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { CountTable, type CountRow } from './count-table'

/** The charts that can be asked for as a table, by the name that stands in the address. */
export type ChartName =
  | 'status'
  | 'funnel'
  | 'municipality'
  | 'reach'
  | 'sector'
  | 'size'
  | 'month'
  | 'minutes'
  | 'waits'
  | 'barriers'
  | 'topic'
  | 'buyer'
  | 'subscribers'

/** Which chart is shown as a table too, and the address where one, or none, is. */
export type Tables = { table?: string; path: (name?: ChartName) => string }

export type CountChartProps = {
  name: ChartName
  /** Without them the table stands folded below the chart. */
  tables?: Tables
  caption: string
  note?: ReactNode
  /** Headings of the two columns. */
  label: string
  measure: string
  rows: readonly CountRow[]
  /** None where the rows are parts of one another. */
  total?: string
  /** What is drawn instead of bars, and the table that tells the same where it has more columns. */
  picture?: ReactNode
  asTable?: ReactNode
  colour?: 0 | 1 | 2
}

/** Numbers as a picture that leads to their lists, and as a table for whoever asks for it. */
export function CountChart(props: CountChartProps) {
  const { name, tables, caption, note, label, measure, rows, total, picture, colour } = props
  const t = useTranslations('figures')
  // An empty chart is one picture to a screen reader, so nothing in it can be a link; the table has them.
  const hasAny = rows.some(({ value }) => value > 0)
  const table = props.asTable ?? <CountTable {...{ caption, label, measure, rows, total }} />
  return (
    <ChartFigure
      id={name}
      caption={caption}
      note={note}
      table={
        tables ? (
          <AskedTable {...{ name, tables, caption, table }} />
        ) : (
          <Details summary={t('asTable')}>{table}</Details>
        )
      }
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

type AskedTableProps = { name: ChartName; tables: Tables; caption: string; table: ReactNode }

/** The way to the table, or away from it when it is there. */
function AskedTable({ name, tables, caption, table }: AskedTableProps) {
  const t = useTranslations('figures')
  const open = tables.table === name
  return (
    <>
      <p>
        <TextLink href={`${tables.path(open ? undefined : name)}#${name}`} className="inline-block py-2">
          {open ? t('withoutTable') : t('asTable')}
          <VisuallyHidden> {caption}</VisuallyHidden>
        </TextLink>
      </p>
      {open && table}
    </>
  )
}
