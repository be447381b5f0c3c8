import { setTimeout as pause } from 'node:timers/promises'
import { makeClient } from '@/lib/db/make-client'
import { closeProbe, databaseAnswers, doubtDatabase } from '@/lib/db/answers'
import { closeDb, db } from '@/lib/db/client'
import { startScratchCluster, type ScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { isDatabaseAway } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { AWAY_DIGEST } from '@/lib/log/away-digest'

jest.mock('@/lib/config/config', () => ({ config: () => ({ databaseUrl: process.env.DATABASE_URL }) }))

const NOW = 1_000_000
const before = process.env.DATABASE_URL
let cluster: ScratchCluster

beforeAll(async () => {
  cluster = await startScratchCluster()
  process.env.DATABASE_URL = cluster.urlFor('ua', 'app')
})
afterEach(() => closeProbe())
afterAll(async () => {
  await closeDb()
  await cluster.stop()
  process.env.DATABASE_URL = before
})

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = makeClient({ connectionString: cluster.superuserUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const shut = () =>
  asSuperuser(
    'alter role ua_app nologin',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ua_app'`,
  )
const open = () => asSuperuser('alter role ua_app login')
const faultOf = (run: () => Promise<unknown>): Promise<unknown> => run().catch((error: unknown) => error)

afterEach(open)

describe('whether the database answers', () => {
  it('is asked once for all requests of a second', async () => {
    const first = databaseAnswers(NOW)
    expect(databaseAnswers(NOW + 999)).toBe(first)
    expect(databaseAnswers(NOW + 1000)).not.toBe(first)
    expect(await first).toBe(true)
  })

  it('is known to be no as soon as the database hangs up, without waiting for the second to pass', async () => {
    expect(await databaseAnswers(NOW)).toBe(true)
    await shut()
    // The hanging up is on its way; the second never passes.
    for (let looks = 0; looks < 500 && (await databaseAnswers(NOW + 1)); looks += 1) await pause(10)
    expect(await databaseAnswers(NOW + 1)).toBe(false)
    await open()
    expect(await databaseAnswers(NOW + 1001)).toBe(true)
  })

  it('is asked again once somebody doubts it', async () => {
    const first = databaseAnswers(NOW)
    doubtDatabase()
    expect(databaseAnswers(NOW)).not.toBe(first)
    expect(await first).toBe(true)
  })
})

describe('a fault of the connection', () => {
  const ask = () => db().$queryRaw`SELECT 1`

  it('is told apart and makes the next request ask, in a query, in a transaction and between its queries', async () => {
    await ask()
    const broken = faultOf(() =>
      transaction(async (tx) => {
        await shut()
        return tx.$queryRaw`SELECT 1`
      }),
    )
    for (const fault of [await broken, await faultOf(ask), await faultOf(() => transaction(async () => 1))]) {
      expect(isDatabaseAway(fault)).toBe(true)
      expect(fault).toMatchObject({ digest: AWAY_DIGEST })
    }
    await open()
    const answer = databaseAnswers(NOW)
    await shut()
    await faultOf(ask)
    expect(databaseAnswers(NOW)).not.toBe(answer)
  })

  it('is not what a refusal by the database is', async () => {
    const fault = await faultOf(() => db().$queryRaw`SELECT 1 / 0`)
    expect(isDatabaseAway(fault)).toBe(false)
    expect(fault).not.toHaveProperty('digest')
  })

  it('is also that nothing listens', async () => {
    await cluster.stop()
    expect(await faultOf(ask)).toMatchObject({ digest: AWAY_DIGEST })
    expect(await databaseAnswers(NOW)).toBe(false)
    cluster = await startScratchCluster()
  })
})
