import { scaleLinear } from 'd3-scale'
import { asMarkup } from './as-markup'
import { percent, seriesFill, seriesGround } from './series'

/** `parts`: as many as there are names, in their order. */
export type Stack = { key: string; label: string; parts: readonly number[]; text: string; href?: string }

type StackedChartProps = {
  /** The chart in one sentence. */
  label: string
  names: readonly string[]
  stacks: readonly Stack[]
  emptyText: string
}

const row = 52
const barHeight = 18
/** The longest stack leaves room for its number. */
const reach = 0.84
/** Between two parts there is ground, so that they are told apart without their colours. */
const gap = 2

/**
 * Bars of parts, whose sum stands at the end; what colour is which part is said above them, of those that there are. Written
 * as text like BarChart's, and every word and address in it goes through `asMarkup`.
 */
export function StackedChart({ label, names, stacks, emptyText }: StackedChartProps) {
  const sums = stacks.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))
  const largest = Math.max(0, ...sums)
  if (largest === 0) return <p className="text-muted text-sm">{emptyText}</p>
  const length = scaleLinear([0, largest], [0, reach])
  const height = Math.max(stacks.length, 3) * row + 4
  const drawn = stacks.map((stack, index) => drawStack(stack, names, index * row, length))
  const axis = `<line x1="0" x2="0" y1="0" y2="${height}" stroke-width="2" class="stroke-line"/>`
  // One string instead of an element a part; every text in it went through asMarkup, all else is numbers of ours.
  return (
    <div className="space-y-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-hidden="true">
        {names.map((name, index) =>
          stacks.some(({ parts }) => parts[index]) ? (
            <li key={name} className="flex items-center gap-2">
              <span className={`${seriesGround(index)} inline-block size-3 print:border`} />
              {name}
            </li>
          ) : null,
        )}
      </ul>
      <svg
        role="group"
        aria-label={label}
        width="100%"
        height={height}
        className="block max-w-[52rem] overflow-visible"
        dangerouslySetInnerHTML={{ __html: drawn.join('') + axis }}
      />
    </div>
  )
}

function drawStack(
  { label, parts, text, href }: Stack,
  names: readonly string[],
  top: number,
  length: (value: number) => number,
): string {
  const look = href ? 'fill-action text-sm underline' : 'fill-ink text-sm'
  const name = `<text x="10" y="${top + 19}" class="${look}">${asMarkup(label)}</text>`
  let before = 0
  const bars = parts.map((part, index) => {
    const from = before
    before += part
    if (part === 0) return ''
    const [x, width] = [percent(length(from)), percent(length(part))]
    return [
      `<rect x="${x}" y="${top + 27}" width="${width}" height="${barHeight}" stroke-width="${gap}" class="${seriesFill(index)} stroke-page">`,
      `<title>${asMarkup(`${names[index]}: ${part}`)}</title></rect>`,
    ].join('')
  })
  return [
    href ? `<a href="${asMarkup(href)}">${name}</a>` : name,
    ...bars,
    `<text x="${percent(length(before))}" dx="10" y="${top + 27 + barHeight / 2}" dominant-baseline="central" class="fill-ink font-strong text-sm tabular-nums">`,
    `${asMarkup(text)}</text>`,
  ].join('')
}
