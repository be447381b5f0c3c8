import { asSuperuser, connect } from './database'

/**
 * Starts both while another session holds the row that they change, and lets it go when both wait for it: each has then
 * read what was before, and neither has changed anything. `row` selects it for update.
 */
export async function heldBack(
  row: string,
  params: unknown[],
  start: () => [Promise<unknown>, Promise<unknown>],
): Promise<[Promise<unknown>, Promise<unknown>]> {
  const holder = await connect('superuser')
  try {
    await holder.query('begin')
    await holder.query(row, params)
    const both = start()
    for (const attempt of both) attempt.catch(() => undefined) // Whoever called listens once both are let go.
    await untilWaiting(both.length)
    await holder.query('commit')
    return both
  } finally {
    holder.release(true)
  }
}

async function untilWaiting(count: number): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const [found] = await asSuperuser<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if ((found?.waiting ?? 0) >= count) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('they did not wait for the row')
}
