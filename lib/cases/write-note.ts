import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange, type CaseForChange } from '@/lib/cases/case-for-change'
import { requireImpartial } from '@/lib/cases/impartial'
import type { WordsInput } from '@/lib/cases/inputs'
import { refuseOtherWords } from '@/lib/cases/words-once'
import { transaction, type Tx } from '@/lib/db/transaction'

/**
 * An internal note: staff see it, the company never does. The same `requestId` writes it once. Refusals: `case-not-found`,
 * `impartiality-missing` {number} of the advisor who has the case, `request-reused`.
 */
export async function writeNote(author: Advisor | ProjectLead, { number, requestId, text }: WordsInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, author, number)
    requireImpartial(supportCase)
    await noteInCase(tx, author, supportCase, { requestId, text })
  })
}

/** The same in a step of the case that is under way. Refusal `request-reused`. */
export async function noteInCase(
  tx: Tx,
  author: Advisor | ProjectLead,
  { id, companyId, status }: CaseForChange,
  { requestId, text }: Pick<WordsInput, 'requestId' | 'text'>,
): Promise<void> {
  const words = { caseId: id, authorId: author.personId, text }
  const [note] = await tx.caseNote.createManyAndReturn({
    select: { id: true },
    skipDuplicates: true,
    data: [{ ...words, requestId }],
  })
  if (!note) return refuseOtherWords(await tx.caseNote.findUnique({ where: { requestId } }), words)
  await record(tx, author, 'note.written', { kind: 'case', id, companyId }, { noteId: note.id }, status)
}
