import { scaleLinear, scalePoint } from 'd3-scale'
import { percent, seriesDash, seriesFill, seriesStroke } from './series'

export type LineSeries = { key: string; name: string; values: readonly (number | null)[] }

type LineChartProps = {
  /** The chart in one sentence. */
  label: string
  /** Under the axis, one for each value. */
  steps: readonly string[]
  series: readonly LineSeries[]
  emptyText: string
  format?: (value: number) => string
  /** A level to compare with, for example a budget. */
  level?: { value: number; text: string }
}

const height = 260
const plot = { top: 28, bottom: 220 }

export function LineChart({ label, steps, series, emptyText, format = String, level }: LineChartProps) {
  const values = series.flatMap((line) => line.values).filter((value) => value !== null)
  const empty = !values.some((value) => value > 0)
  const y = scaleLinear([0, Math.max(1, level?.value ?? 0, ...values)], [plot.bottom, plot.top]).nice(4)
  // One step alone stands at the start; several fill the width.
  const place = scalePoint<number>(
    steps.map((_, index) => index),
    [0.015, 0.985],
  )
  const x = (index: number) => (steps.length > 1 ? (place(index) ?? 0) : 0.015)
  const every = Math.ceil(steps.length / 5)
  return (
    <svg
      role="img"
      aria-label={empty ? `${label}. ${emptyText}` : label}
      width="100%"
      height={height}
      className="block max-w-[64rem] overflow-visible"
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? 'stroke-line' : 'stroke-hairline'}
            strokeWidth={tick === 0 ? 2 : 1}
          />
          <text x="0" y={y(tick) - 5} className="fill-muted text-sm tabular-nums">
            {empty && tick > 0 ? null : format(tick)}
          </text>
        </g>
      ))}
      {level && (
        <g>
          <line
            x1="0"
            x2="100%"
            y1={y(level.value)}
            y2={y(level.value)}
            strokeWidth="2"
            strokeDasharray="3 5"
            className="stroke-ink"
          />
          <text x="56" y={y(level.value) - 6} className="halo fill-ink text-sm">
            {level.text}
          </text>
        </g>
      )}
      {!empty &&
        series.map((line, index) => (
          <Line key={line.key} line={line} index={index} x={x} y={y} named={series.length > 1} />
        ))}
      {steps.map((step, index) =>
        index % every === 0 ? (
          <text
            key={step}
            x={percent(x(index))}
            y={plot.bottom + 24}
            textAnchor={index === 0 ? 'start' : index === steps.length - 1 ? 'end' : 'middle'}
            className="fill-muted text-sm tabular-nums"
          >
            {step}
          </text>
        ) : null,
      )}
      {empty && (
        <text x="50%" y={(plot.top + plot.bottom) / 2} textAnchor="middle" className="fill-muted text-base">
          {emptyText}
        </text>
      )}
    </svg>
  )
}

type LineProps = {
  line: LineSeries
  index: number
  x: (index: number) => number
  y: (value: number) => number
  named: boolean
}

function Line({ line, index, x, y, named }: LineProps) {
  const points = line.values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  const last = points.at(-1)
  return (
    <g>
      {points.map(({ at, value }, step) => {
        const next = points[step + 1]
        if (!next || next.at !== at + 1) return null
        return (
          <line
            key={at}
            x1={percent(x(at))}
            y1={y(value)}
            x2={percent(x(next.at))}
            y2={y(next.value)}
            strokeWidth="3"
            strokeLinecap="round"
            strokeDasharray={seriesDash(index)}
            className={seriesStroke(index)}
          />
        )
      })}
      {points.map(({ at, value }) => (
        <circle key={at} cx={percent(x(at))} cy={y(value)} r="4" className={seriesFill(index)} />
      ))}
      {named && last && (
        <text
          x={percent(x(last.at))}
          y={y(last.value) - 10}
          textAnchor="end"
          className="halo fill-ink font-strong text-sm"
        >
          {line.name}
        </text>
      )}
    </g>
  )
}
