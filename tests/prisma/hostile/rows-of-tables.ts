import type { Columns } from './support/rows'

const AN_HOUR = `now() + interval '1 hour'`
const HASH = `encode(sha256(:n::text::bytea), 'hex')`
const A_MONTH = `(date '1000-01-01' + :n * interval '1 month')::date`

/** What makes a row of these tables right, besides any value of each column's type; `:n` is another number for each row. */
export const ROWS: Readonly<Record<string, Columns>> = {
  absence: { last_on: `'2026-12-31'` },
  account_month: { month: A_MONTH },
  audit_event: {
    canonical: `format('{"at":"2026-11-29T08:00:00.000Z","id":"%s"}', gen_random_uuid())`,
    ...{ seq: '0', role: `'system'` },
  },
  busy_calendar: { sealed: `'v1.x'` },
  busy_time: { from_at: 'now()', to_at: AN_HOUR },
  buyer_question: {
    number: `'UL-2026-' || (1000 + :n)`,
    ...{ organisation: `'Kommunen'`, name: `'Namn'`, email: `'namn@example.test'`, phone: `''`, text: `'Fråga'` },
    ...{ link_hash: HASH, request_id: 'gen_random_uuid()' },
  },
  calendar_feed: { token_hash: HASH },
  exercise: { amount: '1', within_hours: '24', ends_at: `now() + interval '2 days'` },
  capability: {
    ...{ municipalities: `'{9980}'`, normal: '1', peak: '1', lead_hours: '24', valid_until: `'2027-01-01'` },
    ...{ version: '2', request_id: 'gen_random_uuid()' },
  },
  cases: {
    number: `'UA-2026-' || :n`,
    municipality_code: `'9980'`,
  },
  checkpoint: { root: `sha256('')` },
  checkpoint_key: {
    vkey: `'upphandlingsakuten+0123abcd+' || encode(sha256(:n::text::bytea) || '\\x00', 'base64')`,
  },
  closed_month: { month: A_MONTH },
  code_guess: { who: HASH },
  company_statistics: { companies: `'{"9980": 40}'`, source: `'SCB'`, counted_on: `'2026-01-01'` },
  company: {
    ...{ org_kind: `'legal'`, org_digits: `(1000000000 + :n)::text` },
    municipality_code: `'9980'`,
  },
  correction: { ledger_entry_id: 'gen_random_uuid()', kind: `'reversal'` },
  demo_database: { only_one: 'true' },
  draft: { place: `'note:' || :n` },
  earmark: { minutes: '30' },
  eligibility_check: { rules: `'2026-1'` },
  encryption_key: { only_one: 'true' },
  follow_up: { kind: `'outcome'`, step: '0', token_hash: HASH, ends_at: AN_HOUR },
  follow_up_answer: { bid: `'no'`, answered_by: 'gen_random_uuid()' },
  evaluator_extract: { as_of: `'2026-05-01'`, key_check: `'0123456789abcdef'`, digest: HASH },
  frozen_report: { digest: HASH },
  hour_account: { cap_minutes: '300', balance: '0', head_seq: '0' },
  hour_alert: { minutes_left: '60' },
  image: { width: '100', height: '100' },
  image_size: { width: '100' },
  kept_text: { token_hash: HASH, sealed: `'v1.a.b.c'` },
  ledger_entry: {
    ...{ seq: ':n', before: '0', cap_minutes: '300', minutes: '10', kind: `'work'` },
    ...{ case_id: 'gen_random_uuid()', advisor_id: 'gen_random_uuid()', recorded_by: 'gen_random_uuid()' },
    ...{ activity: `'meeting'`, worked_on: `'2026-11-02'`, request_id: 'gen_random_uuid()' },
  },
  meeting: { starts_at: AN_HOUR, length_minutes: '60', reserved_minutes: '60' },
  meeting_offer: {
    times: `array[now() + interval '1 day', now() + interval '2 days']`,
    ends_at: AN_HOUR,
    ...{ length_minutes: '60', reserved_minutes: '60', token_hash: HASH },
  },
  month_gate: { month: A_MONTH },
  // Of another day of the calendar it could happen to be the first of a month that there is.
  month_sign_off: { month: A_MONTH },
  outcome: { recorded_by: 'gen_random_uuid()', code: `'bid-submitted'` },
  outside_time: { kind: `'record'`, minutes: '30', worked_on: `'2026-11-02'` },
  partner: { kind: `'trade-organisation'`, code: `'partner-' || :n` },
  prepared_round: {
    ...{ cap_minutes: '300', response_working_days: '2', log_days_after_round: '14', hold_lapse_hours: '48' },
    ...{ late_after_days: '14', missed_minutes: '30', likely_minutes: '180', opens_on: 'today() + 30', counted: `'{call}'` },
    ...{ cooling_months: '12', weight_field: '30', weight_time: '25', weight_help: '15', weight_known: '15' },
    ...{ weight_load: '10', weight_place: '10', weight_language: '10' },
  },
  procurement_lot: { place: '1' },
  reference_number: { series: `'Q' || chr(65 + :n % 26)` },
  round: {
    ...{ cap_minutes: '300', response_working_days: '2', log_days_after_close: '30', closed_on: `'2026-12-31'` },
    opened_on: `'2026-01-01'`,
  },
  satisfaction: { score: '3' },
  saved_view: { slot: '1 + :n % 40' },
  schedule: { name: `translate(:n::text, '0123456789', 'ghijklmnop')`, every_seconds: '60' },
  session: { expires_at: AN_HOUR },
  time_import: { row_count: '1', sealed: `'v1.x'` },
  trail_check: { first: `'[]'` },
  trail_leaf: { hash: `sha256('')` },
  trail_subtree: { level: '8', hash: `sha256('')` },
  training: { ends_at: AN_HOUR, starts_at: 'now()', sign_up_closes_at: 'now()', seats: '10', form: `'on-place'`, place: `'Storbyn'` },
  training_evaluation: { useful: '3' },
  training_registration: { name: `'x' || :n`, email: `'x' || :n || '@example.test'` },
  twin_verdict: {
    case_id: `('0' || substr(gen_random_uuid()::text, 2))::uuid`,
    other_id: `('f' || substr(gen_random_uuid()::text, 2))::uuid`,
  },
  week_done: { monday: `'2026-11-02'` },
} // prettier-ignore
