import { z } from 'zod'
import { NOTICE_MAILS } from '@/lib/notices/kinds'

export const noticeMailsInput = z.object({ mails: z.enum(NOTICE_MAILS) })
