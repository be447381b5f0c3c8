import type { Attack } from './attack-statements'
import { asked, facts, minute, moved, note, one, outside, person, THE_NOTE, written } from './event-statements'

const FORM = 'UA060'
const NO_CHANGE = 'UA062'
const UNTOLD = 'UA004'

/** Events of their form that tell of another change than the one that was made. */
export const CHANGES: Attack[] = [
  [
    'of a row that is not there',
    NO_CHANGE,
    `select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, jsonb_build_object('noteId', gen_random_uuid()), null)`,
  ],
  ['of another row', NO_CHANGE, facts('{"noteId":"00000000-0000-4000-8000-000000000001"}')],
  [
    'of a row that comes in the same statement',
    NO_CHANGE,
    `with made as (insert into case_note (case_id, author_id, text, request_id)
     values (:case, :person, 'Text', gen_random_uuid()) returning id)
     select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, jsonb_build_object('noteId', id), null) from made`,
  ],
  ['of another’s note', NO_CHANGE, written({ actor: ':other' })],
  [
    'of a row that came long ago',
    NO_CHANGE,
    `select record_event('time.logged', 'case', :case, :company, :person, 'advisor', null,
     jsonb_build_object('entryId', :entry::text, 'caseId', :case::text, 'minutes', 280, 'activity', 'meeting', 'workedOn', today()::text, 'minutesLeft', 20), null)`,
  ],
  ['of other minutes', NO_CHANGE, minute('{"minutes":4}')],
  ['of other work', NO_CHANGE, minute('{"activity":"call"}')],
  ['of another day', NO_CHANGE, minute('{"workedOn":"2019-01-01"}')],
  ['of an outside minute as one that counts', NO_CHANGE, outside],
  [
    'of another change',
    NO_CHANGE,
    written({
      type: 'message.sent',
      facts: `jsonb_build_object('messageId', current_setting('a.note'), 'side', 'staff')`,
    }),
  ],
  ['and then changes the row', UNTOLD, `${written()}; update cases set version = version + 1 where id = :case`],
  [
    'of one row and leaves a hundred',
    UNTOLD,
    `${written()};
     insert into case_note (case_id, author_id, text, request_id) select :case, :person, 'Text', gen_random_uuid() from generate_series(1, 100)`,
  ],
  [
    'of a row and leaves a column of another',
    UNTOLD,
    `update cases set version = version + 1 where id = :case; ${written()}`,
  ],
  [
    'of a move and changes more than moves',
    UNTOLD,
    moved('accepted', 'case.accepted', { also: ', advisor_id = :person' }),
  ],
  ['of a case taken back as one accepted', NO_CHANGE, moved('withdrawn', 'case.accepted')],
  [
    'of a case taken back as one accepted, and not how it stands',
    NO_CHANGE,
    moved('withdrawn', 'case.accepted', { status: 'null' }),
  ],
  [
    'of a case declined and leaves out why',
    NO_CHANGE,
    moved('declined', 'case.declined', { facts: '{"reason":"other","turnTo":"none"}' }),
  ],
  [
    'of a case closed without an outcome',
    NO_CHANGE,
    moved('closed', 'case.closed', { facts: '{"outcome":"bid-sent","why": null,"barriers":[]}' }),
  ],
  [
    'of a move that nobody made',
    NO_CHANGE,
    `update cases set status = 'accepted' where id = :waitingCase;
     select record_event('case.accepted', 'case', :waitingCase, :company, :lead, 'project-lead', 'accepted', '{}', null)`,
  ],
  [
    'of a move that somebody else made',
    NO_CHANGE,
    moved('accepted', 'case.accepted').replace("'accepted', :lead)", "'accepted', :other)"),
  ],
  ['of one change twice', NO_CHANGE, `${written()}; ${written().slice(note.length)}`],
  [
    'of a row that came and went again',
    NO_CHANGE,
    `${one} delete from subscriber where id = current_setting('a.one')::uuid; ${asked}`,
  ],
  ['of somebody shut out as let in again', NO_CHANGE, person('deactivated_at = now()', 'person.reactivated')],
  ['of somebody shut out some day to come', NO_CHANGE, person(`deactivated_at = '2099-01-01'`, 'person.deactivated')],
  ['of somebody shut out years ago', NO_CHANGE, person(`deactivated_at = '2019-01-01'`, 'person.deactivated')],
  [
    'of a note written years ago',
    NO_CHANGE,
    `insert into case_note (case_id, author_id, text, request_id, written_at) values (:case, :person, 'Text', :entry, '2019-01-01');
     select record_event('note.written', 'case', :case, :company, :person, 'advisor', null,
       jsonb_build_object('noteId', (select id from case_note where request_id = :entry)), null)`,
  ],
  ['of a name as a shutting out', NO_CHANGE, person(`name = 'Någon'`, 'person.deactivated')],
  [
    'of a mandate that somebody else checked',
    NO_CHANGE,
    `update mandate set checked_how = 'register-extract', verified_by = :other where company_id = :company;
     select record_event('mandate.verified', 'company', :company, :company, :lead, 'project-lead', null,
       jsonb_build_object('personId', :contact::text, 'how', 'register-extract', 'validTo', null), null)`,
  ],
  ['of more hours left than there are', NO_CHANGE, minute('{"minutesLeft":299}')],
  ['with a name for a code', FORM, minute('{"activity":"Anna+46 70 123"}')],
  [
    'with a name for its request',
    FORM,
    `${note} select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, ${THE_NOTE}, 'Anna-Andersson')`,
  ],
  [
    'with more than a list holds',
    FORM,
    `select record_event('case.step-undone', 'case', :case, :company, :lead, 'project-lead', null,
       jsonb_build_object('step', 'note', 'undoes', (select jsonb_agg(gen_random_uuid()) from generate_series(1, 201))), null)`,
  ],
  [
    'of a mail by another name',
    FORM,
    `select record_event('mail.retried', 'mail', gen_random_uuid(), null, :lead, 'project-lead', null, '{"template":"login-link"}', null)`,
  ],
  ['of no case and draws its number', UNTOLD, `select next_case_number(2026); ${written()}`],
  [
    'and takes it back to a point before it',
    UNTOLD,
    `${note} savepoint a; select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, ${THE_NOTE}, null); rollback to a`,
  ],
  ['of what it then makes come due at once', UNTOLD, `set constraints all immediate; ${note}`],
]
