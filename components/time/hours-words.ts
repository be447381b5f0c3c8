import { formatMinutes } from '@/lib/calendar/minutes'
import type { CaseView } from '@/lib/cases/find-case'

type Hours = Pick<CaseView, 'capMinutes' | 'usedMinutes' | 'reservedMinutes' | 'minutesLeft'>

/** What every sentence of a company's hours is made of: the cap = used + booked + left, and 'none' where nothing is booked. */
export function hoursWords({ capMinutes, usedMinutes, reservedMinutes, minutesLeft }: Hours, locale: string) {
  const said = (count: number) => formatMinutes(count, locale)
  return {
    ...{ cap: said(capMinutes), used: said(usedMinutes), left: said(minutesLeft) },
    reserved: reservedMinutes > 0 ? said(reservedMinutes) : 'none',
  }
}
