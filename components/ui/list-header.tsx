import type { ReactNode } from 'react'

type ListHeaderProps = {
  heading: ReactNode
  /** How many there are: the list's own heading. */
  found?: ReactNode
  /** The text search; with the filter it has a line of its own on a phone. */
  search?: ReactNode
  filter?: ReactNode
  /** Saved views, files, and what begins something new. */
  actions?: ReactNode
  children?: ReactNode
}

/** The head of a list on one line, two on a phone, so that its first row is in the first screen. */
export function ListHeader({ heading, found, search, filter, actions, children }: ListHeaderProps) {
  const seeks = search !== undefined || filter !== undefined
  return (
    <header className="mb-3 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1>{heading}</h1>
        {found && <h2 className="text-muted text-base font-normal">{found}</h2>}
        {actions && (
          <div className="ml-auto flex items-center gap-x-4 sm:order-last sm:ml-0 print:hidden">{actions}</div>
        )}
        {seeks && (
          <div className="flex items-center gap-x-4 max-sm:w-full sm:ml-auto print:hidden">
            {search}
            {filter}
          </div>
        )}
      </div>
      {children}
    </header>
  )
}
