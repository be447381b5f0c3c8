import type { ClientBase } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { verifyIn } from '../verify-audit/verify'
import type { Book } from './book'

export type Judgement = {
  lost: number
  doubled: number
  over: number
  drift: number
  chainBreaks: number
  said: string[]
}

export async function judge(url: string, book: Book): Promise<Judgement> {
  const client = makeClient({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read')
    return await judgeIn(client, book)
  } finally {
    await client.end()
  }
}

/** What stands in the database afterwards, summed from its rows, against what was acknowledged. */
export async function judgeIn(client: ClientBase, book: Book): Promise<Judgement> {
  const stored = await readStored(client)
  const lost = [...book.acknowledged].filter((id) => !stored.has(id))
  const doubled = [...stored].filter(([id, minutes]) => {
    const sent = book.sent.get(id)
    return sent !== undefined && (minutes.length > 1 || minutes[0] !== sent.minutes)
  })
  const broken = (await verifyIn(client)).faults.filter(({ known }) => !known)
  return {
    ...{ lost: lost.length, doubled: doubled.length, chainBreaks: broken.length },
    over: await count(client, OVER),
    drift: await count(client, DRIFT),
    said: [
      ...lost.slice(0, 3).map((id) => `Lost: request ${id}`),
      ...doubled.slice(0, 3).map(([id, minutes]) => `Doubled: request ${id} stands as ${minutes.join(', ')} minutes`),
      ...broken.slice(0, 5).map(({ kind, place, text }) => `${kind}: ${place}: ${text}`),
    ],
  }
}

async function readStored(client: ClientBase): Promise<Map<string, number[]>> {
  const { rows } = await client.query<{ request: string; minutes: number }>(
    `select request_id as request, minutes from ledger_entry where kind in ('work', 'reversal')
     union all select request_id, minutes from outside_time`,
  )
  const stored = new Map<string, number[]>()
  for (const { request, minutes } of rows) stored.set(request, [...(stored.get(request) ?? []), minutes])
  return stored
}

const OVER = `
  select count(*)::int as count from (
    select e.account_id from ledger_entry e join hour_account a on a.id = e.account_id join round r on r.id = a.round_id
    group by e.account_id, r.cap_minutes having sum(e.minutes) > r.cap_minutes or sum(e.minutes) < 0) over`
/** The account beside its own rows: its balance, its place in the chain, and each row beside the one before it. */
const DRIFT = `
  select (
    (select count(*) from hour_account a where balance <> (select sum(minutes) from ledger_entry e where e.account_id = a.id)
      or head_seq <> (select max(seq) from ledger_entry e where e.account_id = a.id))
    + (select count(*) from (
        select before, coalesce(lag(after) over (partition by account_id order by seq), 0) as expected from ledger_entry) r
      where before <> expected))::int as count`

async function count(client: ClientBase, sql: string): Promise<number> {
  return (await client.query<{ count: number }>(sql)).rows[0]?.count ?? 0
}
