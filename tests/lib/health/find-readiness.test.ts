import { findReadiness } from '@/lib/health/find-readiness'
import { asMigrated } from '@/tests/support/changes'
import { asSuperuser } from '@/tests/support/database'

const kept = globalThis as typeof globalThis & { draining?: boolean; guards?: unknown; readiness?: unknown }
const askAgain = () => {
  kept.guards = undefined
  kept.readiness = undefined
  return findReadiness()
}
const connections = async () =>
  (
    await asSuperuser<{ count: number }>(
      'select count(*)::int as count from pg_stat_activity where datname = current_database()',
    )
  )[0]?.count ?? 0

beforeAll(asMigrated)

describe('readiness', () => {
  it('is there with every migration and guard, and leaves nothing behind', async () => {
    expect(await askAgain()).toEqual({
      ready: true,
      database: 'up',
      migrations: 'applied',
      guards: 'whole',
      draining: false,
    })
    expect(await asSuperuser(`select from rate_limit where key like 'readiness:%'`)).toEqual([])
  })

  it('is not there while a guard is gone', async () => {
    await asSuperuser('alter table ledger_entry disable trigger ledger_entry_is_append_only')
    try {
      expect(await askAgain()).toMatchObject({ ready: false, database: 'up', guards: 'changed' })
    } finally {
      await asSuperuser('alter table ledger_entry enable always trigger ledger_entry_is_append_only')
    }
    expect(await askAgain()).toMatchObject({ ready: true, guards: 'whole' })
  })

  it('is not there while a migration is pending', async () => {
    const last = '(select migration_name from _prisma_migrations order by migration_name desc limit 1)'
    await asSuperuser(`update _prisma_migrations set finished_at = null where migration_name = ${last}`)
    try {
      expect(await askAgain()).toMatchObject({ ready: false, migrations: 'pending' })
    } finally {
      await asSuperuser(`update _prisma_migrations set finished_at = now() where finished_at is null`)
    }
  })

  it('is not there where nothing can be written', async () => {
    await asSuperuser('revoke insert on rate_limit from ua_application')
    try {
      expect(await askAgain()).toMatchObject({ ready: false })
    } finally {
      await asSuperuser('grant insert on rate_limit to ua_application')
    }
  })

  it('opens no connection for each who asks', async () => {
    await askAgain()
    const before = await connections()
    const answers = await Promise.all(Array.from({ length: 250 }, () => findReadiness()))
    expect(answers.every(({ ready }) => ready)).toBe(true)
    expect(await connections()).toBeLessThanOrEqual(before)
  })

  it('is gone while the process drains', async () => {
    kept.draining = true
    try {
      expect(await findReadiness()).toMatchObject({ ready: false, draining: true })
    } finally {
      kept.draining = undefined
    }
  })
})
