import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { forgetMeetingWords } from '@/lib/meetings/forget-meeting-words'
import { aCaseInProgress } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anOffer, offerRow } from '@/tests/support/an-offer'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { declineTimes } from '@/lib/meetings/decline-times'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'

it('forgets where and with whom ninety days after a meeting, and nothing of one that is still booked', async () => {
  const made = await aCaseInProgress()
  const [ended, booked] = [await aMeeting(made.advisor, made.number, { participants: 'Per' }), await aMeeting(made.advisor, made.number)] // prettier-ignore
  await cancelMeeting(made.advisor, seen(made.number, ended))
  const after = (days: number) => new Date(ended.startsAt.getTime() + days * 86_400_000 + 1)
  expect(await forgetMeetingWords(after(89))).toBe(0)
  expect(await forgetMeetingWords(after(90))).toBe(1)
  expect(await forgetMeetingWords(after(90))).toBe(0)
  expect(await meetingRow(ended.id)).toMatchObject({ place: null, participants: null, status: 'cancelled' })
  expect(await meetingRow(booked.id)).toMatchObject({ place: 'Exempelhuset, Provstad' })
  expect(await lastEvent(made.id)).toMatchObject({
    ...{ type: 'meeting.words-forgotten', role: 'system', facts: { meetingId: ended.id } },
  })
})

it('forgets what was written of offered times, and their link, as long after they have ended', async () => {
  const made = await aCaseInProgress()
  const { id, token, endsAt } = await anOffer(made.advisor, made.number, { participants: 'Per' })
  await declineTimes({ token, note: 'Hellre på fredag' })
  const waiting = await aCaseInProgress()
  const other = await anOffer(waiting.advisor, waiting.number)
  const after = (days: number) => new Date(endsAt.getTime() + days * 86_400_000 + 1)
  expect(await forgetMeetingWords(after(89))).toBe(0)
  expect(await forgetMeetingWords(after(90))).toBe(1)
  expect(await forgetMeetingWords(after(90))).toBe(0)
  expect(await offerRow(id)).toMatchObject({ place: null, participants: null, note: null, tokenHash: null })
  expect(await findOfferedTimes(token)).toBeNull()
  expect(await findOfferedTimes(other.token)).not.toBeNull()
  expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.offer-forgotten', facts: { offerId: id } })
})
