import { z } from 'zod'

/** The mail, and the version of it that the person had before them. */
export const mailInput = z.object({ mailId: z.uuid(), version: z.coerce.number().int().min(0) })
export type MailInput = z.output<typeof mailInput>
