import { z } from 'zod'
import { isMonth } from '@/lib/calendar/months'
import { handed } from '@/lib/refusals/fields'

export const closeMonthInput = z.object({
  /** 'YYYY-MM'. */
  month: handed(7, 'month-not-over').refine(isMonth, 'month-not-over'),
})
export type CloseMonthInput = z.output<typeof closeMonthInput>
