/** The columns of each changed text as if it had been written so, which a thorough tamperer would not forget. */
export const READ_EVENTS = `
  update audit_event written set stream = said ->> 'stream', seq = (said ->> 'seq')::integer, prev_seq = nullif((said ->> 'seq')::integer, 0) - 1,
    prev = said ->> 'prev', hash = canonical_leaf(written.canonical), id = (said ->> 'id')::uuid, at = (said ->> 'at')::timestamptz,
    actor_id = (said ->> 'actor')::uuid, role = said ->> 'role', type = said ->> 'type', subject_kind = said -> 'subject' ->> 'kind',
    subject_id = (said -> 'subject' ->> 'id')::uuid, facts = said -> 'facts', no = (said ->> 'no')::bigint,
    case_id = (case said -> 'subject' ->> 'kind' when 'case' then said -> 'subject' ->> 'id' else said -> 'facts' ->> 'caseId' end)::uuid
  from (select ctid as place, canonical::jsonb as said from audit_event where hash <> canonical_leaf(canonical)) t where t.place = written.ctid;`
