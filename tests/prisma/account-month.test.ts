import { asSuperuser } from '@/tests/support/database'
import { today } from '@/lib/calendar/days'
import { logTime, reverseTime } from './support/hours'
import { makeScene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const kept = (accountId: string) =>
  asSuperuser<{ month: string; minutes: number }>(
    `select month::text, minutes from account_month where account_id = $1 order by month`,
    [accountId],
  )
const summed = (accountId: string) =>
  asSuperuser<{ month: string; minutes: number }>(
    `select date_trunc('month', worked_on::timestamp)::date::text as month, sum(minutes)::int as minutes
     from ledger_entry where account_id = $1 and worked_on is not null group by 1 order by 1`,
    [accountId],
  )

it('the minutes of a month are kept as its rows sum, what is taken back included', async () => {
  const scene = await makeScene()
  const entry = await inTransaction('app', (client) => logTime(client, scene, { minutes: 40 }))
  await inTransaction('app', (client) => logTime(client, scene, { minutes: 25 }))
  await inTransaction('app', (client) => reverseTime(client, scene, entry))
  expect(await kept(scene.accountId)).toEqual([{ month: `${today().slice(0, 7)}-01`, minutes: 25 }])
  expect(await kept(scene.accountId)).toEqual(await summed(scene.accountId))
})

it.each([
  ['insert', `insert into account_month (account_id, month, minutes) values ($1, '2020-01-01', 5)`],
  ['update', `update account_month set minutes = 0 where account_id = $1`],
  ['delete', `delete from account_month where account_id = $1`],
])('nobody but the ledger may %s them', async (_what, sql) => {
  const { accountId } = await makeScene()
  expect(await refusalOf(inTransaction('app', (client) => client.query(sql, [accountId])))).toBe('42501')
})
