'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes'

type MenuProps = {
  /** What opens it. */
  summary: ReactNode
  /** Said when the summary's own words are not enough. */
  label?: string
  /** 'end': among others, which are their positioned ancestor; on a phone as wide as they are together. */
  align?: 'start' | 'end'
  /** Where there is little room, over the whole width of its nearest positioned ancestor. */
  wide?: boolean
  className?: string
  children: ReactNode
}

/**
 * A list that opens over the page. A `details` without scripts; with them it closes when one goes on, presses Escape or
 * clicks elsewhere, and Escape gives the focus back.
 */
export function Menu({ summary, label, align = 'start', wide = false, className, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const path = usePathname()
  useEffect(() => {
    box.current?.removeAttribute('open')
  }, [path])
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current
      if (!menu?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        menu.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && menu.contains(event.target)) return
      menu.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  return (
    <details
      ref={box}
      className={classes('group/menu', wide || align === 'end' ? 'lg:relative' : 'relative', className)}
    >
      <summary
        aria-label={label}
        className="text-action hover:text-action-hover flex min-h-11 list-none items-center gap-1.5 whitespace-nowrap [&::-webkit-details-marker]:hidden"
      >
        {summary}
        <span aria-hidden="true" className="text-[0.7em] group-open/menu:rotate-180">
          ▾
        </span>
      </summary>
      <div
        className={classes(
          'framed border-line bg-surface absolute top-full z-40 border shadow-(--overlay)',
          wide
            ? 'max-lg:inset-x-0 max-lg:px-4 max-lg:py-2 lg:min-w-60 lg:rounded-md lg:p-2'
            : 'min-w-60 rounded-md p-2',
          align === 'end' ? 'right-0 max-sm:left-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </details>
  )
}
