import type { PoolClient } from 'pg'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_KEPT = 'UA091'
const DENIED = '42501'

const told = (scene: Scene, work: (client: PoolClient) => Promise<unknown>) =>
  refusalOf(
    inTransaction('app', async (client) => {
      await work(client)
      await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
    }),
  )

const keep = async (client: PoolClient, { caseId, advisorId }: Scene, field: string, before: string) => {
  const { rows } = await client.query<{ id: string }>(
    'insert into told_change (case_id, field, changed_by) values ($1, $2, $3) returning id',
    [caseId, field, advisorId],
  )
  await client.query('insert into told_change_text (change_id, before) values ($1, $2)', [rows[0]?.id, before])
}
const rename = (client: PoolClient, { caseId }: Scene, name = 'Ny Kontakt') =>
  client.query('update cases set contact_name = $2, version = version + 1 where id = $1', [caseId, name])

describe('a company’s words on its case', () => {
  it('are changed with what stood there before, and in no other way', async () => {
    const scene = await makeScene()
    expect(await told(scene, (client) => rename(client, scene))).toBe(NOT_KEPT)
    const falsely = async (field: string, before: string) =>
      told(scene, async (client) => {
        await rename(client, scene)
        await keep(client, scene, field, before)
      })
    expect(await falsely('contactName', 'Någon annan')).toBe(NOT_KEPT)
    expect(await falsely('description', 'Kontakt')).toBe(NOT_KEPT)
    expect(await falsely('contactName', 'Kontakt')).toBeUndefined()
  })

  it('are not said to have been what they never were', async () => {
    const scene = await makeScene()
    expect(await told(scene, (client) => keep(client, scene, 'contactName', 'Aldrig'))).toBe(NOT_KEPT)
    const besides = told(scene, async (client) => {
      await rename(client, scene)
      await keep(client, scene, 'contactName', 'Kontakt')
      await keep(client, scene, 'description', '')
    })
    expect(await besides).toBe(NOT_KEPT)
  })

  it('keep their history: nothing of it is changed', async () => {
    for (const sql of [
      `update told_change set field = 'needs'`,
      'delete from told_change',
      'truncate told_change cascade',
      `update told_change_text set before = 'Annat'`,
    ])
      expect(await refusalOf(inTransaction('app', (client) => client.query(sql)))).toBe(DENIED)
  })
})
