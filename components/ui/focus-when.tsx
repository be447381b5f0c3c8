'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { focusInSight } from './focus-in-sight'

type FocusWhenProps = {
  /** Takes focus each time this changes to something. */
  mark: string | undefined
  as?: 'h2' | 'div'
  id?: string
  describedBy?: string
  className?: string
  children: ReactNode
}

/** What somebody looks at once what they did is done: it takes the focus that went away with the form. */
export function FocusWhen({ mark, as: Element = 'div', id, describedBy, className, children }: FocusWhenProps) {
  const box = useRef<HTMLHeadingElement & HTMLDivElement>(null)
  useEffect(() => {
    if (mark && box.current) focusInSight(box.current)
  }, [mark])
  return (
    <Element ref={box} id={id} tabIndex={-1} aria-describedby={describedBy} className={className}>
      {children}
    </Element>
  )
}
