import { useLocale } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'

/** A sum in a table: nothing is a dash, and what is something stays on its line. */
export function QuietMinutes({ minutes }: { minutes: number }) {
  const locale = useLocale()
  if (minutes === 0) return <span className="text-muted">–</span>
  return <span className="whitespace-nowrap">{formatMinutes(minutes, locale)}</span>
}
