import 'server-only'
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { Participant } from '@/lib/trainings/list-participants'

type Words = {
  headings: readonly [string, string, string, string, string, string, string]
  status: (status: Participant['status']) => string
}

const WIDTHS = [30, 34, 30, 18, 14, 14, 12]

/**
 * The participants as a workbook. Every text is a text cell, also one that begins with = + - or @: a spreadsheet never
 * reads it as a formula. Days are dates; clock times are Stockholm's.
 */
export async function participantsSheet(
  participants: readonly Participant[],
  { headings, status }: Words,
): Promise<Buffer> {
  const rows: SheetData = participants.map((participant) => [
    text(participant.name),
    text(participant.email),
    text(participant.organisation),
    text(status(participant.status)),
    { value: dateFromDay(dayOf(participant.registeredAt)), type: Date, format: 'yyyy-mm-dd' },
    participant.checkedInAt && { value: dateFromDay(dayOf(participant.checkedInAt)), type: Date, format: 'yyyy-mm-dd' },
    text(participant.checkedInAt && clockOf(participant.checkedInAt)),
  ])
  const heading = headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))
  return writeExcelFile([heading, ...rows], {
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function text(value: string | null): Cell {
   
  return value ? { value: value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''), type: String } : null
}
