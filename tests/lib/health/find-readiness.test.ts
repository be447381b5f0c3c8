import { db, POOL_SIZE } from '@/lib/db/client'
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

  it('stays while an instance of a later version has migrated, whose guards this one does not know', async () => {
    await asSuperuser(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('later', 'x', '29990101000000_later', now())`,
    )
    await asSuperuser('alter table person add column later text')
    try {
      expect(await askAgain()).toMatchObject({ ready: true, migrations: 'newer', guards: 'unknown' })
    } finally {
      await asSuperuser('alter table person drop column later')
      await asSuperuser(`delete from _prisma_migrations where id = 'later'`)
    }
    expect(await askAgain()).toMatchObject({ ready: true, migrations: 'applied', guards: 'whole' })
  })

  it('is not there where nothing can be written', async () => {
    await asSuperuser('revoke insert on rate_limit from ua_application')
    try {
      expect(await askAgain()).toMatchObject({ ready: false })
    } finally {
      await asSuperuser('grant insert on rate_limit to ua_application')
    }
  })

  it('is not there on a database that may only be read, as a standby is', async () => {
    const [{ name = '' } = {}] = await asSuperuser<{ name: string }>('select current_database() as name')
    const begin = (setting: string) =>
      asSuperuser(`alter database ${name} ${setting}`).then(() =>
        asSuperuser(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'ua_app'`,
          [name],
        ),
      )
    await askAgain()
    await begin('set default_transaction_read_only = on')
    try {
      expect(await askAgain()).toMatchObject({ ready: false })
      // What was read shows that it is not away: it is the write that is refused.
      expect(await db().person.count()).toBeGreaterThanOrEqual(0)
    } finally {
      await begin('reset default_transaction_read_only')
    }
    // A connection that was ended under the pool is found out by the first who is given it.
    let ready = false
    for (let asked = 0; asked <= POOL_SIZE && !ready; asked++) ready = (await askAgain()).ready
    expect(ready).toBe(true)
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
