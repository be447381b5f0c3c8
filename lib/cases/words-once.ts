import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'

type Words = { caseId: string; authorId: string; text: string }

/** A form that was sent twice says the same twice. Other words under its id were never kept: refusal `request-reused`. */
export function refuseOtherWords(stored: Words | null, asked: Words): void {
  const same = stored?.caseId === asked.caseId && stored.authorId === asked.authorId && stored.text === asked.text
  if (!same) throw new Refusal('request-reused')
}
