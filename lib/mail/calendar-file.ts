import 'server-only'
import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { oneLine } from '@/lib/text/plain-text'

export type CalendarEvent = {
  /** What calendars know the event by through all its changes. */
  uid: string
  product: 'Trainings' | 'Meetings'
  /** Rises with every change that calendars must take over. */
  sequence: number
  method: 'publish' | 'request' | 'cancel'
  title: string
  text: string
  where: string
  url: string
  startsAt: Date
  endsAt: Date
  madeAt: Date
  organizer: { name: string; email: string }
  attendee?: { name: string; email: string }
}

const ALARM_SECONDS = 3600
const METHODS = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const

/** One event as an iCalendar file (RFC 5545). Instants are UTC, so no calendar has to know Sweden's changes of clocks. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, product, sequence, method, startsAt, endsAt, madeAt, organizer, attendee } = event
  const cancelled = method === 'cancel'
  const calendar = ical({ prodId: { company: 'Upphandlingsakuten', product }, method: METHODS[method] })
  calendar.createEvent({
    id: uid,
    sequence,
    start: startsAt,
    end: endsAt,
    stamp: madeAt,
    // A line break in a title could otherwise begin a property of its own.
    summary: oneLine(event.title),
    description: oneLine(event.text),
    location: oneLine(event.where),
    url: event.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(organizer.name), email: oneLine(organizer.email) },
    attendees: attendee
      ? [
          {
            name: parameter(attendee.name),
            email: oneLine(attendee.email),
            rsvp: false,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
          },
        ]
      : [],
    alarms: cancelled ? [] : [{ type: ICalAlarmType.display, trigger: ALARM_SECONDS }],
  })
  return calendar.toString()
}

/** The value of a parameter has no way to hold quotes (RFC 5545, 3.1). */
function parameter(text: string): string {
  return oneLine(text).replaceAll('"', "'")
}
