import type { Attack } from './attack-statements'
import { facts, happened, minute, note, THE_NOTE, written } from './event-statements'

const FORM = 'UA060'
const ACTOR = 'UA061'

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
  ['in a role that there is none of', FORM, written({ role: 'god' })],
  ['in a role that does not say it', FORM, written({ role: 'partner' })],
  ['of the system by name', ACTOR, happened(':person', 'system')],
  ['as the contact of a company they have nothing to do with', ACTOR, happened(':person', 'company-contact')],
  ['as a partner’s', ACTOR, happened(':person', 'partner')],
  [
    'as a contact’s whose mandate was taken away',
    ACTOR,
    `update mandate set revoked_at = now() - interval '1 minute' where company_id = :company; ${happened(':contact', 'company-contact')}`,
  ],
  [
    'as a contact’s whose mandate has run out',
    ACTOR,
    `update mandate set valid_to = today() - 1 where company_id = :company; ${happened(':contact', 'company-contact')}`,
  ],
  [
    'of two people in one transaction',
    ACTOR,
    `${written()}; insert into case_note (case_id, author_id, text, request_id) values (:case, :person, 'Text', gen_random_uuid());
     select record_event('test.happened', 'case', :case, :company, :contact, 'visitor', null, '{}', null)`,
  ],
]
