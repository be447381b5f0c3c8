import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { balanceOf, logTime } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { refusalOf } from './support/transaction'

type Ending = [name: string, prepare: (scene: Scene) => Promise<unknown>, sql: string]

const ENDINGS: Ending[] = [
  ['the mandate is revoked', async () => undefined, 'update mandate set revoked_at = now() where person_id = $1'],
  ['the contact is shut out', async () => undefined, 'update person set deactivated_at = now() where id = $1'],
  [
    'the staff take back what they had checked',
    async ({ caseId, advisorId }) => {
      await asSuperuser(`begin; set local session_replication_role = replica;
        update cases set contact_id = null where id = '${caseId}';
        insert into contact_check (case_id, checked_how, checked_by, valid_to) values ('${caseId}', 'called-company', '${advisorId}', today());
        commit`)
    },
    'update contact_check set revoked_at = now() where case_id = $1',
  ],
]
const subjectOf = (sql: string, { contactId, caseId }: Scene) => (sql.includes('contact_check') ? caseId : contactId)

/** A transaction that goes no further than it is told. */
async function begun(isolation = 'read committed') {
  const client = await connect('app')
  await client.query(`begin isolation level ${isolation}`)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return { client, pid: rows[0]?.pid ?? 0 }
}
type Begun = Awaited<ReturnType<typeof begun>>

/** Until this one waits for that one. */
async function untilBlocked(waiting: Begun, by: Begun) {
  for (;;) {
    const [row] = await asSuperuser<{ blocked: boolean }>('select $2 = any (pg_blocking_pids($1)) as blocked', [waiting.pid, by.pid]) // prettier-ignore
    if (row?.blocked) return
    await pause(10)
  }
}

async function end(client: PoolClient, how: 'commit' | 'rollback') {
  await client.query(how)
  client.release(true)
}

/** Ends what the answer rests on. Its event comes after, in a stream of another kind: nothing but the row holds the two apart. */
const ending = async ({ client }: Begun, sql: string, scene: Scene) => {
  await client.query(sql, [subjectOf(sql, scene)])
}

describe.each(ENDINGS)('the first counted minute while %s', (_name, prepare, sql) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await makeScene()
    await prepare(scene)
  })

  it('waits when it comes second, and is refused', async () => {
    const [revoking, logging] = [await begun(), await begun()]
    await ending(revoking, sql, scene)
    const minute = refusalOf(logTime(logging.client, scene, { minutes: 10 }))
    await untilBlocked(logging, revoking)
    await appendEvent(revoking.client)
    await end(revoking.client, 'commit')
    expect(await minute).toBe('UA021')
    await end(logging.client, 'rollback')
    expect(await balanceOf(scene)).toBe(0)
  })

  it('is saved when it comes first, and the ending waits for it', async () => {
    const [logging, revoking] = [await begun(), await begun()]
    await logTime(logging.client, scene, { minutes: 10 })
    const ended = ending(revoking, sql, scene)
    await untilBlocked(revoking, logging)
    await end(logging.client, 'commit')
    await ended
    await appendEvent(revoking.client)
    await end(revoking.client, 'commit')
    expect(await balanceOf(scene)).toBe(10)
    const next = await begun()
    expect(await refusalOf(logTime(next.client, scene, { minutes: 10 }))).toBe('UA021')
    await end(next.client, 'rollback')
  })

  it('is saved when the ending that came first is thought better of', async () => {
    const [revoking, logging] = [await begun(), await begun()]
    await ending(revoking, sql, scene)
    const minute = logTime(logging.client, scene, { minutes: 10 })
    await untilBlocked(logging, revoking)
    await end(revoking.client, 'rollback')
    await minute
    await end(logging.client, 'commit')
    expect(await balanceOf(scene)).toBe(10)
  })

  it.each(['repeatable read', 'serializable'])('is told to try again at %s, which sees what was', async (isolation) => {
    const [revoking, logging] = [await begun(), await begun(isolation)]
    await logging.client.query('select count(*) from mandate')
    await ending(revoking, sql, scene)
    const minute = refusalOf(logTime(logging.client, scene, { minutes: 10 }))
    await untilBlocked(logging, revoking)
    await appendEvent(revoking.client)
    await end(revoking.client, 'commit')
    expect(['40001', 'UA021']).toContain(await minute)
    await end(logging.client, 'rollback')
    expect(await balanceOf(scene)).toBe(0)
  })
})
