/** Why a lock is not tried by itself. A function that takes one, and stands neither here nor above, fails. */
export const NOT_BY_ITSELF: Record<string, string> = {
  append_event: 'record_event has taken it before, in the same statement',
  record_event: 'append_event takes it again: what it does alone is to read the status under it',
  audit_head: 'for migrations that write events of their own, which nobody runs beside another',
  chain_ledger_entry: 'what it locks is changed by the same statement',
  lock_hour_accounts:
    'what it locks is changed by the same statement: it decides the order, which the hours model tries',
  merge_companies: 'what it locks is changed by the same statement',
  undo_step: 'what it locks is changed by the same statement',
  check_case_return: 'the case is moved by the same step, which waits for it',
  check_company_link: 'link-companies locks both companies before',
  check_frozen_report: 'the report is changed by the same step',
  check_meeting_offer: 'the operation asks for clashes under the same lock before',
  hold_meeting_of_work: 'complete-meeting has locked the meeting before',
  move_training_seat: 'lock-training has locked the training before',
  take_training_seat: 'lock-training has locked the training before',
  require_first_of_lots: 'the procurement is changed by the same statement',
  require_open_round: 'require-round-open has locked the round before',
  check_round_targets: 'written together with the round in its own step',
  check_checkpoint: 'sign-due-checkpoint has taken it before',
  keep_trail_check: 'one job in one process runs it',
  forget_typed_contacts: 'it skips what is held instead of waiting',
}
