import { z } from 'zod'
import { caseChangeInput } from '@/lib/cases/inputs'
import { NOTICE_ROW_NAMES } from '@/lib/cases/notice-rows'
import { PROCUREMENT_NAMES } from '@/lib/cases/known-procurement'
import { handed, lineOrNull, listOf, optionalLine, textSoFar } from '@/lib/refusals/fields'

/** Signs; what the server takes is told in bytes. */
const LONGEST_PASTE = 1_000_000
const said = optionalLine(2000).optional()

/** What was read of its lots, as the page has it; what was made by hand is no lot. */
const lot = z.object({
  id: handed(40, 'unknown'),
  title: lineOrNull(400).nullable(),
  cpv: z
    .string()
    .regex(/^\d{8}$/, 'unknown')
    .nullable(),
  on: z.iso.date('unknown').nullable(),
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'unknown')
    .nullable(),
})
const lotsRead = z
  .string()
  .transform((text): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return []
    }
  })
  .pipe(z.array(lot).max(500))
  .catch([])

/** A notice that is read, or what of it is saved: the values are judged as if they had been typed. */
export const noticeInput = caseChangeInput.extend({
  step: z.enum(['read', 'save', 'result']).catch('read'),
  xml: textSoFar(LONGEST_PASTE, 'notice-too-large'),
  take: listOf(z.enum(NOTICE_ROW_NAMES)),
  lotsRead,
  sought: listOf(handed(40, 'unknown')),
  noticeId: said,
  noticeVersion: said,
  result: said,
  resultValue: said,
  resultBids: said,
  resultSaid: said,
  ...(Object.fromEntries(PROCUREMENT_NAMES.map((name) => [name, said])) as Record<
    (typeof PROCUREMENT_NAMES)[number],
    typeof said
  >),
})
export type NoticeInput = z.output<typeof noticeInput>
