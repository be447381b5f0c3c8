import { createHmac } from 'node:crypto'
import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'
import type { ToldRows } from './told-rows'

const BATCH = 2000
/** Of rows that may hold a picture each. */
const FEW = 20

type Guarded = { table: string; args: string[]; large: boolean }
type Row = { key: string; salt: string | null; content: string }

const GUARDED = `
  SELECT c.relname AS "table", string_to_array(encode(t.tgargs, 'escape'), '\\000') AS args,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.atttypid = 'bytea'::regtype AND NOT a.attisdropped) AS large
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE t.tgname = 'change_leaves_an_event' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`

/** How many rows there are, and of each table how many have a salt. */
export type Compared = { rows: number; salted: Map<string, number> }

/** Every row of every guarded table against what the trail said of it last. */
export async function compareRows(client: ClientBase, told: ToldRows, faults: Fault[]): Promise<Compared> {
  const { rows: tables } = await client.query<Guarded>(GUARDED)
  let count = 0
  const salted = new Map<string, number>()
  for (const { table, args, large } of tables) {
    const batch = large ? FEW : BATCH
    const [mode, ...keys] = args.filter((arg) => arg !== '')
    if (!mode || mode === 'hidden') continue
    const key = `concat_ws('/', ${keys.map((name) => `j ->> '${name}'`).join(', ')})`
    await client.query(`
      DECLARE rows NO SCROLL CURSOR FOR
      SELECT r.key, encode(s.salt, 'hex') AS salt, r.content
      FROM (SELECT ${key} AS key, jsonb_strip_nulls(j)::text AS content FROM (SELECT to_jsonb(t) AS j FROM public."${table}" t) q) r
      LEFT JOIN public.row_salt s ON s.table_name = '${table}' AND s.row_key = r.key`)
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${batch} FROM rows`)
      for (const row of rows) {
        const found = faultOf(table, mode, row, told)
        if (found) faults.push(found)
        if (row.salt !== null) salted.set(table, (salted.get(table) ?? 0) + 1)
      }
      count += rows.length
      if (rows.length < batch) break
    }
    await client.query('CLOSE rows')
  }
  return { rows: count, salted }
}

function faultOf(table: string, mode: string, { key, salt, content }: Row, told: ToldRows): Fault | undefined {
  const secret = Buffer.from(mode === 'open' ? '' : (salt ?? ''), 'hex')
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
  const name = mode === 'named' ? hmac(key).slice(0, 32) : key
  const digest = hmac(content)
  const place = `table ${table}, row ${mode === 'named' && salt === null ? 'without a name' : name}`
  // What the row says now belongs to the fault: changed once more it is another one.
  const now = `(now ${digest.slice(0, 8)})`
  const met = told.meet(`${table} ${name}`, digest)
  if (mode !== 'open' && salt === null)
    return fault('row-changed', place, `it has no salt: no change of it was noted ${now}`)
  switch (met) {
    case 'as told':
      return undefined
    case 'changed':
      return fault('row-changed', place, `it does not say what the trail last told of it ${now}`)
    case 'gone':
      return fault('row-untold', place, `the trail tells that it is gone ${now}`)
    case 'untold':
      return fault('row-untold', place, `no event tells of it ${now}`)
  }
}
