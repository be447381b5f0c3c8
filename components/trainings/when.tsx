import type { Locale } from '@/lib/i18n/pathnames'
import { whenParts } from '@/lib/trainings/when-words'

/** When it is; the clock times never part at the end of a line. */
export function When({ held, locale }: { held: { startsAt: Date; endsAt: Date }; locale: Locale }) {
  const { day, clock } = whenParts(held, locale)
  return (
    <time dateTime={held.startsAt.toISOString()}>
      {locale === 'sv' ? day : `${day},`} <span className="whitespace-nowrap">{clock}</span>
    </time>
  )
}
