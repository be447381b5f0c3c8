import { zone } from '@/lib/calendar/zone'

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The Stockholm clock time of an instant, 'HH:MM'. */
export function clockOf(instant: Date): string {
  return clockFormat.format(instant)
}
