import type { HTMLAttributes, ReactNode } from 'react'

type DrawnProps = HTMLAttributes<HTMLElement> & { as: 'div'; reversed?: boolean; children: ReactNode }

/** In the place of components/ui/drawn.tsx. */
export function Drawn({ as: As, reversed, children, ...rest }: DrawnProps) {
  return (
    <As {...rest} {...(reversed && { reversed })}>
      {children}
    </As>
  )
}
