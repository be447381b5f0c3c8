import 'server-only'
import type { FindCalendar } from '@/lib/mail/deliver-mail'
import { meetingCalendar } from '@/lib/meetings/meeting-calendar'
import { findSeatCalendar } from '@/lib/trainings/find-calendar'

/** The calendar file that goes with a mail, whatever it is of. */
export const findMailCalendar: FindCalendar = (of, to) =>
  'meetingId' in of ? meetingCalendar(of.meetingId, to, of.news) : findSeatCalendar(of.registrationId)
