import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import { transaction } from '@/lib/db/transaction'
import type { MeetingKind, MeetingStatus } from '@/lib/meetings/codes'
import { isBarred, mayAnswer } from '@/lib/meetings/offer-for-answer'
import { timesToChoose, type TimeToChoose } from '@/lib/meetings/times-to-choose'

export type OfferedTimes = {
  number: string
  kind: MeetingKind
  advisor: string
  /** The advisor's own, when there is one and the case is still theirs. */
  phone: string | null
  lengthMinutes: number
  reservedMinutes: number
  place: string | null
  endsAt: Date
  times: TimeToChoose[]
  state: 'open' | 'picked' | 'declined' | 'ended'
  /** What was chosen, as it is now. */
  meeting: { startsAt: Date; place: string | null; status: MeetingStatus } | null
}

/** What a company may choose from, by its link; null for a link that was never made, or has been forgotten. Changes nothing. */
export async function findOfferedTimes(token: string, now: Date = new Date()): Promise<OfferedTimes | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  return transaction(async (tx) => {
    const offer = await tx.meetingOffer.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { case: { select: { number: true, advisorId: true, status: true } }, advisor: true },
    })
    if (!offer) return null
    const { lengthMinutes, reservedMinutes, place, endsAt, status, meetingId } = offer
    const isOpen = await mayAnswer(tx, offer, now)
    const isTheirs = offer.case.advisorId === offer.advisorId && !(await isBarred(tx, offer))
    const times = await timesToChoose(tx, offer, now)
    const meeting = meetingId ? await tx.meeting.findUnique({ where: { id: meetingId } }) : null
    return {
      ...{ number: offer.case.number, kind: offer.kind as MeetingKind, advisor: offer.advisor.name },
      ...{ phone: isTheirs ? offer.advisor.phone : null, lengthMinutes, reservedMinutes, place, endsAt, times },
      state: isOpen ? 'open' : status === 'picked' || status === 'declined' ? status : 'ended',
      meeting: meeting && {
        ...{ startsAt: meeting.startsAt, place: meeting.place, status: meeting.status as MeetingStatus },
      },
    }
  })
}
