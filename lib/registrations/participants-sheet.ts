import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { Sheet } from '@/lib/lists/sheet'
import type { Participant } from '@/lib/registrations/list-participants'

export type ParticipantWords = {
  headings: readonly [string, string, string, string, string, string, string]
  status: (status: Participant['status']) => string
}

const WIDTHS = [30, 34, 30, 18, 14, 14, 12] as const

/** The participants as a file holds them. Clock times are Stockholm's. */
export function participantsSheet(participants: readonly Participant[], { headings, status }: ParticipantWords): Sheet {
  return {
    columns: WIDTHS.map((width, place) => ({ width, heading: headings[place] ?? '' })),
    rows: participants.map(({ name, email, organisation, registeredAt, checkedInAt, status: code }) => [
      name,
      email,
      organisation,
      status(code),
      dateFromDay(dayOf(registeredAt)),
      checkedInAt && dateFromDay(dayOf(checkedInAt)),
      checkedInAt && clockOf(checkedInAt),
    ]),
  }
}
