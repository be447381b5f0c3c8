import type { ReactNode } from 'react'

export type TimelineItem = {
  id: string | number
  title: ReactNode
  /** Machine-readable instant or day. */
  dateTime: string
  when: ReactNode
  who?: ReactNode
  body?: ReactNode
}

/** Newest first, in the order given. */
export function Timeline({
  items,
  label,
  level = 3,
}: {
  items: readonly TimelineItem[]
  label?: string
  level?: 2 | 3 | 4
}) {
  const Heading = `h${level}` as const
  return (
    <ol reversed aria-label={label} className="timeline">
      {items.map((item) => (
        <li key={item.id}>
          <Heading className="font-strong text-base leading-snug">{item.title}</Heading>
          <p className="text-muted text-sm">
            <time dateTime={item.dateTime}>{item.when}</time>
            {item.who && ' · '}
            {item.who}
          </p>
          {item.body && <div className="mt-2">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
