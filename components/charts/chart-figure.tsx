import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'

type ChartFigureProps = {
  caption: ReactNode
  /** What the picture says, or how it is counted. */
  note?: ReactNode
  /** Opens the same numbers as a table. */
  tableSummary: ReactNode
  table: ReactNode
  children: ReactNode
}

/** A chart is never alone: its numbers are in a table just below. */
export function ChartFigure({ caption, note, tableSummary, table, children }: ChartFigureProps) {
  return (
    <figure className="min-w-0 space-y-4">
      <figcaption>
        <span className="font-strong block text-lg leading-snug">{caption}</span>
        {note && <span className="text-muted mt-1 block max-w-[66ch] text-sm">{note}</span>}
      </figcaption>
      {children}
      <Details summary={tableSummary}>{table}</Details>
    </figure>
  )
}
