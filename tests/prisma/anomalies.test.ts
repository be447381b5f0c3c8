import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { balanceOf, logTime, reverseTime } from './support/hours'
import { book, cancel } from './support/meetings'
import { CAP, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf, type Isolation } from './support/transaction'

const LEVELS: readonly Isolation[] = ['read committed', 'repeatable read', 'serializable']
const OVER_CAP = '23514'
const TWICE = '23505'
const STALE = '40001'

type Write = (client: PoolClient) => Promise<unknown>
type Meeting = {
  name: string
  /** What stands before: answers what the two write, the one that commits first before the other. */
  begin: (scene: Scene) => Promise<readonly [first: Write, second: Write]>
  /** What the second is refused with when it sees the first; nothing when both may be. */
  refused: string | undefined
  balance: number
}

const as = <T>(write: (client: PoolClient) => Promise<T>) => inTransaction('app', write)
const worked = (scene: Scene, minutes: number, requestId?: string) => (client: PoolClient) =>
  logTime(client, scene, { minutes, requestId })

/** Two sessions, of which the second began before the first committed, and writes while it has not. */
const MEETINGS: readonly Meeting[] = [
  {
    name: 'two pieces of work in the last minutes',
    begin: async (scene) => {
      await as(worked(scene, 280))
      return [worked(scene, 20), worked(scene, 20)]
    },
    refused: OVER_CAP,
    balance: CAP,
  },
  {
    name: 'work and a meeting in the last minutes',
    begin: async (scene) => {
      await as(worked(scene, 280))
      return [worked(scene, 20), (client) => book(client, scene, 20)]
    },
    refused: OVER_CAP,
    balance: CAP,
  },
  {
    name: 'a meeting and work in the last minutes',
    begin: async (scene) => {
      await as(worked(scene, 280))
      return [(client) => book(client, scene, 20), worked(scene, 20)]
    },
    refused: OVER_CAP,
    balance: CAP,
  },
  {
    name: 'two meetings in the last minutes',
    begin: async (scene) => {
      await as(worked(scene, 280))
      return [(client) => book(client, scene, 15), (client) => book(client, scene, 15)]
    },
    refused: OVER_CAP,
    balance: 295,
  },
  {
    name: 'one entry taken back twice',
    begin: async (scene) => {
      const entryId = await as(worked(scene, 30))
      return [(client) => reverseTime(client, scene, entryId), (client) => reverseTime(client, scene, entryId)]
    },
    refused: TWICE,
    balance: 0,
  },
  {
    name: 'one hold released twice',
    begin: async (scene) => {
      const booked = await as((client) => book(client, scene, 30))
      return [(client) => cancel(client, scene, booked), (client) => cancel(client, scene, booked)]
    },
    refused: 'UA080',
    balance: 0,
  },
  {
    name: 'minutes that come free and are worked at once',
    begin: async (scene) => {
      const entryId = await as(worked(scene, 100))
      await as(worked(scene, 200))
      return [(client) => reverseTime(client, scene, entryId), worked(scene, 60)]
    },
    refused: undefined,
    balance: 260,
  },
  {
    name: 'one request sent twice',
    begin: (scene) => {
      const requestId = randomUUID()
      return Promise.resolve([worked(scene, 30, requestId), worked(scene, 30, requestId)])
    },
    refused: TWICE,
    balance: 30,
  },
]

describe.each(LEVELS)('at %s', (level) => {
  it.each(MEETINGS)('$name: the hours hold', async ({ begin, refused, balance }) => {
    const scene = await makeScene()
    const [first, second] = await begin(scene)
    const [one, other] = [await connect('app'), await connect('app')]
    try {
      await one.query(`begin isolation level ${level}`)
      await other.query(`begin isolation level ${level}`)
      // What it sees from now on is how things stood before the first, where its level says so.
      await other.query('select count(*) from hour_account')
      await first(one)
      const later = refusalOf(second(other).then(() => other.query('commit')))
      await untilItWaits(other)
      await one.query('commit')
      const met = await later
      expect(met).toBe(level === 'read committed' ? refused : STALE)
    } finally {
      one.release(true)
      other.release(true)
    }
    // A transaction that saw too little is begun anew, as the application does.
    if (level !== 'read committed') expect(await refusalOf(as(second))).toBe(refused)
    expect(await balanceOf(scene)).toBe(balance)
    expect(await sumOf(scene)).toBe(balance)
  })
})

async function untilItWaits(client: PoolClient): Promise<void> {
  const { processID } = client as PoolClient & { processID: number }
  for (const giveUp = Date.now() + 20_000; Date.now() < giveUp;) {
    const [found] = await asSuperuser<{ waits: boolean }>(
      `select wait_event_type = 'Lock' as waits from pg_stat_activity where pid = $1`,
      [processID],
    )
    if (found?.waits) return
  }
  throw new Error('the second never waited for the first')
}

async function sumOf({ accountId }: Scene): Promise<number | undefined> {
  const [row] = await asSuperuser<{ sum: number }>(
    'select sum(minutes)::int as sum from ledger_entry where account_id = $1',
    [accountId],
  )
  return row?.sum
}
