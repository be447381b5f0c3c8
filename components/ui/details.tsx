import type { ReactNode } from 'react'
import { Icon } from './icon'

export function Details({
  summary,
  open,
  children,
  id,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
  id?: string
}) {
  return (
    <details id={id} open={open} className="group">
      <summary className="text-action hover:text-action-hover inline-flex min-h-11 list-none items-center gap-2 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="border-hairline mt-2 border-l-4 py-1 pl-4">{children}</div>
    </details>
  )
}
