import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import type { Correction } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { tellPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'
import { carryEntry, requireMayMove } from '@/lib/time/carry-entry'
import { caseForTime, type CaseForTime } from '@/lib/time/case-for-time'
import type { EarlyReason, LateReason, ReversalReason } from '@/lib/time/codes'
import { decideCorrection, factsOf } from '@/lib/time/decide-correction'
import { entryOfCase, type FoundEntry } from '@/lib/time/entry-of-case'
import type { DecideCorrectionInput } from '@/lib/time/inputs'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal } from '@/lib/time/insert-reversal'
import { holdHalves, reverseOtherHalf } from '@/lib/time/reverse-other-half'
import { targetFull } from '@/lib/time/target-full'
import { targetOfMove } from '@/lib/time/target-of-move'

type Staff = Advisor | ProjectLead

/**
 * Approves what somebody else has asked for, and does it, in one transaction and in one's own name. Refusals:
 * `case-not-found`, those of decideCorrection, and of a move those of moveEntry; then it waits as before.
 */
export async function approveCorrection(staff: Staff, input: DecideCorrectionInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const from = await caseForTime(tx, staff, input.number)
      const asked = await decideCorrection(tx, staff, from.id, input.correctionId, 'approved')
      const facts = factsOf(asked)
      const entry = await entryOfCase(tx, from.id, facts.correctsId)
      if (!entry) throw new Refusal('entry-not-found')
      if (asked.targetCaseId) await move(tx, staff, from, entry, { ...asked, targetCaseId: asked.targetCaseId })
      else await takeBack(tx, staff, from, entry, asked)
      await tellPerson(tx, asked.askedBy, from.id, 'correction-approved', { number: input.number })
      const subject = { kind: 'case', id: from.id, companyId: from.companyId } as const
      await record(tx, staff, 'correction.approved', subject, { ...facts, askedBy: asked.askedBy })
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === '23505') throw new Refusal('already-reversed')
    if (fault?.sqlState === 'UA086') throw new Refusal('correction-not-found')
    if (fault?.sqlState === 'UA021') throw new Refusal('mandate-not-verified')
    if (fault?.sqlState === '23514' && fault.constraint?.endsWith('within_cap')) throw await full(staff, input)
    throw error
  }
}

async function takeBack(tx: Tx, staff: Staff, from: CaseForTime, { place, row }: FoundEntry, asked: Correction) {
  const reversing = { requestId: randomUUID(), reason: asked.reasonCode as ReversalReason, note: '' }
  await holdHalves(tx, from, row)
  if (place === 'ledger') await insertReversal(tx, staff, from, row, reversing)
  else await insertOutsideReversal(tx, staff, from, row, reversing)
  await reverseOtherHalf(tx, staff, from, row, reversing)
}

async function move(
  tx: Tx,
  staff: Staff,
  from: CaseForTime,
  entry: FoundEntry,
  asked: Correction & { targetCaseId: string },
): Promise<void> {
  const target = await targetOfMove(tx, staff, await numberOf(asked.targetCaseId))
  // What was in time when it was asked for may be late by now: waiting for this is why.
  const said = {
    earlyReason: asked.earlyReason as EarlyReason | null,
    lateReason: (asked.lateReason as LateReason | null) ?? 'correction',
  }
  await requireMayMove(tx, from, target, entry, said)
  await carryEntry(tx, staff, from, target, entry, { ...said, requestId: randomUUID() })
}

const numberOf = async (id: string) =>
  (await db().supportCase.findUniqueOrThrow({ where: { id }, select: { number: true } })).number

async function full(staff: Staff, { number, correctionId }: DecideCorrectionInput): Promise<Refusal> {
  const asked = await db().correction.findUniqueOrThrow({ where: { id: correctionId } })
  const target = await numberOf(asked.targetCaseId ?? asked.caseId)
  return targetFull(staff, { number, target, entryId: factsOf(asked).correctsId })
}
