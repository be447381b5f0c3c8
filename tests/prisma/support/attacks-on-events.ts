import type { Attack } from './attack-statements'

const FORM = 'UA060'
const ACTOR = 'UA061'
const NO_CHANGE = 'UA062'
const UNTOLD = 'UA004'

type Said = Partial<Record<'type' | 'kind' | 'subject' | 'company' | 'actor' | 'role' | 'status' | 'facts', string>>

/** A row with an id that the statements after it know. */
const made = (name: string, table: string, columns: string, values: string) =>
  `with made as (insert into ${table} (${columns}) values (${values}) returning id) select set_config('a.${name}', id::text, true) from made;`
const note = made(
  'note',
  'case_note',
  'case_id, author_id, text, request_id',
  `:case, :person, 'Text', gen_random_uuid()`,
)
const THE_NOTE = `jsonb_build_object('noteId', current_setting('a.note'))`

/** An advisor's note on the case and its event, with what is said otherwise. */
const written = (said: Said = {}) => {
  const { type = 'note.written', kind = 'case', subject = ':case', company = ':company' } = said
  const { actor = ':person', role = 'advisor', status = 'null', facts = THE_NOTE } = said
  return `${note} select record_event('${type}', '${kind}', ${subject}, ${company}, ${actor}, '${role}', ${status}, ${facts}, null)`
}
const facts = (json: string) => written({ facts: `'${json}'` })

const OF_TIME = 'case_id, advisor_id, recorded_by, kind, minutes, activity, worked_on, request_id'
const timeTold = (minutes: number, activity: string, otherwise: string) => `
  select record_event('time.logged', 'case', :case, :company, :person, 'advisor', null,
    jsonb_build_object('entryId', current_setting('a.entry'), 'caseId', :case::text, 'minutes', ${minutes}, 'activity', '${activity}',
      'workedOn', current_date::text, 'minutesLeft', 15) || ${otherwise}, null)`
const minute = (otherwise: string) =>
  made(
    'entry',
    'ledger_entry',
    `account_id, ${OF_TIME}`,
    `:account, :case, :person, :person, 'work', 5, 'meeting', current_date, gen_random_uuid()`,
  ) + timeTold(5, 'meeting', `'${otherwise}'`)
const outside =
  made(
    'entry',
    'outside_time',
    `why, ${OF_TIME}`,
    `'not-counted', :case, :person, :person, 'record', 60, 'travel', current_date, gen_random_uuid()`,
  ) + timeTold(5, 'travel', `'{}'`)
const accepted = (status: string) =>
  `select record_event('case.accepted', 'case', :case, :company, :person, 'advisor', '${status}', '{}', null)`

/** Events that are not of their form, of somebody else, elsewhere, or of another change than the one that was made. */
export const EVENTS: Attack[] = [
  ['of a type that there is none of', FORM, written({ type: 'note.burnt' })],
  ['of a type with its rows sealed', FORM, written({ type: 'rows.sealed' })],
  [
    'of no type',
    FORM,
    `${note} select record_event(null, 'case', :case, :company, :person, 'advisor', null, '{}', null)`,
  ],
  ['of another kind of thing', FORM, written({ kind: 'company' })],
  ['of no thing', FORM, written({ subject: 'null' })],
  ['in the stream of the system', FORM, written({ company: 'null' })],
  ['in the stream of another company', FORM, written({ company: ':otherCompany' })],
  ['in the stream of a company that there is none of', FORM, written({ company: 'gen_random_uuid()' })],
  ['of another company’s case', FORM, written({ subject: ':otherCase' })],
  ['without a fact', FORM, facts('{}')],
  [
    'without facts',
    FORM,
    `${note} select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, null, null)`,
  ],
  ['with facts that are a list', FORM, facts('[]')],
  ['with a fact too many', FORM, written({ facts: `${THE_NOTE} || '{"name":"Anna"}'` })],
  ['with a text for an id', FORM, facts('{"noteId":"Anna Andersson"}')],
  ['with a list for an id', FORM, facts('{"noteId":[]}')],
  ['with an id in capitals', FORM, facts('{"noteId":"A0000000-0000-4000-8000-000000000001"}')],
  ['with a fact that is null', FORM, written({ facts: `jsonb_build_object('noteId', null)` })],
  ['with a status that is a text', FORM, written({ status: `'Klar nu'` })],
  [
    'with a request that is a text',
    FORM,
    `${note} select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, '{}', 'en text')`,
  ],
  ['with minutes that are a text', FORM, minute('{"minutes":"5"}')],
  ['with half a minute', FORM, minute('{"minutes":5.5}')],
  ['with a day that is none', FORM, minute('{"workedOn":"i dag"}')],
  ['of nobody', ACTOR, written({ actor: 'null' })],
  ['of somebody there is none of', ACTOR, written({ actor: 'gen_random_uuid()' })],
  ['in a role that the person does not hold', ACTOR, written({ role: 'project-lead' })],
  ['in a role that there is none of', ACTOR, written({ role: 'god' })],
  ['of the system by name', ACTOR, written({ role: 'system' })],
  ['as the contact of a company they have nothing to do with', ACTOR, written({ role: 'company-contact' })],
  ['as a partner’s', ACTOR, written({ role: 'partner' })],
  [
    'of two people in one transaction',
    ACTOR,
    `${written()}; insert into case_note (case_id, author_id, text, request_id) values (:case, :person, 'Text', gen_random_uuid());
     select record_event('test.happened', 'case', :case, :company, :contact, 'visitor', null, '{}', null)`,
  ],
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
     jsonb_build_object('entryId', :entry::text, 'caseId', :case::text, 'minutes', 280, 'activity', 'meeting', 'workedOn', current_date::text, 'minutesLeft', 20), null)`,
  ],
  ['of other minutes', NO_CHANGE, minute('{"minutes":4}')],
  ['of other work', NO_CHANGE, minute('{"activity":"call"}')],
  ['of another day', NO_CHANGE, minute('{"workedOn":"2019-01-01"}')],
  ['of an outside minute as one that counts', NO_CHANGE, outside],
  ['of another change', NO_CHANGE, written({ type: 'case.accepted', facts: `'{}'` })],
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
    `update cases set status = 'accepted', advisor_id = :person where id = :case;
     ${accepted('accepted')}`,
  ],
  [
    'of a move to another state',
    NO_CHANGE,
    `update cases set status = 'accepted' where id = :case;
     ${accepted('closed')}`,
  ],
  [
    'and takes it back to a point before it',
    UNTOLD,
    `${note} savepoint a; select record_event('note.written', 'case', :case, :company, :person, 'advisor', null, ${THE_NOTE}, null); rollback to a`,
  ],
  ['of what it then makes come due at once', UNTOLD, `set constraints all immediate; ${note}`],
]
