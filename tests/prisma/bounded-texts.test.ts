import { asSuperuser } from '@/tests/support/database'

/** Texts that no rule of their table bounds, and what does. Another name here is a choice to be made. */
const BOUNDED_ELSEWHERE: Record<string, string> = {
  'access_log.reason_code': 'a code of ours',
  'access_log.request_id': 'made by the server',
  'access_log.role': 'a code of ours',
  'access_log.subject_id': 'an id or number of ours',
  'access_log.subject_kind': 'a code of ours',
  'accessibility_report.number': 'drawn from a counter',
  'audit_event.hash': 'a hash',
  'audit_event.role': 'one of those that are declared',
  'audit_event.subject_kind': 'one of those that are declared',
  'audit_event.type': 'one of those that are declared',
  'buyer_question.keys': 'folded from texts that have their length',
  'case_before.status': 'copied from the case',
  'case_key.key': 'folded from texts that have their length',
  'case_search.advisor': 'folded from texts that have their length',
  'case_search.buyer': 'folded from texts that have their length',
  'case_search.company': 'folded from texts that have their length',
  'case_search.contact': 'folded from texts that have their length',
  'case_search.reached': 'folded from texts that have their length',
  'case_search.registered': 'folded from texts that have their length',
  'case_search.words': 'folded from texts that have their length',
  'company.org_display': 'written from a number that was read',
  'company.org_lookup': 'a keyed hash',
  'encryption_key.check_value': 'a keyed hash',
  'encryption_key.id': 'a setting',
  'event_form.roles': 'declared by the owner',
  'event_form.stream': 'declared by the owner',
  'event_form.subjects': 'declared by the owner',
  'event_form.type': 'declared by the owner',
  'event_tells.op': 'declared by the owner',
  'event_tells.others': 'declared by the owner',
  'event_tells.parts': 'declared by the owner',
  'event_tells.table_name': 'declared by the owner',
  'intake_draft.sealed': 'made of a form that has its length, sealed',
  'intake_draft.token_hash': 'a hash',
  'login_link.code_hash': 'a hash',
  'login_link.token_hash': 'a hash',
  'mail.fault': 'a code of ours',
  'oidc_account.issuer': 'the setting that the directory was found by',
  'oidc_account.subject': 'signed by the directory that was set',
  'procurement.keys': 'folded from texts that have their length',
  'question_key.key': 'folded from texts that have their length',
  'row_salt.row_key': 'the key of a row',
  'row_salt.table_name': 'the name of a table',
  'schedule.fault': 'a code of ours',
  'search_word.word': 'folded from texts that have their length',
  'search_word_lost.word': 'folded from texts that have their length',
  'session.token_hash': 'a hash',
  'trail_look.scope': 'a word of ours',
  'untold_change.digest': 'a hash',
  'untold_change.row_key': 'the key of a row',
  'untold_change.row_name': 'the key of a row, or a hash',
  'untold_change.table_name': 'the name of a table',
  'untold_change.told': 'names of columns',
  'untold_change.touched': 'names of columns',
  'untold_change.untold': 'names of columns',
}

it('every text has a rule in its table, or is named with what bounds it', async () => {
  const unbounded = await asSuperuser<{ column: string }>(
    `select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> '_prisma_migrations' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid in ('text'::regtype, 'text[]'::regtype)
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any(k.conkey))
     order by 1`,
  )
  expect(unbounded.map(({ column }) => column)).toEqual(Object.keys(BOUNDED_ELSEWHERE).sort())
})
