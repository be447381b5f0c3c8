import type { Columns } from '../support/rows'
import { a, ADVISOR, BARRED, brings, LEAD, refuses, staff, type Step, type Triggers } from '../support/hostile'

const ACCOUNT = a('hour_account', { id: ':account', round_id: ':round' })
const ROUND = a('round', { id: ':round', closed_on: 'null', opened_on: 'today() - 40', late_after_days: '14' })
const A_CASE = a('cases', {
  id: ':case',
  round_id: ':round',
  account_id: ':account',
  opened_at: `now() - interval '30 days'`,
})
const COUNTS = a('round_activity', { round_id: ':round', activity: `'meeting'`, counts: 'true' })
const THERE: Step[] = [ACCOUNT, ROUND, A_CASE, COUNTS]
const work = (columns = {}) => ({
  ...{
    account_id: ':account',
    case_id: ':case',
    advisor_id: ':advisor',
    recorded_by: ':advisor',
    worked_on: 'today()',
  },
  ...columns,
})
const OF_GROUP = { group_id: ':one', group_minutes: '60', group_size: '3', group_no: '1' }
const OF_JOINT = { joint_id: ':one', joint_no: '1' }
const FIRST = { ...OF_JOINT, drawn_as: `'second'` }
const SECOND = { ...FIRST, joint_no: '2' }
const WORK = a('ledger_entry', work())
const OLD = a('ledger_entry', work({ id: ':entry', recorded_at: `now() - interval '200 days'` }))
const reversal = (columns = {}) => ({
  ...{
    account_id: ':account',
    case_id: ':case',
    advisor_id: 'null',
    recorded_by: ':advisor',
    activity: 'null',
    worked_on: 'null',
  },
  ...{
    kind: `'reversal'`,
    minutes: '-1',
    before: '10',
    rev_kind: `'work'`,
    reverses_id: ':entry',
    reason_code: `'other'`,
    ...columns,
  },
})
const outside = (columns = {}) => ({
  ...{ case_id: ':case', advisor_id: ':advisor', recorded_by: ':advisor', worked_on: 'today()', ...columns },
})
const OLD_OUTSIDE = a('outside_time', outside({ id: ':entry', recorded_at: `now() - interval '200 days'` }))
const outsideReversal = (columns = {}) =>
  outside({ kind: `'reversal'`, minutes: '-30', reverses_id: ':entry', reason_code: `'other'`, ...columns })
const EARMARK = { case_id: ':case', set_by: ':lead', minutes: '30' }
const DIVIDED: Step[] = [
  ACCOUNT,
  ROUND,
  a('cases', { id: ':case', round_id: ':round', account_id: ':account', status: `'opened'` }),
]
const CORRECTION = { id: ':one', case_id: ':case', ledger_entry_id: ':entry', asked_by: ':advisor' }
const decided = (status: string, by: string) =>
  `update correction set status = '${status}', decided_by = ${by}, decided_at = now()`
const HOLD = a('ledger_entry', work({ kind: `'hold'`, meeting_id: ':meeting', recorded_by: 'null' }))
const MERGED = a('hour_account', { id: ':account', merged_into_id: ':pot', merged_from_id: ':one', round_id: ':round' })
const SPEAKS = {
  ...{ person_id: ':person', company_id: ':company', level: `'verified'`, checked_how: `'called-company'` },
  ...{ verified_at: 'now()', valid_from: 'today() - 9' },
}
/** Mandates that nobody speaks for the company by. */
const NOT_FOR_IT: readonly Columns[] = [
  { level: `'self-declared'`, checked_how: 'null', verified_at: 'null' },
  { revoked_at: 'now()' },
  { valid_from: 'today() + 1' },
  { valid_to: 'today() - 1', valid_from: 'today() - 9' },
  { company_id: ':other' },
]

/** A missed meeting, and a round that says what it draws. */
const MISSED: Step[] = [
  ROUND,
  A_CASE,
  a('meeting', { id: ':meeting', case_id: ':case', status: `'missed'` }),
  `update round set missed_draws = 'minutes'`,
]

/** What the triggers of the ledger, of time outside it and of its corrections refuse and bring about. */
export const OF_HOURS: Triggers = {
  ledger_entry: {
    time_is_of_no_joined_case: [refuses('UA182', a('ledger_entry', { case_id: ':case' }), a('case_join', { case_id: ':case' }))],
    ledger_entry_is_chained: [
      refuses('UA002', WORK),
      refuses('UA002', HOLD, ...THERE, 'update hour_account set closed = true'),
      refuses('UA092', WORK, ROUND, A_CASE, COUNTS, MERGED),
      refuses('UA005', a('ledger_entry', reversal()), ...THERE),
      refuses('UA005', a('ledger_entry', reversal({ reason_code: `'undone'`, recorded_by: ':person' })), ...THERE, a('ledger_entry', work({ id: ':entry' })), `update hour_account set balance = 10`),
      refuses('UA016', a('ledger_entry', reversal({ reason_code: `'undone'` })), ...THERE, OLD, `update hour_account set balance = 10`),
      refuses('UA006', WORK, ACCOUNT, ROUND, A_CASE),
      refuses('UA006', WORK, ...THERE, 'update round_activity set counts = false'),
      refuses('UA082', a('ledger_entry', work({ recorded_by: ':person' })), ...THERE),
      refuses('UA082', a('ledger_entry', work({ moved_from_id: ':entry' })), ...THERE),
      refuses('UA003', a('ledger_entry', work({ worked_on: 'today() + 1' })), ...THERE),
      refuses('UA003', a('ledger_entry', work({ worked_on: 'today() - 41' })), ...THERE),
      refuses('UA014', a('ledger_entry', work({ worked_on: 'today() - 35', late_reason: `'away'` })), ...THERE),
      refuses('UA015', a('ledger_entry', work({ worked_on: 'today() - 20' })), ...THERE),
      refuses('UA084', a('ledger_entry', work({ worked_on: 'today() - 20', late_reason: `'away'` })), ...THERE, a('closed_month', { month: `date_trunc('month', today() - 20)::date` })),
      refuses('UA084', a('ledger_entry', work({ concerns_on: 'today() - 1' })), ...THERE),
      refuses('23505', a('ledger_entry', work({ request_id: ':one' })), ...THERE, a('ledger_entry', work({ request_id: ':one' })), 'alter table ledger_entry drop constraint ledger_entry_request_id_key'),
      refuses('23514', WORK, ...THERE, 'update hour_account set balance = 291'),
      refuses('23514', WORK, ...THERE, 'update hour_account set beyond_minutes = 291'),
      brings('balance = 10 and head_seq = 1 from hour_account', WORK, ...THERE),
    ],
    a_meeting_is_held_for_its_work: [
      brings(`xmax::text <> '0' from meeting`, a('ledger_entry', work({ meeting_id: ':meeting' })), a('meeting', { id: ':meeting' })),
    ],
    group_is_drawn_by_rule: [refuses('UA171', a('ledger_entry', work({ ...OF_GROUP, drawn_as: `'group'` })), ...THERE)],
    joint_is_drawn_by_rule: [refuses('UA172', a('ledger_entry', work(FIRST)), ...THERE)],
    joint_is_reversed_whole: [
      refuses('UA173', a('ledger_entry', reversal()), a('ledger_entry', work({ id: ':entry', ...FIRST })), a('outside_time', outside({ ...OF_JOINT, joint_no: '2' }))),
    ],
    second_advisor_is_let_in: [
      refuses('UA174', a('ledger_entry', work(SECOND))),
      refuses('UA010', a('ledger_entry', work(SECOND)), ...ADVISOR, BARRED),
    ],
    missed_is_drawn_by_rule: [
      refuses('UA170', a('ledger_entry', work({ meeting_id: ':meeting', drawn_as: `'missed'` })), a('meeting', { id: ':meeting' })),
      refuses('UA170', a('ledger_entry', work({ meeting_id: ':meeting' })), a('meeting', { id: ':meeting', status: `'missed'` })),
      refuses('UA170', a('ledger_entry', work({ meeting_id: ':meeting', drawn_as: `'missed'` })), ...MISSED, 'update round set missed_minutes = 9'),
      refuses('UA170', a('ledger_entry', work({ meeting_id: ':meeting', drawn_as: `'missed'` })), ...MISSED, `update round set missed_draws = 'nothing'`),
    ],
    a_request_saves_once: [
      refuses('23505', a('ledger_entry', work({ request_id: ':one' })), a('time_request', { request_id: ':one', saved_in: `'1'` })),
    ],
    hold_has_its_meeting: [
      refuses('UA081', HOLD, a('meeting', { id: ':meeting', reserved_minutes: '60' })),
      refuses('UA081', HOLD, a('meeting', { id: ':meeting', reserved_minutes: '10', status: `'held'` })),
    ],
    hold_of_the_company_was_chosen: [
      refuses('UA097', HOLD),
      refuses('UA097', HOLD, a('meeting', { id: ':meeting', advisor_id: ':other', carried_from_id: ':two', calendar_id: ':two', sequence: '1' })),
      refuses('UA097', a('ledger_entry', work({ kind: `'hold'`, meeting_id: ':meeting', recorded_by: ':person' })), a('person', { id: ':person' })),
      refuses('UA097', HOLD, a('meeting', { id: ':meeting' }), a('meeting_offer', { meeting_id: ':meeting', status: `'picked'`, advisor_id: ':advisor', ended_at: `now() - interval '2 minutes'` })),
    ],
    ledger_entry_adds_to_its_month: [brings(`minutes = 10 from account_month where account_id = :account`, WORK)],
    ledger_entry_goes_back_where_it_was_merged: [
      brings(
        `beyond_minutes = 5 from hour_account where id = :pot`,
        a('ledger_entry', reversal({ minutes: '-10' })),
        ...[MERGED, a('hour_account', { id: ':pot', beyond_minutes: '15' }), a('ledger_entry', work({ id: ':entry' }))],
      ),
    ],
    ledger_entry_needs_a_verified_contact: [
      refuses('UA021', WORK, A_CASE),
      refuses('UA021', HOLD, A_CASE),
      refuses('UA021', WORK, A_CASE, a('contact_check', { case_id: ':case', valid_to: 'today() - 1' })),
      refuses('UA021', WORK, A_CASE, a('contact_check', { case_id: ':case', valid_to: 'today() + 9', revoked_at: 'now()' })),
      ...NOT_FOR_IT.map((mandate) => refuses('UA021', WORK, a('person', { id: ':person' }), a('cases', { id: ':case', contact_id: ':person', company_id: ':company' }), a('mandate', { ...SPEAKS, ...mandate }))),
      refuses('UA021', WORK, a('person', { id: ':person', deactivated_at: 'now()' }), a('cases', { id: ':case', contact_id: ':person', company_id: ':company' }), a('mandate', SPEAKS)),
    ],
    ledger_refuses_barred_worker: [refuses('UA010', WORK, BARRED), refuses('UA010', HOLD, BARRED)],
    old_time_is_corrected_by_two: [
      refuses('UA087', a('ledger_entry', reversal()), OLD, ...ADVISOR),
      refuses('UA087', a('ledger_entry', reversal({ recorded_by: ':person' })), OLD, ...staff(':person', 'advisor')),
      refuses('UA087', a('ledger_entry', reversal({ recorded_by: ':advisor' })), OLD, ...LEAD, a('correction', { ...CORRECTION, status: `'approved'`, decided_by: ':lead', decided_at: 'now()' })),
    ],
  },
  ledger_note: {
    ledger_note_is_of_work_that_stands: [
      refuses('UA164', a('ledger_note', { entry_id: ':entry', text: `'Ord'` })),
    ],
  },
  outside_time_note: {
    outside_time_note_is_of_work_that_stands: [
      refuses('UA164', a('outside_time_note', { outside_time_id: ':entry', text: `'Ord'` })),
    ],
  },
  outside_time: {
    time_is_of_no_joined_case: [refuses('UA182', a('outside_time', { case_id: ':case' }), a('case_join', { case_id: ':case' }))],
    a_request_saves_once: [
      refuses('23505', a('outside_time', outside({ request_id: ':one' })), a('time_request', { request_id: ':one', saved_in: `'1'` })),
    ],
    old_time_is_corrected_by_two: [refuses('UA087', a('outside_time', outsideReversal()), OLD_OUTSIDE, ...ADVISOR)],
    group_outside_is_by_rule: [refuses('UA171', a('outside_time', outside(OF_GROUP)), ...THERE)],
    joint_outside_is_by_rule: [refuses('UA172', a('outside_time', outside(OF_JOINT)), ...THERE)],
    joint_is_reversed_whole: [
      refuses('UA173', a('outside_time', outsideReversal()), a('outside_time', outside({ id: ':entry', ...OF_JOINT, joint_no: '2' })), a('ledger_entry', work(FIRST))),
    ],
    second_advisor_is_let_in: [
      refuses('UA174', a('outside_time', outside({ ...OF_JOINT, joint_no: '2' }))),
      refuses('UA010', a('outside_time', outside({ ...OF_JOINT, joint_no: '2' })), ...ADVISOR, BARRED),
    ],
    outside_time_is_completed: [
      refuses('UA082', a('outside_time', outside({ recorded_by: ':person' }))),
      refuses('UA082', a('outside_time', outside({ moved_from_id: ':entry' }))),
      refuses('UA003', a('outside_time', outside({ worked_on: 'today() + 1' })), ...THERE),
      refuses('UA005', a('outside_time', outsideReversal({ reason_code: `'undone'`, recorded_by: ':person' })), OLD_OUTSIDE),
      refuses('UA016', a('outside_time', outsideReversal({ reason_code: `'undone'` })), OLD_OUTSIDE),
      refuses('UA084', a('outside_time', outside({ concerns_on: 'today() - 1' }))),
      brings(`recorded_at > '2020-01-01' from outside_time`, a('outside_time', outside({ recorded_at: `'2000-01-01'` }))),
    ],
    outside_time_refuses_barred_worker: [refuses('UA010', a('outside_time', outside()), BARRED)],
  },
  earmark: {
    earmark_is_there: [
      refuses('UA176', a('earmark', EARMARK), ...DIVIDED),
      refuses('UA176', a('earmark', EARMARK), ...DIVIDED, ...LEAD, a('recusal', { case_id: ':case', person_id: ':lead' })),
      refuses('UA175', a('earmark', { ...EARMARK, minutes: '301' }), ...DIVIDED, ...LEAD),
      refuses('UA175', a('earmark', EARMARK), ...DIVIDED, ...LEAD, 'update hour_account set balance = 271'),
      refuses('UA175', a('earmark', EARMARK), ...DIVIDED, ...LEAD, 'update hour_account set closed = true'),
      refuses('UA175', a('earmark', EARMARK), ...DIVIDED, ...LEAD, `update cases set status = 'withdrawn'`),
      refuses('UA175', a('earmark', EARMARK), ...DIVIDED, ...LEAD, a('cases', { id: ':other', account_id: ':account', status: `'opened'` }), a('earmark', { case_id: ':other', minutes: '271' })),
      brings(`set_at > '2020-01-01' from earmark`, a('earmark', { ...EARMARK, set_at: `'2000-01-01'` }), ...DIVIDED, ...LEAD),
    ],
  },
  correction: {
    correction_goes_forward: [
      refuses('UA086', a('correction', CORRECTION), A_CASE),
      refuses('UA086', a('correction', CORRECTION), a('ledger_entry', work({ id: ':entry' }))),
      refuses('UA086', a('correction', { ...CORRECTION, asked_by: ':person' }), OLD),
      refuses('UA086', a('correction', { ...CORRECTION, case_id: ':other' }), OLD),
      refuses('UA086', a('correction', CORRECTION), OLD, a('ledger_entry', reversal())),
      refuses('UA086', `${decided('approved', ':lead')}, reason_code = 'duplicate'`, ...LEAD, a('correction', CORRECTION)),
      refuses('UA086', decided('declined', ':lead'), ...LEAD, a('correction', { ...CORRECTION, status: `'approved'`, decided_by: ':lead', decided_at: 'now()' })),
      refuses('UA086', decided('approved', ':person'), ...staff(':person', 'advisor'), A_CASE, a('correction', CORRECTION)),
      refuses('UA086', decided('approved', ':lead'), ...LEAD, a('correction', CORRECTION), a('recusal', { case_id: ':case', person_id: ':lead' })),
    ],
    approved_correction_is_made: [
      refuses('UA086', decided('approved', ':lead'), a('correction', CORRECTION)),
      refuses('UA086', decided('approved', ':lead'), a('correction', { ...CORRECTION, reason_code: `'wrong-day'` }), a('ledger_entry', reversal({ recorded_by: ':lead' }))),
      refuses('UA086', decided('approved', ':lead'), a('correction', { ...CORRECTION, kind: `'move'`, reason_code: `'wrong-case'`, target_case_id: ':other' }), a('ledger_entry', reversal({ recorded_by: ':lead', reason_code: `'wrong-case'` }))),
    ],
  },
  hour_alert: {
    hour_alert_is_due: [refuses('UA085', a('hour_alert', { account_id: ':account', minutes_left: '60' }), ACCOUNT)],
  },
  closed_month: {
    month_closes_its_gate: [
      refuses('UA083', a('closed_month', { month: `date_trunc('month', today())::date` })),
      brings(`closed from month_gate where month = '2026-05-01'`, a('closed_month', { month: `'2026-05-01'` })),
    ],
  },
} // prettier-ignore
