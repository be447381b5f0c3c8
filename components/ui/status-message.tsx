import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

type StatusMessageProps = {
  children?: ReactNode
  action?: ReactNode
  /** What is not done yet. */
  waits?: boolean
}

/** Keep it in the page also when empty: a live region that arrives together with its text is often not spoken. */
export function StatusMessage({ children, action, waits = false }: StatusMessageProps) {
  const empty = children === undefined || children === null || children === '' || children === false
  return (
    <div
      role="status"
      data-told={empty ? undefined : ''}
      className={
        empty
          ? ''
          : classes(
              'flex scroll-my-6 flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-l-6 px-4 py-3',
              waits ? 'border-action bg-action-tint' : 'border-ok bg-ok-tint',
            )
      }
    >
      {!empty && (
        <>
          {waits ? <Icon name="clock" className="text-action" /> : <Icon name="ok" className="text-ok" />}
          <div className="min-w-0 flex-1">{children}</div>
          {action}
        </>
      )}
    </div>
  )
}
