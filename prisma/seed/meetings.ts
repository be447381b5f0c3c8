import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { minutes } from '@/lib/calendar/minutes'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import type { MeetingKind } from '@/lib/meetings/codes'
import { offerTimes } from '@/lib/meetings/offer-times'
import type { SeededCase } from './seeded-case'
import { workdayAhead } from './story-times'

type Arranged = { kind: MeetingKind; length: number; reserved: number; place: string; participants?: string }
/** So many working days after the present, and when on that day. */
type Ahead = readonly [inWorkingDays: number, clock: string]

const arrange = ({ length, reserved, participants, ...rest }: Arranged) => ({
  ...{ ...rest, length: minutes(length), reserved: minutes(reserved), participants: participants ?? null },
  ...{ requestId: randomUUID(), despite: false },
})

/** Booked now, for a day that is still ahead when the story ends. */
export async function meets(
  { number }: SeededCase,
  advisor: Advisor,
  [inDays, clock]: Ahead,
  arranged: Arranged,
): Promise<void> {
  await bookMeeting(advisor, { number, day: workdayAhead(inDays), clock, ...arrange(arranged) })
}

/** Offers the company three times to choose from. */
export async function offers(
  { number }: SeededCase,
  advisor: Advisor,
  [first, second, third]: readonly [Ahead, Ahead, Ahead],
  arranged: Arranged,
): Promise<void> {
  const times = {
    ...{ day1: workdayAhead(first[0]), clock1: first[1], day2: workdayAhead(second[0]), clock2: second[1] },
    ...{ day3: workdayAhead(third[0]), clock3: third[1], answerBy: null },
  }
  await offerTimes(advisor, { number, ...times, ...arrange(arranged) })
}
