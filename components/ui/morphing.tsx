'use client'

import { useLayoutEffect, useRef, useState, type HTMLAttributes } from 'react'
import { morphChildren } from './morph'

type MorphingProps = HTMLAttributes<HTMLElement> & {
  as: 'div' | 'dl' | 'header' | 'ol' | 'span' | 'table' | 'ul'
  html: string
  /** Of a list. */
  reversed?: boolean
}

/** An element with HTML in it that the server drew. What a later drawing changes is changed, and nothing else. */
export function Morphing({ as, html, ...rest }: MorphingProps) {
  const As = as as 'div'
  const element = useRef<HTMLDivElement>(null)
  const [first] = useState(html)
  const drawn = useRef(html)
  useLayoutEffect(() => {
    if (!element.current || drawn.current === html) return
    drawn.current = html
    const next = element.current.cloneNode(false) as HTMLElement
    next.innerHTML = html
    morphChildren(element.current, next)
  }, [html])
  // Written by our own components through react-dom, which escaped every text in it; later drawings only change it.
  return <As {...rest} ref={element} dangerouslySetInnerHTML={{ __html: first }} />
}
