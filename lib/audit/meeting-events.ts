type Meeting = { meetingId: string }
type Offer = { offerId: string }
type Entry = { entryId: string; caseId: string; meetingId: string; minutes: number; minutesLeft: number }
/** `minutes` is how long it is; `reserved` what of the pot waits for it. */
type Told = Meeting & { kind: string; startsAt: string; minutes: number; reserved: number }

/** What happens with meetings, and with the minutes that wait for them. Where and with whom leave no trace. */
export type MeetingFacts = {
  'meeting.booked': Told
  'meeting.moved': Told
  /** From the case before, whose round was closed: calendars know it as the same meeting. */
  'meeting.carried-over': Told & { fromMeetingId: string }
  'meeting.held': Meeting
  'meeting.missed': Meeting
  /** By whoever undid what they had logged of it. */
  'meeting.booked-again': Meeting & { reserved: number }
  /** `ended`: the case had. */
  'meeting.cancelled': Meeting & { reason: 'cancelled' | 'ended' }
  'meeting.lapsed': Meeting
  /** The deadline of the bid has passed: it stands, and nothing waits for it. */
  'meeting.freed': Meeting
  'meeting.reminded': Meeting
  'meeting.words-forgotten': Meeting
  /** The company may choose one of the times until `endsAt`; nothing is held meanwhile. */
  'meeting.offered': Offer & { kind: string; minutes: number; reserved: number; endsAt: string }
  /** By whoever has the link, or a contact who is signed in: the meeting is booked as it was offered. */
  'meeting.picked': Offer & Told
  'meeting.offer-declined': Offer
  'meeting.offer-withdrawn': Offer
  'meeting.offer-lapsed': Offer
  'meeting.offer-forgotten': Offer
  'time.reserved': Entry
  'time.released': Entry & { reversesId: string; reason: string }
}
