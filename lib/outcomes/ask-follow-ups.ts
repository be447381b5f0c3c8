import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { isOfficeTime } from '@/lib/calendar/working-time'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { FollowUpKind } from '@/lib/outcomes/codes'
import { newFollowUpLink } from '@/lib/outcomes/outcome-link'
import { queueFollowUpMail } from '@/lib/outcomes/queue-follow-up-mail'

type Due = { caseId: string; kind: FollowUpKind }
type Question = { number: string; companyId: string; step: number; endsAt: Date }

/**
 * Asks companies what came of their bid, and how the support was, in office hours alone. The database says what is due:
 * after days without the job one question is sent and not all that were missed. Returns how many. Safe from several
 * processes at once.
 */
export async function askFollowUps(now: Date = new Date()): Promise<number> {
  if (!isOfficeTime(now)) return 0
  const due = await db().$queryRaw<Due[]>`SELECT case_id AS "caseId", kind FROM follow_up_due ORDER BY kind, ends_at`
  let asked = 0
  for (const one of due) asked += await transaction((tx) => ask(tx, one))
  return asked
}

/** The case is held, so that of two who ask at once, or of two kinds on one day, the second sees what the first has asked. */
async function ask(tx: Tx, { caseId, kind }: Due): Promise<number> {
  await tx.$executeRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`
  const [question] = await tx.$queryRaw<Question[]>`
    SELECT c.number, c.company_id AS "companyId", d.step, d.ends_at AS "endsAt"
    FROM follow_up_due d JOIN cases c ON c.id = d.case_id WHERE d.case_id = ${caseId}::uuid AND d.kind = ${kind}`
  if (!question) return 0
  const { number, companyId, step } = question
  const { token, tokenHash } = newFollowUpLink()
  const [inserted] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO follow_up (case_id, kind, step, ends_at, token_hash)
    SELECT d.case_id, d.kind, d.step, d.ends_at, ${tokenHash} FROM follow_up_due d
    WHERE d.case_id = ${caseId}::uuid AND d.kind = ${kind} RETURNING id`
  if (!inserted) return 0
  await queueFollowUpMail(tx, { id: caseId, number, kind, step, token })
  const facts = { followUpId: inserted.id, kind, step }
  await record(tx, system, 'follow-up.asked', { kind: 'case', id: caseId, companyId }, facts)
  return 1
}
