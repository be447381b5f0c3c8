import 'server-only'
import { createTranslator } from 'use-intl/core'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { calendarFile } from '@/lib/mail/calendar-file'
import type { CalendarNews } from '@/lib/mail/facts'
import type { MailCalendar } from '@/lib/mail/transport'
import type { MeetingKind } from '@/lib/meetings/codes'

/**
 * A meeting as a calendar file for whoever gets its mail, made as things stand: a confirmation that waited while the meeting
 * was cancelled takes it out. How to take part is written out in it; what the case is about is not. Where the mail was to take
 * out a meeting that goes on without its receiver, nothing is told of how.
 */
export async function meetingCalendar(
  meetingId: string,
  to: string,
  news: CalendarNews = 'request',
  now: Date = new Date(),
): Promise<MailCalendar | null> {
  const meeting = await findAsItGoesOn(meetingId)
  if (!meeting) return null
  const { number, contactLocale } = meeting.case
  const locale = (to === meeting.advisor.email ? meeting.advisor.locale : contactLocale) as Locale
  const { meetings: messages } = messagesIn(locale)
  const t = createTranslator({ locale, messages: { meetings: messages }, namespace: 'meetings.calendar' })
  const { authority } = host()
  const isBooked = meeting.status === 'booked'
  const method = isBooked && news === 'request' ? 'request' : 'cancel'
  const goesOnWithout = isBooked && news === 'cancel'
  const where = goesOnWithout ? '' : (meeting.place ?? '')
  const content = calendarFile({
    uid: meeting.calendarId ?? meeting.id,
    product: 'Meetings',
    ...{ sequence: meeting.sequence, method, where, startsAt: meeting.startsAt, madeAt: now },
    title: t('title', { kind: meeting.kind as MeetingKind, number }),
    text: goesOnWithout
      ? ''
      : t('text', {
          ...{ number, where, kind: meeting.kind as MeetingKind },
          ...{ advisor: meeting.advisor.name, participants: meeting.participants ?? 'none' },
          phone: meeting.advisor.phone ?? authority.phone,
        }),
    url: config().appUrl + casePath(locale, number),
    endsAt: new Date(meeting.startsAt.getTime() + meeting.lengthMinutes * 60_000),
    organizer: { name: authority.name[locale], email: authority.email },
    attendee: { name: to, email: to },
  })
  return { method: method === 'request' ? 'REQUEST' : 'CANCEL', content }
}

/** The meeting, or what it goes on as in the case that follows its own. */
async function findAsItGoesOn(meetingId: string) {
  let id = meetingId
  for (let next: { id: string } | null = { id }; next;) {
    id = next.id
    next = await db().meeting.findUnique({ where: { carriedFromId: id }, select: { id: true } })
  }
  return db().meeting.findUnique({
    where: { id },
    include: { case: { select: { number: true, contactEmail: true, contactLocale: true } }, advisor: true },
  })
}
