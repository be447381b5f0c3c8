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

export function SummaryList({ rows, plain = false }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  return (
    <dl className={plain ? 'space-y-3' : 'border-hairline border-t'}>
      {rows.map(({ key, term, value, change, action }) => (
        <div
          key={key}
          className={`grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] ${plain ? '' : 'border-hairline border-b py-3'}`}
        >
          <dt className={plain ? 'text-muted font-normal' : ''}>{term}</dt>
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
