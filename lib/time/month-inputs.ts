import { z } from 'zod'
import { isMonth } from '@/lib/calendar/months'
import { handed, ticked } from '@/lib/refusals/fields'

export const closeMonthInput = z.object({
  /** 'YYYY-MM'. */
  month: handed(7, 'month-not-over').refine(isMonth, 'month-not-over'),
  /** It cannot be taken back, so it is more than one tap. */
  seen: ticked.refine((ticks) => ticks, 'month-not-seen'),
})
export type CloseMonthInput = z.output<typeof closeMonthInput>
