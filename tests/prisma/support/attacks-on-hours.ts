import { CHECK, DENIED, FOREIGN_KEY, UNIQUE, entry, reversal, work, type Attack } from './attack-statements'

const APPEND_ONLY = [
  'ledger_entry',
  'audit_event',
  'outside_time',
  'access_log',
  'hour_account',
  'account_month',
  'staff_role',
]
const CHANGES: Record<string, string> = {
  ledger_entry: 'minutes = 1',
  audit_event: "canonical = '{}'",
  outside_time: 'minutes = 1',
  access_log: 'person_id = null',
  hour_account: 'balance = 0',
  account_month: 'minutes = 0',
  staff_role: "role = 'project-lead'",
}

export const CHANGING: Attack[] = APPEND_ONLY.flatMap((table): Attack[] => [
  [`changes ${table}`, DENIED, `update ${table} set ${CHANGES[table]}`],
  [`deletes from ${table}`, DENIED, `delete from ${table}`],
  [`truncates ${table}`, DENIED, `truncate ${table} cascade`],
])

export const OVER_CAP: Attack[] = [
  ['in one row', CHECK, entry(`values ${work('21')}`)],
  ['in two rows of one statement', CHECK, entry(`values ${work('20')}, ${work('1')}`)],
  [
    'from a select',
    CHECK,
    entry(
      `select account_id, 11, 'work', case_id, advisor_id, recorded_by, activity, worked_on, gen_random_uuid() from ledger_entry where id in (:entry, :reversed)`,
    ),
  ],
  ['in a WITH', CHECK, `with a as (${entry(`values ${work('20')}`)} returning 1) ${entry(`values ${work('1')}`)}`],
  ['on conflict do nothing', CHECK, `${entry(`values ${work('21')}`)} on conflict do nothing`],
  ['as a hold', CHECK, entry(`values ${work('21', 'hold')}`)],
  ['as a merge', CHECK, entry(`values ${work('21', 'merge_in')}`)],
  ['as a second opening', CHECK, entry(`values ${work('0', 'open')}`)],
  ['as an opening with minutes', CHECK, entry(`values ${work('20', 'open')}`)],
  ['by way of negative work', CHECK, entry(`values ${work('-100')}, ${work('100')}`)],
  ['by way of a negative hold', CHECK, entry(`values ${work('-100', 'hold')}`)],
  ['with more than fits an integer', '22003', entry(`values ${work('2147483647')}`)],
  [
    'after a savepoint',
    CHECK,
    `savepoint a; ${entry(`values ${work('20')}`)}; release a; ${entry(`values ${work('1')}`)}`,
  ],
]

export const NULLS: Attack[] = [
  ['minutes', '23502', entry(`values ${work('null')}`)],
  ['the account', 'UA002', entry(`values ${work('10', 'work', ':null')}`)],
  ['the case', CHECK, entry(`values ${work('10', 'work', ':account', ':null')}`)],
  ['the kind', '23502', entry(`values ${work('10').replace("'work'", 'null')}`)],
  ['the day', CHECK, entry(`values ${work('10').replace('today()', 'null')}`)],
  ['the activity', 'UA006', entry(`values ${work('10').replace("'meeting'", 'null')}`)],
  ['the request', CHECK, entry(`values ${work('10').replace('gen_random_uuid()', 'null')}`)],
  ['the row it reverses', 'UA005', reversal(':account', 'null')],
  ['the reason of a reversal', CHECK, reversal(':account', ':entry').replace("'other'", 'null')],
  [
    'what an outside reversal reverses',
    CHECK,
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, reason_code, request_id)
     values (:case, :person, :person, 'reversal', -30, 'travel', 'not-counted', today(), 'other', gen_random_uuid())`,
  ],
]

export const REVERSING: Attack[] = [
  ['the same row twice', UNIQUE, reversal(':account', ':reversed')],
  ['a reversal', CHECK, reversal(':account', ':reversal')],
  ['the opening row', CHECK, reversal(':account', ':opening')],
  ["another account's row", 'UA005', reversal(':account', ':otherEntry')],
  [
    'work that names the row it reverses',
    CHECK,
    entry(`values ${work('10')}`)
      .replace('request_id)', 'request_id, reverses_id)')
      .replace('gen_random_uuid())', 'gen_random_uuid(), :entry)'),
  ],
  [
    'outside time by other minutes',
    FOREIGN_KEY,
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, reverses_id, reason_code, request_id)
     values (:case, :person, :person, 'reversal', -29, 'travel', 'not-counted', today(), :outside, 'other', gen_random_uuid())`,
  ],
]
