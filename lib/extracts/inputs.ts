import { z } from 'zod'
import { pastDayField } from '@/lib/calendar/fields'

export const takeExtractInput = z.object({ requestId: z.uuid(), asOf: pastDayField() })
export type TakeExtractInput = z.output<typeof takeExtractInput>
