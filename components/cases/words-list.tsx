import type { Side } from '@/lib/cases/codes'
import { formatInstant } from '@/lib/i18n/formats'

type Words = { id: string; authorName: string; side: Side; text: string; at: Date }
type WordsListProps = {
  words: readonly Words[]
  locale: string
  empty: string
  label: string
  sideNames?: Record<Side, string>
}

/** What was written, newest first. Notes have another colour than messages, so that nobody mistakes one for the other. */
export function WordsList({ words, locale, empty, label, sideNames }: WordsListProps) {
  if (words.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <ol reversed aria-label={label} className="space-y-4">
      {words.map(({ id, authorName, side, text, at }) => (
        <li
          key={id}
          className={`framed max-w-[44rem] rounded-md border-l-4 p-4 ${sideNames ? (side === 'company' ? 'border-action bg-action-tint' : 'border-ok bg-ok-tint') : 'border-warn bg-warn-tint'}`}
        >
          <p className="text-muted text-sm">
            {sideNames ? `${sideNames[side]}, ${authorName}` : authorName} ·{' '}
            <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
          </p>
          <p className="mt-1 whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  )
}
