import type { HTMLAttributes, ReactNode } from 'react'
import { drawMarkup } from './draw-markup'
import { Morphing } from './morphing'

type DrawnProps = HTMLAttributes<HTMLElement> & {
  /** The element that holds it. */
  as: 'div' | 'dl' | 'header' | 'ol' | 'span' | 'table' | 'ul'
  reversed?: boolean
  children: ReactNode
}

/**
 * Draws as HTML what is only read and followed: text, marks, links, boxes. As elements it would be written down for the
 * browser's React, read back, drawn, and sent both ways: twenty times the work. What listens or sends by itself is a
 * component of the browser's and cannot stand in it: React refuses to draw such here.
 */
export function Drawn({ children, ...rest }: DrawnProps) {
  return <Morphing {...rest} html={drawMarkup(children)} />
}
