import { z } from 'zod'
import { comingDayField } from '@/lib/calendar/fields'
import { listOf, ticked } from '@/lib/refusals/fields'

/** Monday to Friday, as ISO 8601 counts them. */
export const WEEKDAYS = ['1', '2', '3', '4', '5'] as const

const chosen = z.preprocess((typed) => typed || null, z.uuid().nullable())

export const enterAbsenceInput = z.object({
  requestId: z.uuid(),
  /** Whose it is; an advisor's own where nothing is said. */
  advisorId: chosen,
  firstOn: comingDayField('day-missing', 'day-passed'),
  lastOn: comingDayField('day-missing', 'day-passed'),
  /** Of a part-time week the days that are free; none means away every day. */
  weekdays: listOf(z.enum(WEEKDAYS)),
  coverId: chosen,
  /** Whoever was warned that who covers is away, too, saves it all the same. */
  despite: ticked,
})
export type EnterAbsenceInput = z.output<typeof enterAbsenceInput>

export const withdrawAbsenceInput = z.object({ absenceId: z.uuid() })
export type WithdrawAbsenceInput = z.output<typeof withdrawAbsenceInput>
