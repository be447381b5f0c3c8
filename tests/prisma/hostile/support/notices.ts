import type { Notification, PoolClient } from 'pg'
import { PUBLIC_CHANGES } from '../public-changes'
import type { Rows } from './rows'
import type { Trigger } from './triggers'

/** Each trigger that does not tell the public pages of a change as it should, or is not missed when it is off. */
export async function changesNotTold(client: PoolClient, triggers: readonly Trigger[], rows: Rows): Promise<string[]> {
  let heard: (string | undefined)[] = []
  const listener = ({ payload }: Notification) => heard.push(payload)
  client.on('notification', listener)
  await client.query('listen public_change')
  const change = async (table: string) => {
    heard = []
    const [, , made] = (await client.query(
      `begin; ${rows.row(table)}; select pg_current_xact_id()::xid::text as id; commit`,
    )) as unknown as { rows: { id: string }[] }[]
    await client.query('select 1')
    const said = heard
    await client.query(`delete from ${table} where xmin = '${made?.rows[0]?.id ?? ''}'::xid`)
    return said
  }
  const faults: string[] = []
  for (const { table, name } of triggers) {
    const word = PUBLIC_CHANGES[table]
    await client.query(`alter table ${table} enable trigger ${name}`)
    const told = await change(table)
    await client.query(`alter table ${table} disable trigger ${name}`)
    const untold = await change(table)
    if (word === undefined || !told.includes(word) || untold.length > 0) faults.push(`trigger ${table}.${name}`)
  }
  await client.query('unlisten public_change')
  client.off('notification', listener)
  return faults
}
