import type { Format } from '@/lib/imports/codes'

const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/
const MINUTES_AND_SECONDS = /^(\d{1,2}):([0-5]\d) min$/
const SECONDS = /^(\d{1,5}) sec$/
const HOURS = /^(\d{1,3})(?:[.,](\d{1,4}))? ?h?$/

/** A day has no more hours: a larger whole number of Kimai's is seconds. */
const MOST_HOURS = 24

/**
 * The length of a row in whole minutes, to the nearest, and one at least; null for what cannot be read, and for a template's
 * own length, which is read as the form reads it unless it is a workbook's '1:30:00'. Trackers write '1:30:00' and '1:30',
 * hours with decimals, Toggl also '30:00 min' and '45 sec', and Kimai's older exports seconds.
 */
export function rowMinutes(format: Format, text: string): number | null {
  const seconds = secondsOf(format, text.trim().toLowerCase())
  return seconds === null || seconds === 0 ? seconds : Math.max(1, Math.round(seconds / 60))
}

function secondsOf(format: Format, text: string): number | null {
  const [, hours, minutes, rest] = CLOCK.exec(text) ?? []
  if (hours !== undefined && (format !== 'template' || rest !== undefined))
    return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest ?? 0)
  if (format === 'template') return null
  const [, long, short] = MINUTES_AND_SECONDS.exec(text) ?? []
  if (long !== undefined) return Number(long) * 60 + Number(short)
  const [, alone] = SECONDS.exec(text) ?? []
  if (alone !== undefined) return Number(alone)
  if (format === 'kimai' && /^\d{2,6}$/.test(text) && Number(text) > MOST_HOURS) return Number(text)
  const [, whole, part = ''] = HOURS.exec(text) ?? []
  return whole === undefined ? null : Math.round(Number(`${whole}.${part || 0}`) * 3_600)
}
