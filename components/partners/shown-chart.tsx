import { CountChart, type CountChartProps } from '@/components/figures/count-chart'
import { CountTable } from '@/components/figures/count-table'

/** A chart where there is something to draw; only its table where nothing is shown; nothing for an empty table. */
export function ShownChart(props: CountChartProps) {
  const { caption, label, measure, rows, total } = props
  if (rows.length === 0) return null
  if (rows.some(({ value }) => value > 0)) return <CountChart {...props} />
  return (
    <div className="min-w-0 space-y-4">
      <h3 className="text-lg">{caption}</h3>
      <CountTable caption={caption} label={label} measure={measure} rows={rows} total={total} />
    </div>
  )
}
