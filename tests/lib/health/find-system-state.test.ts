import { randomUUID } from 'node:crypto'
import type { ProjectLead } from '@/lib/actors/actor'
import { findSystemState } from '@/lib/health/find-system-state'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asMigrated } from '@/tests/support/changes'
import { withTriggersOff } from '@/tests/support/database'
import { work } from '@/tests/support/some-work'

beforeAll(asMigrated)

it('finds the newest change of the database, its guards, and each account that is not the sum of its rows', async () => {
  const lead: ProjectLead = { role: 'project-lead', personId: randomUUID(), name: 'Lisa Lead', locale: 'sv' }
  const state = await findSystemState(lead)
  expect(state).toMatchObject({ migrations: 'applied', guards: 'whole', oddAccounts: 0 })
  expect(state.newestMigration?.name).toMatch(/^\d{14}_[a-z_]+$/)
  const { number, advisor, id } = await aCaseInProgress()
  await logTime(advisor, work(number, 30))
  const change = (by: number) =>
    withTriggersOff('hour_account', `update hour_account set balance = balance + ${by} where id = (select account_id from cases where id = $1)`, [id]) // prettier-ignore
  await change(5)
  expect((await findSystemState(lead)).oddAccounts).toBe(1)
  await change(-5)
  expect((await findSystemState(lead)).oddAccounts).toBe(0)
})
