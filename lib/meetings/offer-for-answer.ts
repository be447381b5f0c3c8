import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import type { MeetingOffer } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

export type OfferForAnswer = MeetingOffer & {
  case: { id: string; number: string; companyId: string; accountId: string; advisorId: string | null; status: string }
}

const WITH_CASE = {
  case: { select: { id: true, number: true, companyId: true, accountId: true, advisorId: true, status: true } },
} as const

/**
 * The offer behind a link, held until the transaction ends: of two answers at once the second waits and sees the first.
 * Held before the advisor's calendar and the account. Refusal `link-unknown`.
 */
export async function offerForAnswer(tx: Tx, token: string): Promise<OfferForAnswer> {
  const tokenHash = hashToken(token)
  await tx.$executeRaw`SELECT FROM meeting_offer WHERE token_hash = ${tokenHash} FOR NO KEY UPDATE`
  const offer = await tx.meetingOffer.findUnique({ where: { tokenHash }, include: WITH_CASE })
  if (!offer) throw new Refusal('link-unknown')
  return offer
}

/** The same of a case that somebody sees, held in the same order. Refusal `times-answered`, also for an offer of another case. */
export async function offerOfCase(tx: Tx, caseId: string, offerId: string): Promise<OfferForAnswer> {
  await tx.$executeRaw`
    SELECT FROM meeting_offer WHERE id = ${offerId}::uuid AND case_id = ${caseId}::uuid FOR NO KEY UPDATE`
  const offer = await tx.meetingOffer.findFirst({ where: { id: offerId, caseId }, include: WITH_CASE })
  if (!offer) throw new Refusal('times-answered')
  return offer
}

/**
 * Whether the company may still choose, and the wall lets the advisor meet it: otherwise the times wait for whoever has the
 * case next, and the company is told no more than that.
 */
export async function mayAnswer(
  tx: Tx,
  offer: Parameters<typeof awaitsAnswer>[0] & Pick<MeetingOffer, 'caseId'>,
  now: Date,
): Promise<boolean> {
  return awaitsAnswer(offer, now) && !(await isBarred(tx, offer))
}

/** Whether the wall keeps the advisor who offered the times from the case. */
export async function isBarred(
  tx: Tx,
  { advisorId, caseId }: Pick<MeetingOffer, 'advisorId' | 'caseId'>,
): Promise<boolean> {
  const [wall] = await tx.$queryRaw<{ bars: boolean }[]>`
    SELECT barred_from_case(${advisorId}::uuid, ${caseId}::uuid) AS bars`
  return wall?.bars !== false
}

/** Whether an offer stands: the case is still the advisor's to meet in, and the last moment has not passed. */
export function awaitsAnswer(
  offer: Pick<MeetingOffer, 'status' | 'endsAt' | 'advisorId'> & {
    case: Pick<OfferForAnswer['case'], 'advisorId' | 'status'>
  },
  now: Date,
): boolean {
  const { status, endsAt, advisorId, case: of } = offer
  return (
    status === 'waiting' &&
    endsAt > now &&
    of.advisorId === advisorId &&
    (of.status === 'assigned' || of.status === 'ongoing')
  )
}
