import type { Hostile } from '../support/hostile'

const REVERSAL = { kind: `'reversal'`, minutes: '-1', before: '10', reverses_id: ':one', rev_kind: `'work'` }
const OF_GROUP = { group_id: ':one', group_minutes: '60', group_size: '3', group_no: '1' }
const OF_JOINT = { joint_id: ':one', joint_no: '1' }

/** Hours, rounds and their reports, the trail: rows that one rule alone refuses. */
export const HOURS: Hostile = {
  account_month: {
    account_month_month_check: [{ month: `'2026-05-02'` }],
  },
  month_gate: {
    month_gate_month_check: [{ month: `'2026-05-02'` }],
  },
  hour_account: {
    hour_account_check: [{ id: ':one', merged_into_id: ':one', merged_from_id: ':two' }],
    hour_account_merged_from_somewhere: [{ merged_into_id: ':one' }, { merged_from_id: ':one' }],
    hour_account_merged_holds_no_others: [{ merged_into_id: ':one', merged_from_id: ':two', beyond_minutes: '5' }],
    hour_account_within_cap: [{ balance: '301' }, { balance: '-1' }],
  },
  hour_alert: {
    hour_alert_minutes_left_check: [{ minutes_left: '30' }],
  },
  ledger_entry: {
    ledger_entry_check: [{ concerns_on: `'2026-11-02'` }, { concerns_on: `'-infinity'` }],
    ledger_entry_concerns_only_with_its_day: [
      { kind: `'hold'`, meeting_id: ':one', concerns_on: `'2026-11-01'` },
      { ...REVERSAL, reason_code: `'other'`, worked_on: 'null', concerns_on: `'2026-11-01'` },
    ],
    ledger_entry_first_opens: [{ seq: '0' }, { kind: `'open'`, minutes: '0' }],
    ledger_entry_hold_goes_back_for: [
      { ...REVERSAL, reason_code: `'missed'` },
      { ...REVERSAL, rev_kind: `'hold'`, reason_code: `'wrong-day'` },
    ],
    ledger_entry_hold_has_a_meeting: [{ kind: `'hold'` }],
    ledger_entry_merged_from_a_row: [
      { merged_from_id: ':one' },
      { kind: `'merge_in'`, case_id: 'null', advisor_id: 'null', activity: 'null', worked_on: 'null' },
      { kind: `'merge_in'`, merged_from_id: ':one' },
    ],
    ledger_entry_group_is_whole: [{ group_id: ':one' }, { drawn_as: `'group'` }],
    ledger_entry_group_no_check: [
      { ...OF_GROUP, drawn_as: `'group'`, group_no: '0' },
      { ...OF_GROUP, drawn_as: `'group'`, group_no: '4' },
    ],
    ledger_entry_joint_is_whole: [{ joint_id: ':one' }, { drawn_as: `'second'` }],
    ledger_entry_missed_has_a_meeting: [{ drawn_as: `'missed'` }],
    ledger_entry_only_work_is_drawn_by_rule: [
      { ...OF_JOINT, drawn_as: `'second'`, moved_from_id: ':one' },
      { ...OF_JOINT, drawn_as: `'second'`, kind: `'hold'`, meeting_id: ':one' },
    ],
    ledger_entry_minutes_fit_kind: [
      { minutes: '0' },
      { minutes: '-5', before: '10' },
      { ...REVERSAL, reason_code: `'other'`, minutes: '0' },
      { minutes: '301', before: '-300' },
    ],
    ledger_entry_only_work_is_late_or_moved: [
      { ...REVERSAL, reason_code: `'other'`, late_reason: `'away'` },
      { ...REVERSAL, reason_code: `'other'`, moved_from_id: ':one' },
    ],
    ledger_entry_opens_at_zero: [{ seq: '0', kind: `'open'`, minutes: '0', before: '10' }],
    ledger_entry_reversal_names_its_row: [
      { reverses_id: ':one' },
      { rev_kind: `'work'` },
      { reason_code: `'other'` },
      { ...REVERSAL, reverses_id: 'null', reason_code: `'other'` },
    ],
    ledger_entry_says_who: [{ request_id: 'null' }, { case_id: 'null' }, { recorded_by: 'null' }],
    ledger_entry_within_cap: [{ before: '291' }, { ...REVERSAL, reason_code: `'other'`, before: '0' }],
    ledger_entry_work_says_what: [{ advisor_id: 'null' }, { activity: 'null' }, { worked_on: 'null' }],
  },
  outside_time: {
    outside_time_group_is_whole: [{ group_id: ':one' }, { ...OF_GROUP, moved_from_id: ':one' }],
    outside_time_group_no_check: [
      { ...OF_GROUP, group_no: '0' },
      { ...OF_GROUP, group_no: '4' },
    ],
    outside_time_group_of_a_group: [{ why: `'group'` }],
    outside_time_joint_is_whole: [
      { joint_id: ':one' },
      { ...OF_JOINT, moved_from_id: ':one' },
      { ...OF_JOINT, ...OF_GROUP },
    ],
    outside_time_second_of_two: [{ why: `'second'` }, { ...OF_JOINT, why: `'second'` }],
    outside_time_check: [
      { minutes: '0' },
      { minutes: '1441' },
      { kind: `'reversal'`, reverses_id: ':one', reason_code: `'other'`, minutes: '1' },
    ],
    outside_time_check1: [{ reverses_id: ':one' }, { kind: `'reversal'`, minutes: '-1', reason_code: `'other'` }],
    outside_time_check2: [{ reason_code: `'other'` }, { kind: `'reversal'`, minutes: '-1', reverses_id: ':one' }],
    outside_time_check3: [{ concerns_on: `'2026-11-02'` }, { concerns_on: `'-infinity'` }],
    outside_time_only_work_is_late_or_moved: [
      { kind: `'reversal'`, minutes: '-1', reverses_id: ':one', reason_code: `'other'`, late_reason: `'away'` },
      { kind: `'reversal'`, minutes: '-1', reverses_id: ':one', reason_code: `'other'`, moved_from_id: ':one' },
    ],
  },
  correction: {
    correction_check: [{ kind: `'move'`, reason_code: `'wrong-case'`, case_id: ':one', target_case_id: ':one' }],
    correction_decided_by_another: [
      { status: `'approved'`, asked_by: ':one', decided_by: ':one', decided_at: 'now()' },
      { status: `'withdrawn'`, asked_by: ':one', decided_by: ':two', decided_at: 'now()' },
    ],
    correction_decided_once: [
      { decided_by: ':one', decided_at: 'now()' },
      { decided_at: 'now()' },
      { status: `'declined'` },
    ],
    correction_moves_somewhere: [
      { kind: `'move'`, reason_code: `'wrong-case'` },
      { target_case_id: ':one' },
      { kind: `'move'`, reason_code: `'other'`, target_case_id: ':one' },
      { early_reason: `'other'` },
      { late_reason: `'other'` },
    ],
    correction_of_one_entry: [{ ledger_entry_id: 'null' }, { outside_time_id: ':one' }],
  },
  prepared_round: {
    prepared_round_code_check: [{ code: `'Omgång 1'` }],
    prepared_round_opens_on_check: [{ opens_on: `'infinity'` }],
    prepared_round_ends_on_check: [{ ends_on: `'infinity'` }],
    prepared_round_ends_after_it_opens: [{ ends_on: 'today() + 29' }],
  },
  round: {
    round_check: [{ opened_on: `'2026-05-02'`, closed_on: `'2026-05-01'` }],
    round_code_check: [{ code: `'Omgång 1'` }],
  },
  round_targets: {
    round_targets_ends_on_check: [{ ends_on: `'infinity'` }],
  },
  reference_number: {
    reference_number_counts_no_questions: [{ series: `'UL'` }],
    reference_number_series_check: [{ series: `'ua'` }],
  },
  evaluator_extract: {
    evaluator_extract_as_of_check: [{ as_of: `'-infinity'` }],
    evaluator_extract_digest_check: [{ digest: `'none'` }],
    evaluator_extract_key_check_check: [{ key_check: `'none'` }],
  },
  company_statistics: {
    company_statistics_counted_on_check: [{ counted_on: `'-infinity'` }],
    company_statistics_source_check: [{ source: `E'a\\nb'` }, { source: `''` }, { source: `repeat('a', 121)` }],
    company_statistics_companies_check: [
      ...[
        {},
        [],
        7,
        { Stad: 5 },
        { 20800: 5 },
        { 2080: '5' },
        { 2080: null },
        { 2080: 0 },
        { 2080: 1_000_001 },
        { 2080: 1.5 },
      ].map((companies) => ({ companies: `'${JSON.stringify(companies)}'` })),
    ],
  },
  frozen_report: {
    frozen_report_digest_check: [{ digest: `'none'` }],
  },
  time_import: {
    time_import_chosen_check: [{ chosen: `'{}'` }, { chosen: `jsonb_build_array(repeat('a', 400000))` }],
    time_import_sealed_check: [{ sealed: `'day;minutes'` }, { sealed: `'v1.' || repeat('a', 16000000)` }],
    time_import_told_check: [{ told: `'[]'` }, { told: `jsonb_build_object('a', repeat('a', 400))` }],
  },
  audit_event: {
    audit_event_at_is_utc: [{ canonical: `'{"at":"2026-11-29T09:00:00.000+01:00"}'` }],
    audit_event_first_has_no_prev: [{ prev: `'a'` }, { seq: '1' }],
  },
  checkpoint: {
    checkpoint_root_check: [{ root: `'\\x00'` }],
  },
  checkpoint_delivery: {
    checkpoint_delivery_check: [
      { cosignature: `'a'`, way: `'mail'`, sent_at: 'now()' },
      { cosignature: `'a'`, way: `'witness'` },
    ],
  },
  checkpoint_key: {
    checkpoint_key_vkey_check: [{ vkey: `'a secret key'` }],
  },
  trail_check: {
    trail_check_first_check: [
      { first: `'{}'` },
      { first: `(select jsonb_agg(n) from generate_series(1, 101) n)` },
      { first: `jsonb_build_array(repeat('a', 60000))` },
    ],
    trail_check_first_has_no_nulls: [{ first: `'[{"a":null}]'` }],
  },
  trail_leaf: {
    trail_leaf_hash_check: [{ hash: `'\\x00'` }],
  },
  trail_subtree: {
    trail_subtree_hash_check: [{ hash: `'\\x00'` }],
    trail_subtree_level_check: [{ level: '9' }, { level: '0' }, { level: '32' }],
  },
}
