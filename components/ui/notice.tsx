import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'error'

const tones: Record<NoticeTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: 'border-action bg-action-tint', mark: 'text-action', icon: 'info' },
  ok: { box: 'border-ok bg-ok-tint', mark: 'text-ok', icon: 'ok' },
  warn: { box: 'border-warn bg-warn-tint', mark: 'text-warn', icon: 'warn' },
  error: { box: 'border-error bg-error-tint', mark: 'text-error', icon: 'error' },
}

type NoticeProps = {
  tone?: NoticeTone
  heading: ReactNode
  level?: 2 | 3 | 4
  children?: ReactNode
  /** `status` speaks it politely when it appears, `alert` at once. */
  role?: 'status' | 'alert'
  id?: string
}

export function Notice({ tone = 'info', heading, level = 2, children, role, id }: NoticeProps) {
  const { box, mark, icon } = tones[tone]
  const Heading = `h${level}` as const
  return (
    <div id={id} role={role} className={`flex max-w-[76ch] gap-3 rounded-md border-l-6 p-4 sm:p-5 ${box}`}>
      <Icon name={icon} className={`mt-0.5 size-6 ${mark}`} />
      <div className="min-w-0 flex-1 space-y-2">
        <Heading className="font-strong text-base leading-snug">{heading}</Heading>
        {children}
      </div>
    </div>
  )
}
