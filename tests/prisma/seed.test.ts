import { db } from '@/lib/db/client'
import { seedDemoData } from '@/prisma/seed/seed'
import { asSuperuser } from '@/tests/support/database'

it('the demo story is told by the real operations, whole', async () => {
  await seedDemoData()

  expect(await db().person.count({ where: { demo: false } })).toBe(0)
  expect(await db().supportCase.count()).toBeGreaterThanOrEqual(16)
  const statuses = await db().supportCase.groupBy({ by: ['status'] })
  expect(statuses.map(({ status }) => status).sort()).toEqual([
    'accepted',
    'assigned',
    'closed',
    'declined',
    'ongoing',
    'opened',
    'withdrawn',
  ])
  const balances = await asSuperuser<{ balance: number }>('select balance from hour_account order by balance desc')
  expect(balances.slice(0, 2)).toEqual([{ balance: 300 }, { balance: 290 }])
  expect(await db().outsideTime.count()).toBe(3)
  expect(await db().bidResult.count({ where: { result: 'won' } })).toBe(1)
}, 60_000)
