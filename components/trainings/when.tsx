import type { Locale } from '@/lib/i18n/pathnames'
import { whenWords } from '@/lib/trainings/when-words'

/** When it is; the clock times never part at the end of a line. */
export function When({ held, locale }: { held: { startsAt: Date; endsAt: Date }; locale: Locale }) {
  const words = whenWords(held, locale)
  const last = words.lastIndexOf(' ') + 1
  return (
    <time dateTime={held.startsAt.toISOString()}>
      {words.slice(0, last)}
      <span className="whitespace-nowrap">{words.slice(last)}</span>
    </time>
  )
}
