import type { Columns } from './support/rows'

const A_REVERSAL = {
  ...{ kind: `'reversal'`, minutes: '-1', before: '10', reverses_id: ':one' },
  ...{ rev_kind: `'work'`, reason_code: `'other'` },
}
const OF_GROUP = { group_id: ':one', group_minutes: '60', group_size: '3', group_no: '1' }
const A_MOVE = { kind: `'move'`, reason_code: `'wrong-case'`, target_case_id: ':one' }
const A_RECORDING = { recording_url: `'https://example.test'`, recording_captioned: 'true' }

/** What else a row has, so that the rule of a text, an amount or a list is the one that refuses it: by table and constraint. */
export const BESIDE: Readonly<Record<string, Columns>> = {
  'partner_terms.partner_terms_agreed_with_check': { reference: `'DNR 1'` },
  'partner_terms.partner_terms_reference_check': { agreed_with: `'Namn'` },
  'advisor_terms.advisor_terms_agreed_minutes_check': { agreed_round_id: ':one' },
  'article.article_status_check': { slug: `'a'`, revision: '1' },
  'audit_event.audit_event_seq_not_negative': { prev: `'a'` },
  'busy_look.busy_look_fault_check': { failures: '1' },
  'checkpoint_delivery.checkpoint_delivery_cosignature_check': { way: `'witness'`, sent_at: 'now()' },
  'company.company_org_kind_check': { org_digits: 'null' },
  'role_request.role_request_decision_check': { decided_by: ':one', decided_at: 'now()' },
  'conflict_exception.conflict_exception_status_check': { decided_by: ':one', decided_at: 'now()' },
  'correction.correction_early_reason_check': A_MOVE,
  'correction.correction_late_reason_check': A_MOVE,
  'correction.correction_status_check': { asked_by: ':one', decided_by: ':two', decided_at: 'now()' },
  'exercise_asked.exercise_asked_amount_check': { answer: `'yes'`, answered_at: 'now()', within_hours: '24' },
  'exercise_asked.exercise_asked_within_hours_check': { answer: `'yes'`, answered_at: 'now()', amount: '1' },
  'exercise_asked.exercise_asked_answer_check': { answered_at: 'now()' },
  'exercise_asked.exercise_asked_words_check': { answer: `'no'`, answered_at: 'now()' },
  'follow_up_answer.follow_up_answer_bids_received_check': { bid: `'yes'`, result: `'won'` },
  'follow_up_answer.follow_up_answer_result_check': { bid: `'yes'` },
  'general_answer.general_answer_answer_en_check': { question_en: `'Why?'` },
  'general_answer.general_answer_theme_check': { theme_round: 'gen_random_uuid()' },
  'general_answer.general_answer_question_en_check': { answer_en: `'Because'` },
  'ledger_entry.ledger_entry_reason_code_check': A_REVERSAL,
  'ledger_entry.ledger_entry_rev_kind_check': A_REVERSAL,
  'ledger_entry.ledger_entry_group_minutes_check': { ...OF_GROUP, drawn_as: `'group'` },
  'ledger_entry.ledger_entry_group_size_check': { ...OF_GROUP, drawn_as: `'group'` },
  'ledger_entry.ledger_entry_joint_no_check': { joint_id: ':one', drawn_as: `'second'` },
  'outside_time.outside_time_joint_no_check': { joint_id: ':one' },
  'outside_time.outside_time_group_minutes_check': OF_GROUP,
  'outside_time.outside_time_group_size_check': OF_GROUP,
  'mandate.mandate_checked_how_check': { level: `'verified'`, verified_at: 'now()' },
  'meeting_offer.meeting_offer_note_check': { status: `'declined'`, ended_at: 'now()' },
  'meeting_offer.meeting_offer_status_check': { ended_at: 'now()' },
  'outcome.outcome_why_check': { code: `'no-bid'` },
  'outside_time.outside_time_kind_check': { minutes: '-1' },
  'outside_time.outside_time_reason_code_check': { kind: `'reversal'`, minutes: '-1', reverses_id: ':one' },
  'training.training_recording_transcript_check': A_RECORDING,
}

/** The same where a right row at the end of a bound needs something else. */
export const AT_THE_END: Readonly<Record<string, Columns>> = {
  'audit_event.audit_event_seq_not_negative': {},
  'ledger_entry.ledger_entry_seq_not_negative': { kind: `'open'`, minutes: '0' },
}
