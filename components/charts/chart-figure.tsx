import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

type ChartFigureProps = {
  id?: string
  caption: ReactNode
  /** What the picture says, or how it is counted. */
  note?: ReactNode
  /** Leads to the same numbers as a table; or away from it, when it is there. */
  tableLink: { href: string; text: string; about: string }
  table?: ReactNode
  children: ReactNode
}

/** A chart is never alone: its numbers are a table just below, for whoever asks for it. */
export function ChartFigure({ id, caption, note, tableLink, table, children }: ChartFigureProps) {
  return (
    <figure id={id} className="min-w-0 space-y-4">
      <figcaption>
        <span className="font-strong block text-lg leading-snug">{caption}</span>
        {note && <span className="text-muted mt-1 block max-w-[66ch] text-sm">{note}</span>}
      </figcaption>
      {children}
      <p>
        <TextLink href={tableLink.href} className="inline-block py-2">
          {tableLink.text}
          <VisuallyHidden> {tableLink.about}</VisuallyHidden>
        </TextLink>
      </p>
      {table}
    </figure>
  )
}
