import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { forgetMeetingWords } from '@/lib/meetings/forget-meeting-words'
import { aCaseInProgress, lastEvent } from '@/tests/support/a-case'
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
