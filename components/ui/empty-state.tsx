import type { ReactNode } from 'react'

export function EmptyState({
  heading,
  level = 2,
  children,
  action,
}: {
  heading: ReactNode
  level?: 2 | 3 | 4
  children?: ReactNode
  action?: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <div className="border-hairline rounded-md border-2 border-dashed px-5 py-10 sm:px-8">
      <Heading className="text-lg leading-snug">{heading}</Heading>
      {children && <div className="text-muted mt-2 max-w-[66ch]">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
