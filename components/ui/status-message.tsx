import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Keep it in the page also when empty: a live region that arrives together with its text is often not spoken. */
export function StatusMessage({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const empty = children === undefined || children === null || children === '' || children === false
  return (
    <div
      role="status"
      className={
        empty ? '' : 'border-ok bg-ok-tint flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-l-6 px-4 py-3'
      }
    >
      {!empty && (
        <>
          <Icon name="ok" className="text-ok" />
          <div className="min-w-0 flex-1">{children}</div>
          {action}
        </>
      )}
    </div>
  )
}
