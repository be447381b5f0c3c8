import type { ReactNode } from 'react'
import { classes } from './classes'

type CardProps = {
  heading?: ReactNode
  level?: 2 | 3 | 4
  actions?: ReactNode
  footer?: ReactNode
  as?: 'div' | 'section' | 'article' | 'li'
  labelledBy?: string
  className?: string
  children?: ReactNode
}

export function Card({
  heading,
  level = 2,
  actions,
  footer,
  as: Element = 'div',
  labelledBy,
  className,
  children,
}: CardProps) {
  const Heading = `h${level}` as const
  return (
    <Element
      aria-labelledby={labelledBy}
      className={classes(
        'framed border-hairline bg-surface shadow-lift workspace:p-3 workspace:sm:p-4 rounded-md border p-4 sm:p-6',
        className,
      )}
    >
      {heading && !actions && (
        <Heading id={labelledBy} className="workspace:mb-2 mb-4 text-lg leading-snug">
          {heading}
        </Heading>
      )}
      {actions && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          {heading && (
            <Heading id={labelledBy} className="text-lg leading-snug">
              {heading}
            </Heading>
          )}
          {actions}
        </div>
      )}
      {children}
      {footer && <div className="border-hairline mt-5 border-t pt-4">{footer}</div>}
    </Element>
  )
}
