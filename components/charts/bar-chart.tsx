import { scaleLinear } from 'd3-scale'
import { percent, seriesFill } from './series'

export type Bar = { key: string; label: string; value: number; text?: string; href?: string }

type BarChartProps = {
  /** The chart in one sentence. */
  label: string
  bars: readonly Bar[]
  emptyText: string
  colour?: 0 | 1 | 2 | 3 | 4
}

const row = 52
const barHeight = 18
/** The longest bar leaves room for its number. */
const reach = 0.84

/** Lengths are shares of the width and text keeps its size, so one drawing serves phone, screen and paper. */
export function BarChart({ label, bars, emptyText, colour = 0 }: BarChartProps) {
  const largest = Math.max(0, ...bars.map((bar) => bar.value))
  const empty = largest === 0
  const length = scaleLinear([0, largest || 1], [0, reach])
  const rows = Math.max(bars.length, 3)
  const height = rows * row + 4
  return (
    <svg
      role={empty ? 'img' : 'group'}
      aria-label={empty ? `${label}. ${emptyText}` : label}
      width="100%"
      height={height}
      className="block max-w-[52rem] overflow-visible"
    >
      <line x1="0" x2="0" y1="0" y2={height} strokeWidth="2" className="stroke-line" />
      {bars.map((bar, index) => (
        <BarRow key={bar.key} bar={bar} top={index * row} share={length(bar.value)} fill={seriesFill(colour)} />
      ))}
      {empty && bars.length === 0 && (
        <text x="12" y={height / 2} dominantBaseline="middle" className="fill-muted text-base">
          {emptyText}
        </text>
      )}
      {empty && bars.length > 0 && (
        <text x="100%" y={20} textAnchor="end" className="fill-muted text-sm">
          {emptyText}
        </text>
      )}
    </svg>
  )
}

function BarRow({ bar, top, share, fill }: { bar: Bar; top: number; share: number; fill: string }) {
  const label = (
    <text x="10" y={top + 19} className={bar.href ? 'fill-action text-sm underline' : 'fill-ink text-sm'}>
      {bar.label}
    </text>
  )
  return (
    <g>
      {bar.href ? <a href={bar.href}>{label}</a> : label}
      <rect x="1" y={top + 27} width={percent(share)} height={barHeight} className={fill} />
      <text
        x={percent(share)}
        dx="10"
        y={top + 27 + barHeight / 2}
        dominantBaseline="central"
        className="fill-ink font-strong text-sm tabular-nums"
      >
        {bar.text ?? bar.value}
      </text>
    </g>
  )
}
