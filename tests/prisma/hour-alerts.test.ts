import { logTime } from './support/hours'
import { makeScene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const alert = (accountId: string, mark: number) =>
  refusalOf(
    inTransaction('app', (client) =>
      client.query('insert into hour_alert (account_id, minutes_left) values ($1, $2)', [accountId, mark]),
    ),
  )

it('an alert is told when its mark is reached, once, and not before', async () => {
  const scene = await makeScene()
  expect(await alert(scene.accountId, 60)).toBe('UA085')
  await inTransaction('app', (client) => logTime(client, scene, { minutes: 240 }))
  expect(await alert(scene.accountId, 0)).toBe('UA085')
  expect(await alert(scene.accountId, 60)).toBeUndefined()
  expect(await alert(scene.accountId, 60)).toBe('23505')
  expect(await alert(scene.accountId, 30)).toMatch(/23514|UA085/)
})

it.each([
  ['taken back', 'delete from hour_alert', '42501'],
  ['another', 'update hour_alert set minutes_left = 0', '42501'],
  ['of another time', `insert into hour_alert (account_id, minutes_left, told_at) values ($1, 60, '2020-01-01')`, '42501'],
])('an alert is not %s by the application’s role', async (_what, sql, code) => {
  const scene = await makeScene()
  await inTransaction('app', (client) => logTime(client, scene, { minutes: 240 }))
  const asked = sql.includes('$1') ? [scene.accountId] : []
  expect(await refusalOf(inTransaction('app', (client) => client.query(sql, asked)))).toBe(code)
}) // prettier-ignore
