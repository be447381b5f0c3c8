import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { findAbsence, findOverlap } from '@/lib/meetings/clash'
import { mayAnswer, type OfferForAnswer } from '@/lib/meetings/offer-for-answer'

/** `free` until it begins, and as long as the advisor has nothing else then. */
export type TimeToChoose = { startsAt: Date; free: boolean }

type Offered = Pick<OfferForAnswer, 'id' | 'advisorId' | 'lengthMinutes' | 'times'> & Parameters<typeof mayAnswer>[1]

/** The times of an offer, in order, and which of them the company may still choose. */
export async function timesToChoose(tx: Tx, offer: Offered, now: Date): Promise<TimeToChoose[]> {
  const { id, advisorId, lengthMinutes } = offer
  const isOpen = await mayAnswer(tx, offer, now)
  const isFree = async (startsAt: Date) =>
    isOpen &&
    startsAt > now &&
    !(await findOverlap(tx, advisorId, { startsAt, lengthMinutes }, { requestId: id })) &&
    !(await findAbsence(tx, advisorId, { startsAt }))
  const times: TimeToChoose[] = []
  for (const startsAt of offer.times) times.push({ startsAt, free: await isFree(startsAt) })
  return times
}
