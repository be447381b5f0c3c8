import ICAL from 'ical.js'
import { stockholmInstant } from '@/lib/calendar/instants'
import { zone } from '@/lib/calendar/zone'
import { calendarFile, type CalendarEvent } from '@/lib/mail/calendar-file'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'training-11111111-1111-4111-8111-111111111111@localhost',
  product: 'Trainings',
  sequence: 0,
  method: 'request',
  title: 'Läs en annons',
  text: 'Små företag',
  where: 'Exempelhuset, Provstad',
  url: 'http://localhost/utbildningar/las-en-annons',
  startsAt: stockholmInstant('2026-12-03', '09:00'),
  endsAt: stockholmInstant('2026-12-03', '11:00'),
  madeAt: new Date('2026-11-23T08:00:00Z'),
  organizer: { name: 'Länsstyrelsen', email: 'akuten@example.se' },
  attendee: { name: 'Petra Prövare', email: 'petra@example.com' },
  ...more,
})

/** What a calendar would read. */
function read(more: Partial<CalendarEvent> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(event(more))) as never)
  const [vevent, ...others] = calendar.getAllSubcomponents('vevent')
  if (!vevent || others.length > 0) throw new Error('not one event')
  return { calendar, vevent, event: new ICAL.Event(vevent) }
}

const wall = (time: ICAL.Time) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(time.toJSDate()) // prettier-ignore

it.each([
  ['an ordinary day', '2026-12-03', 'T080000Z'],
  ['the day before the clocks go back', '2026-10-24', 'T070000Z'],
  ['the day the clocks go back', '2026-10-25', 'T080000Z'],
  ['the day before the clocks go forward', '2027-03-27', 'T080000Z'],
  ['the day the clocks go forward', '2027-03-28', 'T070000Z'],
])('is at nine in Sweden on %s, written in UTC', (_name, day, utc) => {
  const times = { startsAt: stockholmInstant(day, '09:00'), endsAt: stockholmInstant(day, '11:00') }
  expect(calendarFile(event(times))).toContain(`DTSTART:${day.replaceAll('-', '')}${utc}`)
  expect(calendarFile(event(times))).not.toContain('TZID')
  const { event: parsed } = read(times)
  expect([wall(parsed.startDate), wall(parsed.endDate)]).toEqual([`${day} 09:00`, `${day} 11:00`])
})

it.each([
  ['the hour that happens twice', '2026-10-25', '01:30', '04:00', 210],
  ['the hour that is skipped', '2027-03-28', '01:30', '04:00', 90],
])('spans %s with its real length', (_name, day, from, until, minutes) => {
  const { event: parsed } = read({ startsAt: stockholmInstant(day, from), endsAt: stockholmInstant(day, until) })
  expect(parsed.duration.toSeconds() / 60).toBe(minutes)
})

it('keeps its UID, raises its SEQUENCE, and says what is wanted of the calendar', () => {
  const [first, moved, gone] = [read(), read({ sequence: 1 }), read({ sequence: 2, method: 'cancel' })]
  expect(new Set([first, moved, gone].map((one) => one.event.uid)).size).toBe(1)
  expect([first, moved, gone].map((one) => one.event.sequence)).toEqual([0, 1, 2])
  expect([first, moved, gone].map((one) => one.calendar.getFirstPropertyValue('method'))).toEqual([
    'REQUEST', 'REQUEST', 'CANCEL',
  ]) // prettier-ignore
  expect(first.vevent.getAllSubcomponents('valarm')).toHaveLength(1)
  expect(gone.vevent.getAllSubcomponents('valarm')).toHaveLength(0)
  expect(gone.vevent.getFirstPropertyValue('status')).toBe('CANCELLED')
})

it.each([
  ['Läs en annons\r\nATTENDEE:mailto:annan@example.com', 'Läs en annons ATTENDEE:mailto:annan@example.com'],
  ['Semikolon; komma, snedstreck \\ och "citat"', 'Semikolon; komma, snedstreck \\ och "citat"'],
  ['Rad\u2028brott\u0000 och \t tabb', 'Rad brott och tabb'],
  ['BEGIN:VEVENT\nEND:VCALENDAR\r\n\r\n', 'BEGIN:VEVENT END:VCALENDAR'],
  ['Å'.repeat(120), 'Å'.repeat(120)],
  ['😀'.repeat(60), '😀'.repeat(60)],
])('holds a title that would be something else: %j', (title, plain) => {
  const { event: parsed, vevent } = read({ title, where: title, attendee: { name: title, email: 'petra@example.com' } })
  expect(parsed.summary).toBe(plain)
  expect(parsed.location).toBe(plain)
  expect(vevent.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
    'mailto:petra@example.com',
  ])
  for (const line of calendarFile(event({ title })).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

it('names who invites and who is invited without quotes, which no parameter can hold', () => {
  const text = calendarFile(event({ organizer: { name: 'Region "Norr"; x', email: 'a@example.se' }, attendee: { name: 'Kim "K" Ek', email: 'kim@example.se' } })) // prettier-ignore
  expect(text).toContain(`ORGANIZER;CN="Region 'Norr'; x":`)
  expect(text.replaceAll('\r\n ', '')).toContain(`CN="Kim 'K' Ek"`)
})
