import fc from 'fast-check'
import { dayOf, today } from '@/lib/calendar/days'
import { zone } from '@/lib/calendar/zone'
import { asSuperuser } from '@/tests/support/database'
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
  const days = await asSuperuser<{ day: string }>(
    'select day_of(at)::text as day from unnest($1::timestamptz[]) with ordinality as given(at, place) order by place',
    [instants.map((instant) => instant.toISOString())],
  )
  expect(days.map(({ day }) => day)).toEqual(instants.map((instant) => dayOf(instant)))
})

it('the database and the application agree on which day it is', async () => {
  const before = today()
  const [row] = await asSuperuser<{ today: string }>('select today()::text as today')
  expect([before, today()]).toContain(row?.today)
})

it('the zone is written once in the code and once in the database', () => {
  const files = ['app', 'bin', 'components', 'lib', 'prisma/seed'].flatMap((folder) => filesBelow(folder))
  expect(files.filter((path) => textOf(path).includes(zone))).toEqual(['lib/calendar/zone.ts'])
  const [day, ...others] = textOf('docs/database.sql').match(new RegExp(`.*${zone}.*`, 'g')) ?? []
  expect([day, others]).toEqual([expect.stringMatching(/^RETURN \(\(at AT TIME ZONE/), []])
})
