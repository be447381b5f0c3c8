import type { ReactNode } from 'react'
import { TextLink } from './text-link'

type StatProps = {
  value: ReactNode
  label: ReactNode
  note?: ReactNode
  href?: string
  tone?: 'plain' | 'warn' | 'error'
  /** There is no figure to show, only words in its place. */
  isWords?: boolean
  /** How it stands to something else: a bar, a line. */
  children?: ReactNode
}

const tones = { plain: 'border-action', warn: 'border-warn', error: 'border-error' } as const

/** A figure and what it counts; with `href` the label leads to the rows behind it. */
export function Stat({ value, label, note, href, tone = 'plain', isWords = false, children }: StatProps) {
  return (
    <div className={`flex flex-col border-t-4 pt-3 print:break-inside-avoid ${tones[tone]}`}>
      <p className="leading-snug">{href ? <TextLink href={href}>{label}</TextLink> : label}</p>
      <p
        className={`font-strong order-first tracking-tight tabular-nums ${isWords ? 'text-lg sm:text-xl' : 'text-2xl sm:text-3xl'}`}
      >
        {value}
      </p>
      {note && <p className="text-muted mt-1 text-sm">{note}</p>}
      {children}
    </div>
  )
}
