import 'server-only'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Participant } from '@/lib/registrations/list-participants'
import { participantsTable, type ParticipantWords, type TableCell } from '@/lib/registrations/participants-table'

const WIDTHS = [30, 34, 30, 18, 14, 14, 12]

/**
 * The participants as a workbook. Every text is a text cell, also one that begins with = + - or @: a spreadsheet never
 * reads it as a formula.
 */
export async function participantsSheet(
  participants: readonly Participant[],
  { headings, status }: ParticipantWords,
): Promise<Buffer> {
  const heading = headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))
  const rows = participantsTable(participants, status).map((row) => row.map(cell))
  return writeExcelFile([heading, ...rows], {
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cell(value: TableCell): Cell {
  if (value === null) return null
  return typeof value === 'string' ? { value, type: String } : { value, type: Date, format: 'yyyy-mm-dd' }
}
