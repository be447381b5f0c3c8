import { setTimeout as pause } from 'node:timers/promises'
import { makeClient } from '@/lib/db/make-client'
import type { Shot, Target } from './measure'
import type { Served } from './serve'

export const QUERY_SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'on',
}

export type Statement = { sql: string; calls: number; totalMs: number; rows: number }
export type Counted = { name: string; status: number; statements: Statement[] }

const NOT_THE_PAGES = /pg_stat_statements|^SELECT \$1$/i
const SETTLE_MS = 300

/** One request of each, alone, and the statements it made the database run. Statements that differ only in values count as one. */
export async function countQueries(superuserUrl: string, server: Served, targets: Target[]): Promise<Counted[]> {
  const client = makeClient({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('create extension if not exists pg_stat_statements')
    const counted: Counted[] = []
    for (const target of targets) {
      const shots = [target.next(), target.next()].filter((shot) => shot !== undefined)
      if (shots[0]) await ask(server, shots[0])
      await pause(SETTLE_MS)
      await client.query('select pg_stat_statements_reset()')
      const status = shots[1] ? await ask(server, shots[1]) : 0
      await pause(SETTLE_MS)
      const { rows } = await client.query<Statement>(
        `select s.query as sql, calls::int, total_exec_time as "totalMs", rows::int
         from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'ua_app' and s.toplevel
         order by total_exec_time desc`,
      )
      counted.push({ name: target.name, status, statements: rows.filter(({ sql }) => !NOT_THE_PAGES.test(sql)) })
    }
    return counted
  } finally {
    await client.end()
  }
}

async function ask({ origin }: Served, { path, cookie = '', body }: Shot): Promise<number> {
  const response = await fetch(origin + path, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, 'x-forwarded-for': '10.1.0.1', ...(body && { origin, 'content-type': body.type }) },
    body: body?.text,
    redirect: 'manual',
  })
  await response.text()
  return response.status
}

export function queriesAsText(counted: Counted[]): string {
  return counted
    .map(({ name, status, statements }) => {
      const calls = statements.reduce((sum, statement) => sum + statement.calls, 0)
      const ms = statements.reduce((sum, statement) => sum + statement.totalMs, 0)
      const lines = statements.map(
        (one) =>
          `  ${String(one.calls).padStart(3)} × ${one.totalMs.toFixed(2).padStart(8)} ms ${String(one.rows).padStart(5)} rows  ${oneLine(one.sql)}`,
      )
      return [`${name} (${status}): ${calls} statements, ${ms.toFixed(1)} ms in the database`, ...lines].join('\n')
    })
    .join('\n\n')
}

function oneLine(sql: string): string {
  const text = sql.replace(/\s+/g, ' ')
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}
