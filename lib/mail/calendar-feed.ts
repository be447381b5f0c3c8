import 'server-only'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { oneLine } from '@/lib/text/plain-text'

/** Without people: whoever subscribes is nobody that the event could name. */
export type FeedEvent = {
  /** What calendars know the event by through all its changes. */
  uid: string
  /** Rises with every change that calendars must take over. */
  sequence: number
  cancelled: boolean
  /** It may still come to nothing. */
  tentative?: boolean
  title: string
  text?: string
  where?: string
  url: string
  startsAt: Date
  endsAt: Date
  /** When it came to be: the feed is the same as long as its events are. */
  madeAt: Date
}

const HOUR_SECONDS = 3600

/**
 * A calendar to subscribe to (RFC 5545, and RFC 7986 for its name and how often to come). Instants are UTC, so no calendar
 * has to know Sweden's changes of clocks; what was called off stays as cancelled, for a calendar that has it already.
 */
export function calendarFeed(name: string, product: 'Trainings' | 'Meetings', events: readonly FeedEvent[]): string {
  const prodId = { company: 'Upphandlingsakuten', product }
  const calendar = ical({ prodId, name: oneLine(name), method: ICalCalendarMethod.PUBLISH, ttl: HOUR_SECONDS })
  for (const { uid, sequence, cancelled, tentative, title, text, where, url, startsAt, endsAt, madeAt } of events) {
    calendar.createEvent({
      ...{ id: uid, sequence, start: startsAt, end: endsAt, stamp: madeAt, url },
      // A line break in a title could otherwise begin a property of its own.
      summary: oneLine(title),
      description: text ? oneLine(text) : null,
      location: where ? oneLine(where) : null,
      status: cancelled ? ICalEventStatus.CANCELLED : tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
