import { z } from 'zod'

export const scheduleInput = z.object({ scheduleId: z.uuid() })
