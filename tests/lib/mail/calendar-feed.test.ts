import { stockholmInstant } from '@/lib/calendar/instants'
import { calendarFeed, type FeedEvent } from '@/lib/mail/calendar-feed'
import { readFeed } from '@/tests/support/a-calendar'

const event = (more: Partial<FeedEvent> = {}): FeedEvent => ({
  ...{ uid: 'a', sequence: 0, cancelled: false, title: 'Möte', url: 'http://localhost/arenden/UA-2026-0001' },
  ...{ startsAt: stockholmInstant('2026-10-25', '09:00'), endsAt: stockholmInstant('2026-10-25', '10:00') },
  madeAt: new Date('2026-10-01T08:00:00Z'),
  ...more,
})

it('is read by another library as it was meant, the day the clocks go back as well', () => {
  const { events, name, calendar } = readFeed(calendarFeed('Möten', 'Meetings', [event(), event({ uid: 'b', cancelled: true, sequence: 4 })])) // prettier-ignore
  expect(name).toBe('Möten')
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(events).toMatchObject([
    { uid: 'a', status: 'CONFIRMED', sequence: 0, startsAt: new Date('2026-10-25T08:00:00Z'), zone: 'UTC' },
    { uid: 'b', status: 'CANCELLED', sequence: 4 },
  ])
})

it('lets no text become a property, and breaks no line longer than calendars read', () => {
  const text = `Rad\r\nATTENDEE:mailto:evil@example.com;X=1,\\ ${'å'.repeat(300)}`
  const feed = calendarFeed(text, 'Trainings', [event({ title: text, text, where: text })])
  const { events } = readFeed(feed)
  expect(events[0]?.properties).not.toContain('attendee')
  expect(events[0]?.summary).toContain('ATTENDEE:mailto:evil@example.com;X=1,\\ åå')
  for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
