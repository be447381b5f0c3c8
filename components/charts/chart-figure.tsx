import type { ReactNode } from 'react'

type ChartFigureProps = {
  id?: string
  caption: ReactNode
  /** What the picture says, or how it is counted. */
  note?: ReactNode
  /** The same numbers as a table, or the way to it. */
  table: ReactNode
  children: ReactNode
}

/** A chart is never alone: its numbers are a table just below, for whoever asks for it. */
export function ChartFigure({ id, caption, note, table, children }: ChartFigureProps) {
  return (
    <figure id={id} className="min-w-0 space-y-4">
      <figcaption>
        <span className="font-strong block text-lg leading-snug">{caption}</span>
        {note && <span className="text-muted mt-1 block max-w-[66ch] text-sm">{note}</span>}
      </figcaption>
      {children}
      {table}
    </figure>
  )
}
