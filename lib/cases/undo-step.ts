import 'server-only'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { UndoStepInput } from '@/lib/cases/inputs'
import { stepTold, type Step } from '@/lib/cases/steps'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { tellingConflict } from '@/lib/procurements/conflict'
import { Refusal } from '@/lib/refusals/refusal'

/** `words` are a message or note that is taken out of sight: its writer gets it back. */
export type UndoneStep = { undoes: string; step: Step; words: string | null }
/** `own`: of this case; another that the step told of stays as its own event says. */
type StepEvent = { id: string; type: string; own: boolean }

/**
 * Undoes what the actor just did: the case is again as they saw it, and the mails that waited never go. Asked twice it is
 * undone once. Refusals: `case-not-found`, `undo-late`, `undo-overtaken` {who, what, clock}, `undo-unknown`,
 * `round-closed`, `conflict-of-interest`.
 */
export async function undoStep(
  actor: ProjectLead | Advisor | CompanyContact,
  { number, undoes }: UndoStepInput,
): Promise<UndoneStep> {
  try {
    return await tellingConflict(transaction((tx) => undo(tx, actor, number, undoes)))
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA031') throw new Refusal('round-closed')
    if (state === 'UA040') throw new Refusal('undo-unknown')
    if (state === 'UA041') throw new Refusal('undo-late')
    if (state === 'UA042') return undoneBefore(undoes)
    throw error
  }
}

async function undo(
  tx: Tx,
  actor: ProjectLead | Advisor | CompanyContact,
  number: string,
  undoes: string,
): Promise<UndoneStep> {
  const { id, companyId } = await caseForChange(tx, actor, number)
  const events = await tx.$queryRaw<StepEvent[]>`
    SELECT s.id, s.type, s.case_id IS NOT DISTINCT FROM e.case_id AS own FROM audit_event e JOIN audit_event s
      ON s.transaction = e.transaction AND s.transaction_at = e.transaction_at
    WHERE e.id = ${undoes}::uuid AND e.case_id = ${id}::uuid ORDER BY s.seq`
  const own = events.filter((event) => event.own)
  const step = stepTold(events.map(({ type }) => type))
  if (!step || !stepTold(own.map(({ type }) => type))) throw new Refusal('undo-unknown')
  const [undone] = await tx.$queryRaw<{ words: string | null }[]>`
    SELECT undo_step(${id}::uuid, ${actor.personId}::uuid, ${undoes}::uuid) AS words`
  const { status } = await caseForChange(tx, actor, number)
  const subject = { kind: 'case', id, companyId } as const
  await record(tx, actor, 'case.step-undone', subject, { step, undoes: own.map((event) => event.id) }, status)
  return { undoes, step, words: undone?.words ?? null }
}

/** What came after it may be its own undoing: then it is done. */
async function undoneBefore(undoes: string): Promise<UndoneStep> {
  const [next] = await db().$queryRaw<
    { type: string; facts: { undoes?: string[]; step?: Step }; who: string; at: Date }[]
  >`
    SELECT n.type, n.facts, coalesce(p.name, '') AS who, n.at
    FROM audit_event e JOIN audit_event n ON n.stream = e.stream AND n.seq > e.seq AND n.case_id = e.case_id
    LEFT JOIN person p ON p.id = n.actor_id WHERE e.id = ${undoes}::uuid ORDER BY n.seq LIMIT 1`
  if (!next) throw new Refusal('undo-unknown')
  const { type, facts, who, at } = next
  if (type === 'case.step-undone' && facts.step && facts.undoes?.includes(undoes))
    return { undoes, step: facts.step, words: null }
  throw new Refusal('undo-overtaken', { who, what: kindOf(type), clock: clockOf(at) })
}

const KINDS = ['message', 'note', 'time'] as const

/** What somebody did, as the refusal says it: 'message', 'note', 'time', or 'case' for all that changes the case itself. */
function kindOf(type: string): (typeof KINDS)[number] | 'case' {
  return KINDS.find((kind) => type.startsWith(`${kind}.`)) ?? 'case'
}
