import { z } from 'zod'
import { seenNumber } from '@/lib/refusals/fields'

/** The mail, and the version of it that the person had before them. */
export const mailInput = z.object({ mailId: z.uuid(), version: seenNumber() })
export type MailInput = z.output<typeof mailInput>
