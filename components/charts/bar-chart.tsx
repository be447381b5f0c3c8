import { scaleLinear } from 'd3-scale'
import { asMarkup } from './as-markup'
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

/**
 * Lengths are shares of the width and text keeps its size, so one drawing serves phone, screen and paper. The bars are
 * written as text: as elements of their own they would be sent twice and cost the page more than its figures do.
 * Every word and address in it goes through `asMarkup`; the rest is numbers and our own class names.
 */
export function BarChart({ label, bars, emptyText, colour = 0 }: BarChartProps) {
  const largest = Math.max(0, ...bars.map((bar) => bar.value))
  const empty = largest === 0
  const length = scaleLinear([0, largest || 1], [0, reach])
  const height = Math.max(bars.length, 3) * row + 4
  const drawn = bars.map((bar, index) => drawBar(bar, index * row, length(bar.value), seriesFill(colour)))
  const axis = `<line x1="0" x2="0" y1="0" y2="${height}" stroke-width="2" class="stroke-line"/>`
  const place =
    bars.length === 0 ? `x="12" y="${height / 2}" dominant-baseline="middle"` : 'x="100%" y="20" text-anchor="end"'
  const nothing = empty ? `<text ${place} class="fill-muted text-sm">${asMarkup(emptyText)}</text>` : ''
  // One string instead of an element a bar; every text in it went through asMarkup, all else is numbers of ours.
  return (
    <svg
      role={empty ? 'img' : 'group'}
      aria-label={empty ? `${label}. ${emptyText}` : label}
      width="100%"
      height={height}
      className="block max-w-[52rem] overflow-visible"
      dangerouslySetInnerHTML={{ __html: axis + drawn.join('') + nothing }}
    />
  )
}

function drawBar({ label, value, text, href }: Bar, top: number, share: number, fill: string): string {
  const look = href ? 'fill-action text-sm underline' : 'fill-ink text-sm'
  const name = `<text x="10" y="${top + 19}" class="${look}">${asMarkup(label)}</text>`
  const middle = top + 27 + barHeight / 2
  return [
    href ? `<a href="${asMarkup(href)}">${name}</a>` : name,
    `<rect x="1" y="${top + 27}" width="${percent(share)}" height="${barHeight}" class="${fill}"/>`,
    `<text x="${percent(share)}" dx="10" y="${middle}" dominant-baseline="central" class="fill-ink font-strong text-sm tabular-nums">`,
    `${asMarkup(text ?? String(value))}</text>`,
  ].join('')
}
