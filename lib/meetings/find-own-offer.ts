import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { transaction } from '@/lib/db/transaction'
import type { MeetingKind } from '@/lib/meetings/codes'
import { mayAnswer } from '@/lib/meetings/offer-for-answer'
import { timesToChoose, type TimeToChoose } from '@/lib/meetings/times-to-choose'

export type OwnOffer = {
  id: string
  kind: MeetingKind
  lengthMinutes: number
  reservedMinutes: number
  place: string | null
  endsAt: Date
  times: TimeToChoose[]
}

/** The times that a contact may choose of on the page of a case that is theirs; null when none wait for an answer. */
export async function findOwnOffer(
  contact: CompanyContact,
  caseId: string,
  now: Date = new Date(),
): Promise<OwnOffer | null> {
  return transaction(async (tx) => {
    const [seen] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM cases c WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(contact)}`
    const offer = seen
      ? await tx.meetingOffer.findFirst({
          where: { caseId, status: 'waiting' },
          include: { case: { select: { advisorId: true, status: true } } },
        })
      : null
    if (!offer || !(await mayAnswer(tx, offer, now))) return null
    const { id, lengthMinutes, reservedMinutes, place, endsAt } = offer
    const times = await timesToChoose(tx, offer, now)
    return { id, kind: offer.kind as MeetingKind, lengthMinutes, reservedMinutes, place, endsAt, times }
  })
}
