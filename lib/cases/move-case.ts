import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { clockOf } from '@/lib/calendar/clock'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { mayMove, MOVES, type Move, type MoverRole, type StatusMove } from '@/lib/cases/moves'
import { tellPartner } from '@/lib/cases/tell-partner'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

type Mover<M extends Move> = { personId: string; role: MoverRole<M> }
type Moved = Pick<CaseForChange, 'id' | 'status' | 'version'>

/**
 * Moves the case as its mover saw it (`seenVersion`), together with `data`, and tells the partner that follows it. Refusal `case-moved-on` tells who moved it
 * meanwhile and when; then nothing is overwritten. `step-not-allowed` when nobody did, and the move is simply not one
 * that the case allows.
 */
export async function moveCase<M extends StatusMove>(
  tx: Tx,
  mover: Mover<M>,
  supportCase: Moved,
  seenVersion: number,
  move: M,
  data: Prisma.SupportCaseUncheckedUpdateManyInput = {},
): Promise<void> {
  const { id, status: from } = supportCase
  const { to } = MOVES[move]
  await requireMove(tx, supportCase, seenVersion, move)
  const moved = { ...data, status: to, statusSinceAt: new Date() }
  await changeAsSeen(tx.supportCase, { id, status: from, version: seenVersion }, moved, () => movedOn(tx, supportCase))
  await tx.caseMove.create({ data: { caseId: id, status: to, movedBy: mover.personId } })
  await tellPartner(tx, id, to)
}

/** Changes something else on the case, refused in the same way when someone was first. */
export async function changeCase(
  tx: Tx,
  supportCase: Moved,
  seenVersion: number,
  data: Prisma.SupportCaseUncheckedUpdateManyInput,
): Promise<void> {
  const seen = { id: supportCase.id, status: supportCase.status, version: seenVersion }
  await changeAsSeen(tx.supportCase, seen, data, () => movedOn(tx, supportCase))
}

/** Refusals `case-moved-on`, `step-not-allowed`: the move cannot be made from where the case is now. */
export async function requireMove(tx: Tx, supportCase: Moved, seenVersion: number, move: Move): Promise<void> {
  const { status, version } = supportCase
  if (mayMove(move, status)) return
  throw version === seenVersion ? new Refusal('step-not-allowed', { status }) : await movedOn(tx, supportCase)
}

/** Refusal `case-moved-on`: the case, whose row is held, is not as it was seen, though nothing of it is changed here. */
export async function requireSeen(tx: Tx, supportCase: Pick<Moved, 'id'>, seenVersion: number): Promise<void> {
  const now = await tx.supportCase.findUnique({ where: { id: supportCase.id }, select: { version: true } })
  if (now?.version !== seenVersion) throw await movedOn(tx, supportCase)
}

async function movedOn(tx: Tx, { id }: Pick<Moved, 'id'>): Promise<Refusal> {
  const [last] = await tx.$queryRaw<{ who: string; at: Date }[]>`
    SELECT coalesce(p.name, '') AS who, e.at FROM cases c
    JOIN audit_event e ON e.case_id = c.id LEFT JOIN person p ON p.id = e.actor_id
    WHERE c.id = ${id}::uuid AND split_part(e.type, '.', 1) IN ('case', 'advisor', 'procurement')
      AND e.type <> 'case.impartiality-confirmed' ORDER BY e.at DESC, e.seq DESC LIMIT 1`
  if (!last) return new Refusal('case-not-found')
  return new Refusal('case-moved-on', { who: last.who, clock: clockOf(last.at) })
}
