import type { Hostile } from '../support/hostile'

/** Cases, their procurements, meetings and follow-ups, the conflict wall and the buyers' line: rows that one rule alone refuses. */
export const CASES: Hostile = {
  buyer_question: {
    buyer_question_buyer_org_digits_check: [{ buyer_org_digits: `'212000-0001'` }],
    buyer_question_closed_has_its_time: [{ status: `'closed'` }, { closed_at: 'now()' }],
    buyer_question_email_check: [{ email: `'A@example.test'` }, { email: `repeat('a', 321)` }],
    buyer_question_number_check: [{ number: `'UA-2026-1000'` }, { number: `'UL-2026-1'` }],
    buyer_question_taken_by_someone: [{ status: `'taken'` }, { status: `'answered'` }],
    buyer_question_ted_number_check: [{ ted_number: `'123-1899'` }, { ted_number: `'a-2026'` }],
    buyer_question_whole_until_erased: [
      ...['organisation', 'name', 'email', 'phone', 'text', 'link_hash', 'request_id'].flatMap((kept) => [
        { [kept]: 'null' },
        { ...GONE(), [kept]: kept === 'request_id' ? ':one' : `'kvar'` },
      ]),
      { ...GONE(), reference: `'kvar'` },
    ],
  },
  case_twin: {
    case_twin_check: [{ case_id: ':one', other_id: ':one' }],
  },
  cases: {
    case_contact_disowned_has_none: [{ contact_disowned_at: 'now()', contact_id: ':one' }],
    case_with_advisor_when_assigned: [{ status: `'assigned'` }, { status: `'ongoing'` }],
    cases_contact_email_check: [
      { contact_email: `'A@example.test'` },
      { contact_email: `'a@'` },
      { contact_email: `repeat('a', 321)` },
    ],
    cases_municipality_code_check: [{ municipality_code: `'998'` }],
    cases_number_check: [{ number: `'2026-1'` }, { number: `'ua-2026-1'` }],
  },
  conflict_exception: {
    conflict_exception_decided_by_someone: [
      { status: `'granted'` },
      { status: `'asked'`, decided_by: ':one', decided_at: 'now()' },
      { status: `'granted'`, decided_by: ':one' },
    ],
    conflict_exception_ended_by_someone: [
      { status: `'ended'`, decided_by: ':one', decided_at: 'now()' },
      { status: `'ended'`, decided_by: ':one', decided_at: 'now()', ended_by: ':one' },
      { status: `'granted'`, decided_by: ':one', decided_at: 'now()', ended_by: ':one', ended_at: 'now()' },
    ],
  },
  draft: {
    draft_about_a_question_has_it: [{ place: `'answer:UL-2026-1000'` }, { question_id: ':one' }],
    draft_place_check: [{ place: `'note'` }, { place: `'Note:1'` }],
    draft_texts_check: [{ texts: `'[]'` }, { texts: `jsonb_build_object('a', repeat('a', 700000))` }],
  },
  eligibility_check: {
    eligibility_check_rules_check: [{ rules: `'2025-1'` }],
  },
  follow_up: {
    follow_up_ends_after_it: [{ ends_at: 'now()' }],
    follow_up_ends_at_check: [{ ends_at: `'infinity'` }],
    follow_up_steps: [
      { kind: `'outcome'`, step: '5' },
      { kind: `'satisfaction'`, step: '30' },
    ],
    follow_up_token_hash_check: [{ token_hash: `'the token itself'` }],
  },
  follow_up_answer: {
    follow_up_answer_bids_beside_a_bid: [{ bids_received: '3' }, { first_public_bid: 'true' }],
    follow_up_answer_names_few_barriers: [{ barriers: `array_fill('form'::text, array[10])` }],
    follow_up_answer_of_a_bid: [{ bid: `'yes'` }, { bid: `'no'`, result: `'lost'` }],
    follow_up_answer_says_who: [{ answered_by: 'null' }, { answered_by: ':one', asked_id: ':one' }],
    follow_up_answer_value_of_what_was_won: [{ bid: `'yes'`, result: `'lost'`, value_sek: '1000' }],
    follow_up_answer_value_sek_check: [
      { bid: `'yes'`, result: `'won'`, value_sek: '0' },
      { bid: `'yes'`, result: `'won'`, value_sek: '100000000001' },
    ],
  },
  intake_draft: {},
  interest: {
    interest_ends_after_it_begins: [
      { valid_from: `'2026-05-02'`, valid_until: `'2026-05-01'` },
      { valid_until: `'2200-01-01'` },
    ],
    interest_org_digits_check: [{ org_digits: `'8011011234'` }, { org_digits: `'55667788'` }],
    interest_valid_from_check: [{ valid_from: `'1949-12-31'` }, { valid_from: `'2200-01-01'` }],
    interest_withdrawn_by_someone: [{ withdrawn_by: ':one' }, { withdrawn_at: 'now()' }],
  },
  meeting: {
    meeting_carried_keeps_its_name: [{ carried_from_id: ':one' }, { calendar_id: ':one' }],
    meeting_changed_by_someone: [{ changed_by: ':one' }, { changed_request: 'gen_random_uuid()' }],
    meeting_starts_at_check: [{ starts_at: `'infinity'` }],
  },
  meeting_offer: {
    meeting_offer_ends_at_check: [{ ends_at: `'-infinity'` }],
    meeting_offer_ends_with_its_times: [{ ends_at: `now() + interval '3 days'` }],
    meeting_offer_has_two_or_three_times: [
      { times: `array[now() + interval '1 day']` },
      { times: `array[now() + interval '2 days', now() + interval '1 day']` },
      { times: `array[now() + interval '1 day', null, now() + interval '2 days']` },
      { times: `array[now() + interval '1 day', now() + interval '3 days', now() + interval '2 days']` },
      { times: `array(select now() + n * interval '1 day' from generate_series(1, 4) n)` },
      { times: `array['-infinity', now() + interval '1 day']::timestamptz[]` },
    ],
    meeting_offer_note_declines: [{ note: `'Nej'` }],
    meeting_offer_picked_has_a_meeting: [{ status: `'picked'`, ended_at: 'now()' }, { meeting_id: ':one' }],
    meeting_offer_token_hash_check: [{ token_hash: `'the token itself'` }],
    meeting_offer_withdrawn_by_someone: [{ withdrawn_by: ':one' }],
    meeting_offer_waits_until_it_ends: [{ ended_at: 'now()' }, { status: `'declined'` }],
  },
  outcome: {
    outcome_check: [{ code: `'no-bid'` }, { why: `'price'` }],
    outcome_recorded_by_someone: [{ recorded_by: 'null' }],
  },
  procurement: {
    procurement_award_decided_on_check: [{ award_decided_on: `'infinity'` }],
    procurement_buyer_org_digits_check: [{ buyer_org_digits: `'212000-0001'` }],
    procurement_cpv_check: [{ cpv: `'7220000'` }],
    procurement_notice_version_check: [{ notice_id: ':one', notice_version: `'1.0'` }],
    procurement_questions_at_check: [{ questions_at: `'infinity'`, questions_on: `day_of('infinity')` }],
    procurement_questions_have_an_hour: [
      { questions_on: `'2026-05-01'`, questions_at: `'2026-05-02 12:00+02'` },
      { questions_on: `'2026-05-01'` },
    ],
    procurement_standstill_ends_on_check: [{ standstill_ends_on: `'infinity'` }],
    procurement_standstill_follows_the_decision: [
      { award_decided_on: `'2026-05-02'`, standstill_ends_on: `'2026-05-01'` },
    ],
    procurement_ted_number_check: [{ ted_number: `'123-1899'` }],
    procurement_version_of_a_notice: [{ notice_version: `'1'` }, { notice_id: ':one' }],
  },
  procurement_lot: {
    procurement_lot_cpv_check: [{ cpv: `'7220000'` }],
    procurement_lot_day_has_an_hour: [{ deadline_on: `'2026-05-01'` }],
    procurement_lot_deadline_at_check: [{ deadline_at: `'infinity'`, deadline_on: `day_of('infinity')` }],
  },
  procurement_match: {
    procurement_match_check: [{ told_apart_by: ':one' }, { told_apart_at: 'now()' }],
    procurement_match_sure_stays_closed: [{ sure: 'true', told_apart_by: ':one', told_apart_at: 'now()' }],
  },
  case_join: { case_join_is_of_two: [{ case_id: ':one', into_id: ':one' }] },
  twin_verdict: {
    twin_verdict_is_of_two: [{ case_id: ':one', other_id: ':one' }],
  },
}

/** An erased question, with nothing of the asker's in it. */
function GONE() {
  const kept = ['organisation', 'name', 'email', 'phone', 'text', 'link_hash', 'request_id']
  return { erased_at: 'now()', ...Object.fromEntries(kept.map((column) => [column, 'null'])) }
}
