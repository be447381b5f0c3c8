import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { Participant } from '@/lib/registrations/list-participants'
import { participantsTable, type ParticipantWords } from '@/lib/registrations/participants-table'

/**
 * The participants as text that a spreadsheet in Swedish opens by itself: semicolons, UTF-8 with its mark. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function participantsCsv(participants: readonly Participant[], { headings, status }: ParticipantWords): string {
  const rows = participantsTable(participants, status)
  return stringify([headings, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { date: (day) => day.toISOString().slice(0, 10) },
  })
}
