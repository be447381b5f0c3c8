import { isDay } from '@/lib/calendar/days'
import { daysOfWeek } from '@/lib/calendar/weeks'
import { parseDuration } from '@/lib/calendar/read-duration'
import { ACTIVITIES, type Activity } from '@/lib/rounds/activities'

/** What a row of a week is of: a case, and what was done in it. */
export type RowKey = { number: string; activity: Activity }
export type CellKey = RowKey & { day: string }

/** What a cell showed: its minutes, and how many times it had been written to. Nothing is taken away from a log, so the number only grows. */
export type Seen = { minutes: number; times: number }

export const rowName = ({ number, activity }: RowKey) => `${number}:${activity}`
export const cellName = (cell: CellKey) => `cell:${rowName(cell)}:${cell.day}`

/** The row below the others, of a case and a kind that are chosen in it. */
export const BLANK = {
  number: 'blank-case',
  activity: 'blank-activity',
  cell: (day: string) => `blank:${day}`,
} as const
/** The names of what a refused cell can be answered with: minutes that pass the cap, and why it was before the case or is told late. */
export const beyondName = (cell: string) => `beyond:${cell}` as const
export const earlyName = (cell: string) => `early:${cell}` as const
export const lateName = (cell: string) => `late:${cell}` as const

const CELL = /^cell:([^:\s]{1,30}):([a-z-]{1,30}):(\d{4}-\d{2}-\d{2})$/
const ROW = /^([^:\s]{1,30}):([a-z-]{1,30})$/

export function readCell(name: string, monday: string): CellKey | null {
  const [, number = '', activity = '', day = ''] = CELL.exec(name) ?? []
  return isActivity(activity) && isDay(day) && daysOfWeek(monday).includes(day) ? { number, activity, day } : null
}

export function readRow(name: string): RowKey | null {
  const [, number = '', activity = ''] = ROW.exec(name) ?? []
  return isActivity(activity) ? { number, activity } : null
}

export function isActivity(text: string): text is Activity {
  return (ACTIVITIES as readonly string[]).includes(text)
}

/** Minutes as a cell holds them: '1:30', and nothing for none. Read again by parseDuration. */
export function writeCell(minutes: number): string {
  return minutes === 0 ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** What was typed in a cell, in minutes; null for what cannot be read. Emptied, or a nought, is none. */
export function readMinutes(text: string): number | null {
  const typed = text.trim()
  if (/^(?:0*(?:[:.,]0*)?|[-\u2013\u2212])$/.test(typed)) return 0
  return parseDuration(typed)
}

/** All that a form showed, in one field of it. */
export function writeSeen(cells: readonly (CellKey & Seen)[]): string {
  return cells.map((cell) => `${cellName(cell)}=${cell.times}/${cell.minutes}`).join(' ')
}

export function readSeen(text: string): Map<string, Seen> {
  const parts = [...text.matchAll(/(cell:\S+)=(\d{1,6})\/(\d{1,6})/g)]
  return new Map(
    parts.map(([, name = '', times, minutes]) => [name, { times: Number(times), minutes: Number(minutes) }]),
  )
}
