import type { Columns } from './rows'

/** By table and constraint: rows that it alone refuses, told by the columns in which they differ from a right one. */
export type Hostile = Readonly<Record<string, Readonly<Record<string, readonly Columns[]>>>>

/** A statement, or a row of a table. */
export type Step = string | readonly [table: string, columns: Columns]
/** What a trigger refuses, or what it brings about: a condition that holds with it and not without. */
export type Attempt = { given: readonly Step[]; hostile: Step } & ({ refused: string } | { shows: string })
export type Triggers = Readonly<Record<string, Readonly<Record<string, readonly Attempt[]>>>>

export const a = (table: string, columns: Columns = {}): Step => [table, columns]
export const refuses = (refused: string, hostile: Step, ...given: Step[]): Attempt => ({ refused, hostile, given })
export const brings = (shows: string, hostile: Step, ...given: Step[]): Attempt => ({ shows, hostile, given })

const NAMES = [
  ...['one', 'two', 'case', 'other', 'person', 'lead', 'advisor', 'company', 'round', 'account', 'question'],
  ...['procurement', 'entry', 'meeting', 'pot', 'training', 'asked'],
]

/** Names after a colon are ids, the same in each statement. */
export const withIds = (sql: string) =>
  sql.replace(/(?<!:):([a-z]\w*)/g, (all, name: string) => {
    const place = NAMES.indexOf(name)
    return place < 0 ? all : `'${String(place + 10)}000000-0000-4000-8000-000000000001'`
  })

/** Somebody who holds a role. */
export const staff = (id: string, role: string): Step[] => [
  a('person', { id }),
  a('staff_role', { person_id: id, role: `'${role}'` }),
]
export const LEAD = staff(':lead', 'project-lead')
export const ADVISOR = staff(':advisor', 'advisor')
/** The advisor has said that they may not help in the case. */
export const BARRED = a('recusal', { case_id: ':case', person_id: ':advisor' })
