type LineChartProps = {
  /** All of it in one sentence. */
  label: string
  /** Parts of the width, from 0 to 1, and values; in order. */
  points: readonly { at: number; value: number }[]
  /** What an even pace leads to at the right edge, from nothing at the left. */
  target: number
}

const [wide, high] = [300, 96]
const round = (value: number) => Math.round(value * 10) / 10

/** What has been reached over time, as a line, against an even pace to a target, as a dashed one. */
export function LineChart({ label, points, target }: LineChartProps) {
  const largest = Math.max(1, target, ...points.map(({ value }) => value))
  const y = (value: number) => round(high - (value / largest) * high)
  const path = [{ at: 0, value: 0 }, ...points].map(({ at, value }) => `${round(at * wide)},${y(value)}`).join(' ')
  const last = points.at(-1)
  const markup = [
    `<line x1="0" x2="${wide}" y1="${high}" y2="${high}" class="stroke-line" stroke-width="1"/>`,
    `<line x1="0" x2="${wide}" y1="${high}" y2="${y(target)}" class="stroke-muted" stroke-width="2" stroke-dasharray="6 5"/>`,
    `<polyline points="${path}" fill="none" class="stroke-chart-1" stroke-width="3" stroke-linejoin="round"/>`,
    last ? `<circle cx="${round(last.at * wide)}" cy="${y(last.value)}" r="4.5" class="fill-chart-1"/>` : '',
  ]
  // One string instead of an element a line; there are only numbers and class names of ours in it.
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-2 -6 ${wide + 8} ${high + 8}`}
      className="block h-auto w-full max-w-96 overflow-visible"
      dangerouslySetInnerHTML={{ __html: markup.join('') }}
    />
  )
}
