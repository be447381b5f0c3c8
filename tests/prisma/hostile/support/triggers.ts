import { asSuperuser } from '@/tests/support/database'
import { KEPT } from '../kept'
import type { Mutant } from './prove'
import { withIds, type Step, type Triggers } from './hostile'
import type { Rows } from './rows'

export type Trigger = { table: string; name: string; function: string; type: number; column: string }

/** Every trigger of ours, and a column of its table that is in no key. */
export function readTriggers(): Promise<Trigger[]> {
  return asSuperuser<Trigger>(
    `select c.relname as table, t.tgname as name, p.proname as function, t.tgtype as type,
       coalesce((select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.atttypid = 'timestamptz'::regtype desc, a.attnum desc limit 1), '') as column
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1, 2`,
  )
}

export const enable = (table: string, trigger: string) => `alter table ${table} enable trigger ${trigger}`

const [DELETE, UPDATE, TRUNCATE] = [8, 16, 32]

/** For each trigger that keeps rows as they are: what it keeps from. */
export function mutantsOfKept(triggers: readonly Trigger[], rows: Rows): Mutant[] {
  return triggers
    .filter(({ table, name, function: runs }) => runs === 'refuse_change' && KEPT[table]?.includes(name))
    .flatMap(({ table, name, type, column }) =>
      [
        ...(type & DELETE ? [`delete from ${table}`] : []),
        ...(type & UPDATE ? [`update ${table} set ${column} = ${column}`] : []),
        ...(type & TRUNCATE ? [`truncate ${table} cascade`] : []),
      ].map((hostile) => ({
        guard: `trigger ${table}.${name}`,
        given: [withIds(rows.row(table))],
        hostile,
        refused: { code: 'UA001' },
        on: enable(table, name),
      })),
    )
}

const SINGLE_EVENT = ['insert', 'delete'] as const

/** For each guarded table: a row that comes or goes with no event in the trail. */
export function mutantsOfGuarded(triggers: readonly Trigger[], rows: Rows): Mutant[] {
  return triggers
    .filter(({ function: runs }) => runs === 'note_change')
    .flatMap(({ table, name }) =>
      SINGLE_EVENT.map((event) => ({
        guard: `trigger ${table}.${name}`,
        given: [enable('untold_change', 'change_is_told'), ...(event === 'delete' ? [withIds(rows.row(table))] : [])],
        hostile: event === 'delete' ? `delete from ${table}` : withIds(rows.row(table)),
        refused: { code: 'UA004' },
        on: enable(table, name),
      })),
    )
}

/** For each trigger what it refuses, with none but itself on. */
export function mutantsOfTriggers(triggers: readonly Trigger[], written: Triggers, rows: Rows): Mutant[] {
  const sql = (step: Step) => withIds(typeof step === 'string' ? step : rows.row(...step))
  return triggers.flatMap(({ table, name }) =>
    (written[table]?.[name] ?? []).map((attempt) => ({
      guard: `trigger ${table}.${name}`,
      given: attempt.given.map(sql),
      hostile: sql(attempt.hostile),
      on: enable(table, name),
      ...('refused' in attempt
        ? { refused: { code: attempt.refused } }
        : { shows: withIds(`select ${attempt.shows}`) }),
    })),
  )
}
