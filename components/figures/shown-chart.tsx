import { useTranslations } from 'next-intl'
import type { ShownTable } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import { CountChart, type CountChartProps } from './count-chart'
import { NotShown } from './not-shown'
import { drawnOf } from './shown-words'

type ShownChartProps = Omit<CountChartProps, 'rows' | 'total' | 'picture'> & {
  table: ShownTable
  say: (shown: Shown) => string
  /** What stands at the bar, where `say` is too long for it. */
  sayShort?: (shown: Shown) => string
  named: (key: string) => string
  /** The address of the list behind a number, for those who may see lists. */
  list?: (key: string) => string | undefined
}

/** A table of numbers some of which may be hidden, as bars; in words why there is none, where it is not divided. */
export function ShownChart({ table, say, sayShort, named, list, ...chart }: ShownChartProps) {
  const t = useTranslations('figures')
  if (!table.rows) return <NotShown heading={chart.caption} text={t('tooFew')} />
  const rows = table.rows.map(({ key, shown }) => ({
    ...{ key, label: named(key), value: drawnOf(shown), text: say(shown) },
    ...(sayShort && { short: sayShort(shown) }),
    href: list?.(key),
  }))
  return <CountChart {...chart} rows={rows} total={say(table.sum)} />
}
