import { z } from 'zod'
import { isMonth } from '@/lib/calendar/months'
import { parseWeek } from '@/lib/calendar/weeks'
import { handed } from '@/lib/refusals/fields'

/** `week` is as the address writes it, and becomes its Monday. */
export const reopenWeekInput = z.object({
  week: handed(10, 'unknown').transform((text, context) => {
    const monday = parseWeek(text)
    if (monday !== null) return monday
    context.addIssue('unknown')
    return z.NEVER
  }),
})
export type ReopenWeekInput = z.output<typeof reopenWeekInput>

export const signOffMonthInput = z.object({
  advisorId: z.uuid(),
  /** 'YYYY-MM'. */
  month: handed(7, 'month-not-over').refine(isMonth, 'month-not-over'),
  /** How many there were of what the lead saw. */
  entries: z.coerce.number().int().min(0).max(1_000_000),
})
export type SignOffMonthInput = z.output<typeof signOffMonthInput>
