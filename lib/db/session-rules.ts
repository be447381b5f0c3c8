import { escapeIdentifier } from 'pg'

/** What the role that serves brings to every session, by `ALTER ROLE … SET`, so that a pooler can carry it. */
const ROLE_SETTINGS = {
  timezone: 'UTC',
  statement_timeout: '15s',
  idle_in_transaction_session_timeout: '20s',
  // Nothing here runs for minutes: compiling a statement that looks costly took half a second, and running it a tenth.
  jit: 'off',
} as const

export function roleSettingsOf(role: string): string[] {
  return Object.entries(ROLE_SETTINGS).map(
    ([name, value]) => `ALTER ROLE ${escapeIdentifier(role)} SET ${name} = '${value}'`,
  )
}

/** One row with what a session has, for `sessionFault`. */
export const SESSION_STATEMENT = `
  SELECT current_user::text AS role, current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
    (SELECT setting::int FROM pg_settings WHERE name = 'statement_timeout') AS statement,
    (SELECT setting::int FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout') AS idle`

export type Session = { role: string; zone: string; encoding: string; statement: number; idle: number }

/** In milliseconds; 0 would be without end. */
const LONGEST = 60_000

/** What is wrong with a session of the application, in one sentence, or null. */
export function sessionFault({ role, zone, encoding, statement, idle }: Session): string | null {
  if (encoding !== 'UTF8') return `The database is in ${encoding}, not UTF8: create it again with ENCODING 'UTF8'.`
  const limited = [statement, idle].every((limit) => limit > 0 && limit <= LONGEST)
  if (['UTC', 'Etc/UTC'].includes(zone) && limited) return null
  return `The role ${role} lacks settings of its own: as a superuser, run once: ${roleSettingsOf(role).join('; ')};`
}
