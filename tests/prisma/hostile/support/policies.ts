import { asSuperuser } from '@/tests/support/database'
import { POLICIES } from '../policies'
import { withIds, type Step } from './hostile'
import type { Mutant } from './prove'
import type { Rows } from './rows'

export type Policy = { table: string; name: string; command: string }

export function readPolicies(): Promise<Policy[]> {
  return asSuperuser<Policy>(
    `select polrelid::regclass::text as table, polname as name, polcmd::text as command from pg_policy order by 1, 2`,
  )
}

/** For each what it alone lets through, and what it alone keeps from. */
export function mutantsOfPolicies(policies: readonly Policy[], rows: Rows): Mutant[] {
  const sql = (step: Step) => withIds(typeof step === 'string' ? step : rows.row(...step))
  return policies.flatMap(({ table, name, command }) =>
    (POLICIES[table]?.[name] ?? []).map(({ given, hostile, instead, ...expected }) => ({
      guard: `policy ${table}.${name}`,
      given: given.map(sql),
      hostile: withIds(hostile),
      off: instead === 'dropped' ? `drop policy ${name} on ${table}` : open(table, name, command),
      ...('refused' in expected
        ? { refused: { code: expected.refused } }
        : { shows: withIds(`select ${expected.shows}`) }),
    })),
  )
}

/** The policy with nothing of what it asks for. */
function open(table: string, name: string, command: string): string {
  const using = command === 'a' ? '' : 'using (true)'
  const check = command === 'r' || command === 'd' ? '' : 'with check (true)'
  return `alter policy ${name} on ${table} ${using} ${check}`
}
