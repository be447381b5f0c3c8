import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { NoteEntryInput } from '@/lib/time/inputs'

/**
 * Writes the note of what one's own request has logged in the case, afterwards: beside the ledger, whose rows stay as they
 * are, in both halves of what was split at the cap. The company never sees it. The same text again changes nothing.
 * Refusals: `case-not-found`, `entry-not-found`, `already-reversed`, `entry-noted` where another note stands.
 */
export async function noteEntry(advisor: Advisor, input: NoteEntryInput): Promise<void> {
  try {
    await transaction((tx) => note(tx, advisor, input))
  } catch (error) {
    // Taken back at the same moment.
    throw databaseFault(error)?.sqlState === 'UA164' ? new Refusal('already-reversed') : error
  }
}

async function note(tx: Tx, advisor: Advisor, { number, logged: requestId, text }: NoteEntryInput): Promise<void> {
  const { id: caseId, companyId } = await caseForChange(tx, advisor, number)
  const own = { requestId, caseId, recordedBy: advisor.personId }
  const entry = await tx.ledgerEntry.findFirst({ where: { ...own, kind: 'work' }, select: { id: true } })
  const outside = await tx.outsideTime.findFirst({ where: { ...own, kind: 'record' }, select: { id: true } })
  if (!entry && !outside) throw new Refusal('entry-not-found')
  const subject = { kind: 'case', id: caseId, companyId } as const
  const written: (() => Promise<unknown>)[] = []
  if (entry) {
    const { id: entryId } = entry
    const { count } = await tx.ledgerNote.createMany({ data: [{ entryId, text }], skipDuplicates: true })
    if (count > 0) written.push(() => record(tx, advisor, 'time.noted', subject, { entryId, caseId }))
    else requireSame(await tx.ledgerNote.findUnique({ where: { entryId } }), text)
  }
  if (outside) {
    const { id: entryId } = outside
    const data = [{ outsideTimeId: entryId, text }]
    const { count } = await tx.outsideTimeNote.createMany({ data, skipDuplicates: true })
    if (count > 0) written.push(() => record(tx, advisor, 'time.outside-noted', subject, { entryId, caseId }))
    else requireSame(await tx.outsideTimeNote.findUnique({ where: { outsideTimeId: entryId } }), text)
  }
  for (const tell of written) await tell()
}

function requireSame(before: { text: string } | null, text: string): void {
  if (before?.text !== text) throw new Refusal('entry-noted')
}
