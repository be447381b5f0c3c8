import type { ReactNode } from 'react'

type ListHeaderProps = {
  heading: ReactNode
  /** How many there are: the list's own heading. */
  found?: ReactNode
  /** Filters, and what begins something new. */
  actions?: ReactNode
  children?: ReactNode
}

/** The head of a list on one line, so that its first row is in the first screen. */
export function ListHeader({ heading, found, actions, children }: ListHeaderProps) {
  return (
    <header className="mb-3 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1>{heading}</h1>
        {found && <h2 className="text-muted text-base font-normal">{found}</h2>}
        {actions && <div className="ml-auto flex flex-wrap items-center gap-3 print:hidden">{actions}</div>}
      </div>
      {children}
    </header>
  )
}
