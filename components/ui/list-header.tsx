import type { ReactNode } from 'react'
import { classes } from './classes'

type ListHeaderProps = {
  heading: ReactNode
  /** The heading takes one line, however long it is. */
  brief?: boolean
  /** 2 for a list that is a part of its page; its heading can then be gone to and named by. */
  level?: 1 | 2
  id?: string
  /** How many there are: the list's own heading. */
  found?: ReactNode
  /** The text search; with the filter it has a line of its own on a phone. */
  search?: ReactNode
  filter?: ReactNode
  /** Choices side by side: on the heading's line where there is room, else on one of their own. */
  chips?: ReactNode
  /** Saved views, files, and what begins something new. */
  actions?: ReactNode
  children?: ReactNode
}

/** The head of a list on one line, two on a phone, so that its first row is in the first screen. */
export function ListHeader({
  heading,
  brief = false,
  level = 1,
  id,
  found,
  search,
  filter,
  chips,
  actions,
  children,
}: ListHeaderProps) {
  const Heading = `h${level}` as const
  const Found = level === 1 ? 'h2' : 'p'
  const hasTools = search !== undefined || filter !== undefined || actions !== undefined
  return (
    <header className="mb-1 space-y-1 sm:mb-3 sm:space-y-2">
      <div
        className={classes(
          'flex flex-wrap items-center gap-x-4 gap-y-1 sm:gap-y-2',
          chips !== undefined && 'with-chips',
        )}
      >
        <Heading id={id} className={brief ? 'max-w-full min-w-0 truncate lg:flex-1' : undefined}>
          {heading}
        </Heading>
        {found && (
          <Found className="text-muted text-base font-normal in-[.with-chips]:max-sm:sr-only in-[.with-chips]:xl:sr-only">
            {found}
          </Found>
        )}
        {chips && <div className="min-w-0 max-xl:order-last max-xl:w-full xl:flex-1">{chips}</div>}
        {hasTools && (
          <div className="relative flex items-center gap-x-2.5 max-sm:w-full sm:ml-auto sm:gap-x-4 in-[.with-chips]:xl:max-2xl:gap-x-3 print:hidden">
            {search}
            {filter}
            {actions}
          </div>
        )}
      </div>
      {children}
    </header>
  )
}
