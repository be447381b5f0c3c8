import { config } from '@/lib/config/config'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { asSuperuser } from './database'

/** The public halves of the keys in `jest-settings.ts` and of `OTHER_KEY`. */
export const VKEY = 'example.test/trail+45e71768+ASnYaom/TCmCx3LDaN6HngwJA8Iop0BT4MfenpEswe2H'
export const OTHER_KEY = 'PRIVATE+KEY+example.test/trail+7af11f54+ASnGF+0RJlPyBBEZsm5wBO1nEfjF6bEpque6SktHZW5u'
export const OTHER_VKEY = 'example.test/trail+7af11f54+AYmIadsCAsxj0+1BS+rF5I/nXaqQDZHUTM6oGA7o1V5R'

/** Settings of checkpoints for the rest of the file. */
export function setCheckpoints(settings: Partial<ReturnType<typeof config>['checkpoints']>): void {
  Object.assign(config().checkpoints, settings)
}

/** So many events of the system, in one transaction. */
export async function tellEvents(count: number): Promise<void> {
  const id = await scheduleId()
  await transaction(async (tx) => {
    for (let i = 0; i < count; i++)
      await record(tx, { role: 'system', personId: null }, 'checkpoint.asked', { kind: 'schedule', id }, {})
  })
}

export async function scheduleId(): Promise<string> {
  await keepSchedules()
  const [row] = await asSuperuser<{ id: string }>(`select id from schedule where name = 'sign-checkpoints'`)
  return row?.id ?? ''
}

/** One more checkpoint of all there is, and its text. */
export async function sign(): Promise<string> {
  await tellEvents(1)
  await signDueCheckpoint()
  return lastNote()
}

export async function lastNote(): Promise<string> {
  const [row] = await asSuperuser<{ note: string }>('select note from checkpoint order by no desc limit 1')
  return row?.note ?? ''
}

/** The leaf hashes as the tree numbers them. */
export async function allLeaves(): Promise<Buffer[]> {
  const rows = await asSuperuser<{ hash: Buffer }>('select hash from trail_leaf order by leaf_index')
  return rows.map(({ hash }) => hash)
}
