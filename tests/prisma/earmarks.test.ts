import type { PoolClient } from 'pg'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { logTime } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const MORE_THAN_THERE_IS = 'UA175'
const NOT_THEIRS = 'UA176'
const DENIED = '42501'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

async function set(client: PoolClient, scene: Scene, minutes: number, by = scene.contactId): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into earmark (case_id, minutes, set_by, request_id) values ($1, $2, $3, gen_random_uuid()) returning id`,
    [scene.caseId, minutes, by],
  )
  const facts = { earmarkId: rows[0]?.id, ...(minutes > 0 && { minutes }) }
  await appendEvent(client, {
    ...{ stream: `company:${scene.companyId}`, type: minutes > 0 ? 'earmark.set' : 'earmark.lifted', facts },
    ...{ subject: { kind: 'case', id: scene.caseId }, actor: by, role: 'company-contact' },
  })
}

const unspent = async ({ caseId }: Scene) =>
  (await asSuperuser<{ unspent: number }>('select unspent from case_earmark where case_id = $1', [caseId]))[0]?.unspent

it('holds the newest word of each case, and what the case has not used of it', async () => {
  const scene = await makeScene()
  await asApp((client) => set(client, scene, 120))
  await asApp((client) => logTime(client, scene, { minutes: 50 }))
  expect(await unspent(scene)).toBe(70)
  await asApp((client) => set(client, scene, 60))
  expect(await unspent(scene)).toBe(10)
  await asApp((client) => set(client, scene, 0))
  expect(await unspent(scene)).toBeUndefined()
})

type Attempt = (client: PoolClient, scene: Scene) => Promise<unknown>

it.each<[string, string, Attempt]>([
  ['sets aside more than the pot holds', MORE_THAN_THERE_IS, (client, scene) => set(client, scene, 301)],
  ['sets it aside as an advisor', NOT_THEIRS, (client, scene) => set(client, scene, 60, scene.advisorId)],
  ['says when it was set', DENIED, (client, scene) => client.query(
    `insert into earmark (case_id, minutes, set_by, set_at, request_id) values ($1, 10, $2, now(), gen_random_uuid())`, [scene.caseId, scene.contactId])],
  ['changes what was set', DENIED, (client) => client.query('update earmark set minutes = 1')],
  ['removes what was set', DENIED, (client) => client.query('delete from earmark')],
  ['turns the check off', DENIED, (client) => client.query('alter table earmark disable trigger earmark_is_there')],
])('the application’s role is refused where it %s', async (_name, code, attempt) => {
  const scene = await makeScene()
  expect(await refusalOf(asApp((client) => attempt(client, scene)))).toBe(code)
}) // prettier-ignore

it('is refused of a contact who is no longer verified, and of a case that has ended', async () => {
  const scene = await makeScene()
  await withTriggersOff('mandate', `update mandate set revoked_at = now(), revoked_by = '${scene.advisorId}' where person_id = '${scene.contactId}'`)
  expect(await refusalOf(asApp((client) => set(client, scene, 60)))).toBe(NOT_THEIRS)
  const ended = await makeScene()
  await withTriggersOff('cases', `update cases set status = 'withdrawn' where id = '${ended.caseId}'`)
  expect(await refusalOf(asApp((client) => set(client, ended, 60)))).toBe(MORE_THAN_THERE_IS)
}) // prettier-ignore

it('the rule holds also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A' and tgname in ('earmark_is_there', 'earmark_is_kept', 'earmark_is_never_truncated')`,
  )
  expect(rows).toHaveLength(3)
})
