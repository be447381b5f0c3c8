import fc from 'fast-check'
import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { monthOf } from '@/lib/calendar/months'
import { zone } from '@/lib/calendar/zone'
import { asSuperuser, connect } from '@/tests/support/database'
import { filesBelow, textOf } from '@/tests/support/sources'

/** Midnights, and the nights when the clocks are moved, with the moments around them. */
const TURNS = ['2026-01-01', '2026-03-29', '2026-06-30', '2026-10-25', '2026-12-31'].flatMap((day) =>
  [-3600_001, -3600_000, -1, 0, 1, 3599_999, 3600_000, 82_799_999, 82_800_000].map(
    (after) => new Date(Date.parse(`${day}T00:00:00Z`) + after),
  ),
)

it('the database and the application agree on which day an instant is', async () => {
  const others = fc.sample(
    fc.date({ min: new Date('1980-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
    300,
  )
  const instants = [...TURNS, ...others]
  const days = await asSuperuser<{ day: string; hour: number }>(
    'select day_of(at)::text as day, hour_of(at) as hour from unnest($1::timestamptz[]) with ordinality as given(at, place) order by place',
    [instants.map((instant) => instant.toISOString())],
  )
  expect(days.map(({ day }) => day)).toEqual(instants.map((instant) => dayOf(instant)))
  expect(days.map(({ hour }) => hour)).toEqual(instants.map((instant) => Number(clockOf(instant).slice(0, 2))))
})

/** The clocks moved, a year's last hour, a day that is every fourth year; and how many minutes the day has. */
const NIGHTS: [day: string, length: number][] = [
  ['2026-10-25', 1500],
  ['2027-03-28', 1380],
  ['2026-12-31', 1440],
  ['2027-01-01', 1440],
  ['2028-02-29', 1440],
]
const MINUTE_MS = 60_000

describe.each(['UTC', 'America/New_York', 'Asia/Tokyo'])('a server whose zone is %s', (serverZone) => {
  it.each(NIGHTS)('has each minute around %s in one day and one month, Stockholm’s', async (day, length) => {
    const start = Date.parse(`${addDays(day, -1)}T00:00:00Z`)
    const minutes = Array.from({ length: 3 * 1440 }, (_, index) => new Date(start + index * MINUTE_MS))
    const client = await connect('superuser')
    try {
      await client.query('begin')
      await client.query(`select set_config('timezone', $1, true)`, [serverZone])
      const { rows } = await client.query<{ day: string; month: string }>(
        `select day_of(at)::text as day, to_char(day_of(at), 'YYYY-MM') as month
         from unnest($1::timestamptz[]) with ordinality as given(at, place) order by place`,
        [minutes.map((minute) => minute.toISOString())],
      )
      expect(rows).toEqual(minutes.map((minute) => ({ day: dayOf(minute), month: monthOf(dayOf(minute)) })))
      const days = rows.map((row) => row.day)
      expect(days).toEqual([...days].sort())
      expect(days.filter((one) => one === day)).toHaveLength(length)
    } finally {
      await client.query('rollback')
      client.release(true)
    }
  })
})

it('the database and the application agree on which day it is', async () => {
  const before = today()
  const [row] = await asSuperuser<{ today: string }>('select today()::text as today')
  expect([before, today()]).toContain(row?.today)
})

it('the zone is written once in the code, and in the database for the day and the hour of an instant alone', () => {
  const files = ['app', 'bin', 'components', 'lib', 'prisma/seed'].flatMap((folder) => filesBelow(folder))
  expect(files.filter((path) => textOf(path).includes(zone))).toEqual(['lib/calendar/zone.ts'])
  const written = textOf('docs/database.sql').match(new RegExp(`.*${zone}.*`, 'g'))
  expect(written).toEqual([
    expect.stringMatching(/^RETURN \(\(at AT TIME ZONE '[^']+'::text\)\)::date/),
    expect.stringMatching(/^RETURN \(EXTRACT\(hour FROM \(at AT TIME ZONE '[^']+'::text\)\)\)::integer/),
  ])
})
