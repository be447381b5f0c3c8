import { randomBytes, randomUUID } from 'node:crypto'
import { fillDatabase, MOST_ENTRIES_EACH } from '@/bin/bench/fill-database'
import { verify } from '@/bin/verify-audit/verify'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser, connect, superuserUrl } from '@/tests/support/database'

jest.setTimeout(60_000)

const key = { id: 'k1', key: randomBytes(32) }

beforeAll(() =>
  fillDatabase({
    superuserUrl: superuserUrl(),
    key,
    dataSet: { companies: 120, entries: 1000, advisors: 8, leads: 1 },
  }),
)

test('has as many entries as were asked for, told of in a whole trail', async () => {
  expect(await asSuperuser(`select kind, count(*)::int from ledger_entry group by kind order by kind`)).toEqual([
    { kind: 'open', count: 480 },
    { kind: 'work', count: 1000 },
  ])
  await giveRightsBack()
  const { notes, ...found } = await verify(superuserUrl())
  expect(found).toMatchObject({ faults: [], streams: 121 })
  for (const note of notes) expect(note).toMatch(/^\d+ rows were entered in the trail as they stood/)
})

test('asks for companies enough to hold the entries, before it begins', async () => {
  const wanted = { companies: 120, entries: 120 * MOST_ENTRIES_EACH + 1, advisors: 8, leads: 1 }
  await expect(fillDatabase({ superuserUrl: 'postgres://nowhere', key, dataSet: wanted })).rejects.toThrow(
    /at most 200/,
  )
})

test('has its foreign keys, triggers and grants back', async () => {
  const [left] = await asSuperuser(`select count(*)::int from pg_constraint where contype = 'f' and not convalidated`)
  expect(left).toEqual({ count: 0 })
  const [follows] = await asSuperuser(
    `select condeferrable, condeferred from pg_constraint where conname = 'hour_account_follows_ledger'`,
  )
  expect(follows).toEqual({ condeferrable: true, condeferred: true })
})

test('has room for the application to log a minute, and one more than is left is refused', async () => {
  const [account] = await asSuperuser(
    `select c.id, c.account_id, c.advisor_id, 300 - a.balance as left from cases c join hour_account a on a.id = c.account_id
     where c.status = 'ongoing' order by c.number limit 1`,
  )
  const client = await connect('app')
  const log = (minutes: number) =>
    client.query(
      `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
       values ($1, 'work', $2, $3, $4, $4, 'call', current_date - 1, $5)`,
      [account?.account_id, minutes, account?.id, account?.advisor_id, randomUUID()],
    )
  await client.query('begin')
  await log(1)
  await client.query('set constraints hour_account_follows_ledger immediate')
  await expect(log(account?.left)).rejects.toMatchObject({ constraint: expect.stringMatching(/within_cap$/) })
  await client.query('rollback')
  client.release()
})
