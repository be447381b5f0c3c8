import { Refusal } from '@/lib/refusals/refusal'
import { asSuperuser, connect } from '@/tests/support/database'

/** A lock that a function of the database takes. */
export type Lock = {
  in: string
  /** What takes it, as it stands in the function, and what stands there without it. */
  taken: string
  without?: string
}

export type Held = readonly [sql: string, params?: readonly unknown[]]

const SETTLED = 'goes on'
const WAITS = 'waits'
const LOOKS = 400

/** Whether `act` waits for what the other session holds. Which comes first is decided here, not by chance; both end well. */
export async function second(hold: Held, act: () => Promise<unknown>): Promise<string> {
  const holder = await connect('superuser')
  try {
    await holder.query('begin')
    const [{ pid = 0 } = {}] = (await holder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
    await holder.query(...(hold as [string, unknown[]]))
    let settled = false
    const acting = act().finally(() => (settled = true))
    acting.catch(() => undefined) // Whoever called listens below.
    const found = await lookFor(pid, () => settled)
    await holder.query('rollback')
    await acting
    return found
  } finally {
    holder.release(true)
  }
}

/** How `act` ends (done, or its refusal's code) when another session changes what it asks for, and is done once it waits. */
export async function meanwhile(change: Held, act: () => Promise<unknown>): Promise<string> {
  const holder = await connect('superuser')
  try {
    await holder.query('begin; set local session_replication_role = replica')
    const [{ pid = 0 } = {}] = (await holder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
    await holder.query(...(change as [string, unknown[]]))
    let settled = false
    const acting = act().then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.code : 'fails'),
    )
    void acting.then(() => (settled = true))
    await lookFor(pid, () => settled)
    await holder.query('commit')
    return await acting
  } finally {
    holder.release(true)
  }
}

async function lookFor(holder: number, settled: () => boolean): Promise<string> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (settled()) return SETTLED
    const [found] = await asSuperuser<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and $1 = any(pg_blocking_pids(pid))) as waits`,
      [holder],
    )
    if (found?.waits) return WAITS
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it neither waited nor went on')
}

/** Runs with the lock taken out of its function, and puts it back. */
export async function withoutIt<T>({ in: name, taken, without = '' }: Lock, run: () => Promise<T>): Promise<T> {
  const [found] = await asSuperuser<{ text: string }>(
    `select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'public'::regnamespace and proname = $1
       and prosrc like '%' || $2 || '%'`,
    [name, taken],
  )
  if (!found) throw new Error(`${name} takes no lock by: ${taken}`)
  await asSuperuser(found.text.replace(taken, without))
  try {
    return await run()
  } finally {
    await asSuperuser(found.text)
  }
}
