/** What is attempted, the SQLSTATE it must be refused with, and the statements. Names after a colon are filled in. */
export type Attack = [name: string, refusedWith: string, sql: string]

export const DENIED = '42501'
export const GENERATED = '428C9'
export const CHECK = '23514'
export const UNIQUE = '23505'
export const FOREIGN_KEY = '23503'

export const entry = (columns: string) => `insert into ledger_entry
  (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id) ${columns}`
export const work = (minutes: string, kind = 'work', account = ':account', inCase = ':case') =>
  `(:${account.slice(1)}, ${minutes}, '${kind}', :${inCase.slice(1)}, :person, :person, 'meeting', today(), gen_random_uuid())`
export const reversal = (account: string, entryId: string, minutes = '-1') => `insert into ledger_entry
  (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
  values (${account}, ${minutes}, 'reversal', ${entryId}, :person, 'other', gen_random_uuid())`
