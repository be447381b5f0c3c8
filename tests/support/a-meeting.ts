import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import type { Meeting } from '@/lib/db/generated/client'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import type { BookMeetingInput } from '@/lib/meetings/inputs'

/** What is asked for, a week ahead, with an hour reserved. */
export function arranged(number: string, differing: Partial<BookMeetingInput> = {}): BookMeetingInput {
  return {
    ...{ number, requestId: randomUUID(), kind: 'meeting', day: addDays(today(), 7), clock: '10:00' },
    ...{
      length: minutes(60),
      reserved: minutes(60),
      place: 'Exempelhuset, Provstad',
      participants: null,
      despite: true,
    },
    ...differing,
  }
}

export async function aMeeting(
  advisor: Advisor,
  number: string,
  differing: Partial<BookMeetingInput> = {},
): Promise<Meeting> {
  const { meetingId } = await bookMeeting(advisor, arranged(number, differing))
  return meetingRow(meetingId)
}

export const meetingRow = (id: string) => db().meeting.findUniqueOrThrow({ where: { id } })

/** The meeting as its form was drawn. */
export const seen = (number: string, { id, sequence }: Meeting) => ({
  ...{ number, meetingId: id, sequence },
  requestId: randomUUID(),
})
