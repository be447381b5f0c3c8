import type { ReactElement, ReactNode } from 'react'

/** What will come or what to do now, and the way there: an emptiness that leads nowhere does not compile. */
type Next =
  | { children: ReactElement | string; action?: ReactElement | undefined }
  | { children?: undefined; action: ReactElement }
type EmptyStateProps = Next & { heading: ReactNode; level?: 2 | 3 | 4 }

/** What stands where there is nothing yet. */
export function EmptyState({ heading, level = 2, children, action }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="border-hairline rounded-md border-2 border-dashed px-5 py-10 sm:px-8">
      <Heading className="text-lg leading-snug">{heading}</Heading>
      {children && <div className="text-muted mt-2 max-w-[66ch]">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
