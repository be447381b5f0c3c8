import { ask, askSeeingAll } from './demo'

/**
 * Written to by every request or reading, or by a clock: who asked, how often, what was seen, and when the mails,
 * schedules and checkpoints of the trail went. A row's salt changes with the row alone.
 */
const NOT_BUSINESS =
  /^(access_log|rate_limit|session|mail$|notice$|schedule$|trail_|checkpoint|row_salt$|question_hand|_prisma)/

/** A refusal comes with its page; that its reader saw the question there is told, as `question_hand` is. The trail is checked by a clock. */
const only = (name: string) => (name === 'audit_event' ? `WHERE t.type NOT IN ('question.read', 'trail.verified')` : '')

/** Number and content of every business table's rows, the trail's included. */
export async function rowsNow(): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const told = tables
    .filter(({ name }) => !NOT_BUSINESS.test(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS rows FROM ${name} t ${only(name)}`,
    )
  // A notice that is seen drops its mail: that none came is told by the others, and by the notices themselves.
  told.push(
    `SELECT 'mail', count(*)::text FROM mail WHERE notice_id IS NULL`,
    `SELECT 'notice', count(*)::text FROM notice`,
  )
  const rows = await askSeeingAll<{ name: string; rows: string }>(told.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
}

/** Which of the requests left no line that says they were denied. */
export async function withoutDeniedLine(requestIds: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `SELECT id FROM unnest($1::text[]) AS asked (id)
     WHERE NOT EXISTS (SELECT FROM access_log a WHERE a.request_id = asked.id AND a.action = 'denied')`,
    [requestIds],
  )
  return rows.map(({ id }) => id)
}

/** Lets the denied lines so far be of a while ago, so that those to come are counted by themselves. */
export async function putDeniedBack(): Promise<void> {
  await ask(`UPDATE access_log SET at = at - interval '11 minutes' WHERE action = 'denied'`)
  // All of them come from one network, which is not what is tried here.
  await ask(`DELETE FROM rate_limit`)
}
