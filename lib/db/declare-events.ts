import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Queryable } from './migration-records'

const DECLARE = `
  with declared as (select * from jsonb_to_recordset($1::jsonb)
    e (type text, subjects text[], roles text[], stream text, again boolean, alone boolean, facts jsonb, ties jsonb, tells jsonb)),
  forms as (insert into public.event_form (type, subjects, roles, stream, again, alone, facts, ties)
    select type, subjects, roles, stream, again, alone, facts, ties from declared)
  insert into public.event_tells (type, table_name, op, way, parts, names, holds, others, must, side)
  select d.type, t."table", t.op, t.way, t.parts, t.names, t.holds, t.others, t.must, t.side
  from declared d, jsonb_to_recordset(d.tells)
    t ("table" text, op text, way integer, parts text[], names jsonb, holds jsonb, others text[], must boolean, side boolean)`

/** Where the file that `npm run docs:events` writes lies, beside the folder of migrations. */
export function eventsFile(migrations: string): string {
  return path.join(path.dirname(migrations), 'events.json')
}

/**
 * Writes what events there are, and which change each may tell of, into the database that has a place for it. All of it
 * anew: what this version does not declare can no longer be recorded.
 */
export async function declareEvents(client: Queryable, migrations: string): Promise<void> {
  const file = eventsFile(migrations)
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.event_tells') is not null as there`,
  )
  if (!rows[0]?.there || !existsSync(file)) return
  await client.query('begin')
  await client.query('lock table public.event_form, public.event_tells in exclusive mode')
  await client.query('delete from public.event_tells')
  await client.query('delete from public.event_form')
  await client.query(DECLARE, [readFileSync(file, 'utf8')])
  await client.query('commit')
}
