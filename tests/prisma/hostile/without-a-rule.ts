/** Guards that no statement meets alone, and why. Another name here is a choice to be made. */
export const WITHOUT_A_RULE: Readonly<Record<string, string>> = {
  'check advisor_competence.advisor_competence_is_known': 'the lists of codes refuse a null as well',
  'check follow_up.follow_up_kind_check': 'the steps of each kind refuse every other kind as well; it is the list that the code reads',
  'policy mail.about_a_question': 'what the post carries lets the same in; it says that whoever asks may queue a mail',
  'unique audit_event.audit_event_stream_seq_hash_key': 'holds the primary key, and is there for the chain to refer to',
  'unique cases.cases_id_account_id_key': 'holds the primary key, and is there to be referred to',
  'unique encryption_key.encryption_key_id_key': 'the table has one row; it is there to be referred to',
  'unique follow_up.follow_up_of_its_case': 'holds the primary key, and is there to be referred to',
  'unique hour_account.hour_account_id_cap_minutes_key': 'holds the primary key, and is there to be referred to',
  'unique hour_account.hour_account_id_company_id_round_id_key': 'holds the primary key, and is there to be referred to',
  'unique ledger_entry.ledger_entry_account_id_id_minutes_kind_key': 'holds the primary key, and is there to be referred to',
  'unique ledger_entry.ledger_entry_account_id_seq_after_key': 'holds another unique key, and is there for the chain to refer to',
  'unique meeting.meeting_id_case_id_key': 'holds the primary key, and is there to be referred to',
  'unique outside_time.outside_time_case_id_id_minutes_kind_key': 'holds the primary key, and is there to be referred to',
  'unique round.round_id_cap_minutes_key': 'holds the primary key, and is there to be referred to',
} // prettier-ignore
