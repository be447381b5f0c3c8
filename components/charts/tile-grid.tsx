import { TextLink } from '@/components/ui/text-link'
import { Drawn } from '@/components/ui/drawn'
import { heat, shadeSpans, shadesTo, type Step } from './heat'

/** `column` and `row` count from 1 and hold on wide screens; a phone shows the tiles in the order given. */
export type Tile = {
  key: string
  name: string
  value: number
  text?: string
  href?: string
  column?: number
  row?: number
}

type TileGridProps = {
  label: string
  tiles: readonly Tile[]
  columns?: 3 | 4 | 5 | 6
  emptyText: string
  /** The darkest shade stands for at least this, where small numbers are not to look like much. */
  scaleTo?: number
  /** How a value is said beside its shade. */
  say?: (value: number) => string
}

const widths = { 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-4', 5: 'sm:grid-cols-5', 6: 'sm:grid-cols-6' } as const
const columnStarts = [
  '',
  'sm:col-start-1',
  'sm:col-start-2',
  'sm:col-start-3',
  'sm:col-start-4',
  'sm:col-start-5',
  'sm:col-start-6',
]
const rowStarts = [
  '',
  'sm:row-start-1',
  'sm:row-start-2',
  'sm:row-start-3',
  'sm:row-start-4',
  'sm:row-start-5',
  'sm:row-start-6',
  'sm:row-start-7',
  'sm:row-start-8',
]

/** Places as tiles of one size, roughly where they lie. Zero is its own, empty shade. */
export function TileGrid({ label, tiles, columns = 5, emptyText, scaleTo = 0, say = String }: TileGridProps) {
  const largest = Math.max(0, ...tiles.map((tile) => tile.value))
  const shade = shadesTo(Math.max(largest, scaleTo))
  return (
    <div className="space-y-3">
      {largest === 0 && <p className="text-muted">{emptyText}</p>}
      <Drawn as="ul" aria-label={label} className={`grid max-w-[52rem] grid-cols-2 gap-1.5 ${widths[columns]}`}>
        {tiles.map((tile) => (
          <li
            key={tile.key}
            className={`min-w-0 ${columnStarts[tile.column ?? 0] ?? ''} ${rowStarts[tile.row ?? 0] ?? ''}`}
          >
            <TileBody tile={tile} step={shade(tile.value)} />
          </li>
        ))}
      </Drawn>
      {largest > 0 && <Legend largest={Math.max(largest, scaleTo)} say={say} />}
    </div>
  )
}

function TileBody({ tile, step }: { tile: Tile; step: Step }) {
  const look = `framed flex h-full min-h-18 flex-col justify-between gap-1 rounded-sm border p-2 sm:px-1 print:border-line ${step === 0 ? 'border-hairline' : 'border-transparent'} ${heat[step]}`
  const body = (
    <>
      <span className="text-[0.8125rem] leading-tight tracking-tight hyphens-auto">{tile.name}</span>
      <span className="font-strong text-lg leading-none tabular-nums">{tile.text ?? tile.value}</span>
    </>
  )
  if (!tile.href) return <div className={look}>{body}</div>
  return (
    <TextLink href={tile.href} data-step={step} className={`${look} no-underline hover:underline`}>
      {body}
    </TextLink>
  )
}

/** Which numbers each shade stands for; every tile has its number, so it is for the eye alone. */
function Legend({ largest, say }: { largest: number; say: (value: number) => string }) {
  return (
    <Drawn as="div" aria-hidden="true" className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
      {shadeSpans(largest).map(({ step, from, until }) => (
        <span key={step} className="inline-flex items-center gap-1.5">
          <span className={`border-hairline print:border-line size-4 rounded-sm border ${heat[step]}`} />
          {from === until ? say(from) : `${say(from)}–${say(until)}`}
        </span>
      ))}
    </Drawn>
  )
}
