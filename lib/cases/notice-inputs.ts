import { z } from 'zod'
import { caseChangeInput } from '@/lib/cases/inputs'
import { NOTICE_ROW_NAMES } from '@/lib/cases/notice-rows'
import { PROCUREMENT_NAMES } from '@/lib/cases/known-procurement'
import { listOf, optionalLine, textSoFar } from '@/lib/refusals/fields'

/** Signs; what the server takes is told in bytes. */
const LONGEST_PASTE = 1_000_000
const said = optionalLine(2000).optional()

/** A notice that is read, or what of it is saved: the values are judged as if they had been typed. */
export const noticeInput = caseChangeInput.extend({
  step: z.enum(['read', 'save']).catch('read'),
  xml: textSoFar(LONGEST_PASTE, 'notice-too-large'),
  take: listOf(z.enum(NOTICE_ROW_NAMES)),
  noticeId: said,
  noticeVersion: said,
  ...(Object.fromEntries(PROCUREMENT_NAMES.map((name) => [name, said])) as Record<
    (typeof PROCUREMENT_NAMES)[number],
    typeof said
  >),
})
export type NoticeInput = z.output<typeof noticeInput>
