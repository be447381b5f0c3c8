import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { busyInCalendar } from '@/lib/busy/busy-in-calendar'
import { stockholmInstant } from '@/lib/calendar/instants'

const at = (written: string) => stockholmInstant(written.slice(0, 10), written.slice(11)).getTime()
const WINDOW = { from: at('2026-10-19 00:00'), to: at('2026-11-09 00:00') }
const NONE = new Set<string>()
const said = (instant: number) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16)
const read = (text: string, ours: ReadonlySet<string> = NONE) =>
  busyInCalendar(text, WINDOW, ours).map(({ from, to }) => `${said(from)} – ${said(to)}`)
const sample = (name: string) =>
  readFileSync(join(__dirname, 'samples', `${name}.ics`), 'utf8').replaceAll('\n', '\r\n')
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const HOUR = ['DTSTART:20261020T080000Z', 'DTEND:20261020T090000Z']
const fault = (code: string) => expect.objectContaining({ code }) as Error

describe('a published calendar', () => {
  it('of Outlook: each week across the change of clocks, what was left out and moved, and nothing of home or free days', () => {
    expect(read(sample('outlook'))).toEqual([
      '2026-10-20 09:00 – 2026-10-20 10:00',
      '2026-10-24 00:00 – 2026-10-26 00:00',
      '2026-10-28 13:00 – 2026-10-28 14:30',
    ])
  })

  it('of Google: what is busy in UTC and in its zone, not a day that is only marked, nor a time called off', () => {
    expect(read(sample('google'))).toEqual([
      '2026-10-19 15:00 – 2026-10-19 16:00',
      '2026-10-20 10:00 – 2026-10-20 11:00',
      '2026-10-20 15:00 – 2026-10-20 16:00',
      ...['22', '23', '26', '27', '28', '29', '30'].map((day) => `2026-10-${day} 15:00 – 2026-10-${day} 16:00`),
    ])
  })

  it('of Nextcloud: zones that are only named, a length, what touches as one, and no tasks', () => {
    expect(read(sample('nextcloud'))).toEqual([
      '2026-10-20 22:30 – 2026-10-21 02:00',
      '2026-10-23 08:00 – 2026-10-23 08:30',
      '2026-10-23 15:00 – 2026-10-23 16:00',
    ])
  })

  it('of times alone: what is not said to be free', () => {
    const busy = ['BEGIN:VFREEBUSY', 'FREEBUSY:20261020T080000Z/PT1H,20261021T080000Z/20261021T083000Z']
    const more = ['FREEBUSY;FBTYPE=FREE:20261022T080000Z/PT8H', 'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261023T080000Z/PT1H']
    expect(read(calendar(...busy, ...more, 'END:VFREEBUSY'))).toEqual([
      ...['2026-10-20 10:00 – 2026-10-20 11:00', '2026-10-21 10:00 – 2026-10-21 10:30'],
      '2026-10-23 10:00 – 2026-10-23 11:00',
    ])
  })
})

describe('what is busy', () => {
  it('is not our own meeting, which the calendar has got by mail', () => {
    const text = calendar(...event('UID:vår', ...HOUR), ...event('UID:annan', ...HOUR.map((line) => line.replace('T08', 'T10').replace('T09', 'T11')))) // prettier-ignore
    expect(read(text, new Set(['vår']))).toEqual(['2026-10-20 12:00 – 2026-10-20 13:00'])
  })

  it('is what a series moves into the time ahead, also where the series itself never comes there', () => {
    const moved = event('UID:a', 'RECURRENCE-ID:20280101T080000Z', ...HOUR)
    expect(read(calendar(...event('UID:a', 'DTSTART:20280101T080000Z', 'DTEND:20280101T090000Z', 'RRULE:FREQ=DAILY'), ...moved))).toEqual(['2026-10-20 10:00 – 2026-10-20 11:00']) // prettier-ignore
  })

  it('ends where the time ahead does, and begins where it does', () => {
    const long = event('UID:a', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101')
    expect(read(calendar(...long))).toEqual(['2026-10-19 00:00 – 2026-11-09 00:00'])
  })

  it('is the same whatever else an event holds, and an event that cannot be read leaves the others', () => {
    const odd = event('UID:b', 'DTSTART:i morgon', 'DTEND:sedan', 'RRULE:FREQ=IBLAND')
    const nothing = event('SUMMARY:Utan tid')
    const quick = event('UID:c', 'DTSTART:20261021T080000Z', 'DTEND:20261021T080000Z')
    expect(read(calendar(...odd, ...nothing, ...quick, ...event('UID:a', ...HOUR)))).toEqual([
      '2026-10-20 10:00 – 2026-10-20 11:00',
    ])
  })

  it.each([
    ['a moved time of a series', event('UID:b', 'RECURRENCE-ID:i morgon', 'DTSTART:20261021T080000Z')],
    ['its name', event('UID;VALUE=UTC-OFFSET:abc', 'DTSTART:20261021T080000Z')],
    ['a busy time', ['BEGIN:VFREEBUSY', 'FREEBUSY:20261021T080000Z/sedan', 'FREEBUSY:/', 'END:VFREEBUSY']],
  ])('is what can be read, where %s is none', (_name, lines) => {
    expect(read(calendar(...lines, ...event('UID:a', ...HOUR)))).toEqual(['2026-10-20 10:00 – 2026-10-20 11:00'])
  })
})

describe('a hostile answer', () => {
  it.each([
    ['a page', '<!doctype html><title>Logga in</title>'],
    ['nothing', ''],
    ['half a calendar', calendar(...event('UID:a', ...HOUR)).slice(0, -20)],
    ['ends that do not meet', calendar('BEGIN:VEVENT', 'END:VTIMEZONE')],
    ['a property without a value', calendar(...event('DTSTART;TZID'))],
    ['another kind of thing', 'BEGIN:VCARD\r\nFN:Petra\r\nEND:VCARD\r\n'],
  ])('that is %s is no calendar', (_name, text) => {
    expect(() => read(text)).toThrow(fault('not-a-calendar'))
  })

  it.each([
    ['comes every second for ever', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'],
    ['comes on a day that there never is', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    [
      'names more times than anyone reads',
      'DTSTART:20260101T000000Z',
      `RDATE:${'20260102T000000Z,'.repeat(9_000)}20260103T000000Z`,
    ],
  ])('that %s is ended', (_name, ...lines) => {
    expect(() => read(calendar(...event('UID:a', 'DURATION:PT1S', ...lines)))).toThrow(fault('too-much'))
  })

  it('of more events than anyone has is ended', () => {
    const many = Array.from({ length: 110_000 }, (_, no) => event(`UID:${no}`, 'DTSTART:20261020T080000Z').join('\r\n'))
    expect(() => read(calendar(many.join('\r\n')))).toThrow(fault('too-much'))
  })

  it('of more busy times than fit is ended', () => {
    const times = Array.from({ length: 3_100 }, (_, no) => `FREEBUSY:${new Date(WINDOW.from + no * 120_000).toISOString().replace(/[-:]|\.000/g, '')}/PT1M`) // prettier-ignore
    expect(() => read(calendar('BEGIN:VFREEBUSY', ...times, 'END:VFREEBUSY'))).toThrow(fault('too-much'))
  })

  it('of deep nesting and endless lines costs nothing: what lies elsewhere is never read', () => {
    const deep = 'BEGIN:VALARM\r\n'.repeat(20_000) + 'END:VALARM\r\n'.repeat(20_000)
    const long = `DESCRIPTION:${'å'.repeat(1_000_000)}`
    const folded = `SUMMARY:a${'\r\n ;,\\"'.repeat(100_000)}`
    expect(read(calendar(...event('UID:a', deep.trimEnd(), long, folded, ...HOUR)))).toEqual([
      '2026-10-20 10:00 – 2026-10-20 11:00',
    ])
  })
})
