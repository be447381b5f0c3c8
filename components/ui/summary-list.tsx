import type { ReactNode } from 'react'
import { TextLink } from './text-link'
import { VisuallyHidden } from './visually-hidden'

export type SummaryRow = {
  key: string
  term: ReactNode
  value: ReactNode
  /** `about` completes the link for those who hear it alone: "Change" + "the company's name". */
  change?: { href: string; text: string; about?: string }
  action?: ReactNode
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-hairline border-t">
      {rows.map(({ key, term, value, change, action }) => (
        <div
          key={key}
          className="border-hairline grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto]"
        >
          <dt>{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
          {(change || action) && (
            <dd className="sm:text-end">
              {change && (
                <TextLink href={change.href} className="inline-block py-1">
                  {change.text}
                  {change.about && <VisuallyHidden> {change.about}</VisuallyHidden>}
                </TextLink>
              )}
              {action}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
