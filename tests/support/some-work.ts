import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import type { LogTimeInput } from '@/lib/time/inputs'

/** An hour's work as the form sends it, with what differs. */
export function work(number: string, count: number, differing: Partial<LogTimeInput> = {}): LogTimeInput {
  return {
    number,
    requestId: randomUUID(),
    duration: minutes(count),
    beyondCap: minutes(0),
    activity: 'meeting',
    workedOn: today(),
    earlyReason: null,
    lateReason: null,
    note: '',
    ...differing,
  }
}
