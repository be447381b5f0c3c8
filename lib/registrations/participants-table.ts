import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { Participant } from '@/lib/registrations/list-participants'

export type ParticipantWords = {
  headings: readonly [string, string, string, string, string, string, string]
  status: (status: Participant['status']) => string
}
export type TableCell = string | Date | null

/** The participants' rows, the same in every file. Days are dates; clock times are Stockholm's. */
export function participantsTable(
  participants: readonly Participant[],
  status: ParticipantWords['status'],
): TableCell[][] {
  return participants.map((participant) => [
    text(participant.name),
    text(participant.email),
    text(participant.organisation),
    text(status(participant.status)),
    dateFromDay(dayOf(participant.registeredAt)),
    participant.checkedInAt && dateFromDay(dayOf(participant.checkedInAt)),
    participant.checkedInAt && clockOf(participant.checkedInAt),
  ])
}

function text(value: string | null): string | null {
  return value ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') : null
}
