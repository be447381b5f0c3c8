import { a, ADVISOR, BARRED, brings, LEAD, refuses, staff, type Triggers } from '../support/hostile'

const ABSENCE = { id: ':one', advisor_id: ':advisor', entered_by: ':advisor' }
const CALENDAR = { person_id: ':advisor' }
const PROFILE = { advisor_id: ':advisor', told_by: ':advisor', version: '1' }
const TERMS = { advisor_id: ':advisor', told_by: ':lead', version: '1' }
const LOGGED = a('outside_time', { advisor_id: ':advisor', worked_on: `'2026-10-06'`, minutes: '30' })
const MONTH = { advisor_id: ':advisor', month: `'2026-10-01'`, entries: '1' }
const WEEK = { id: ':one', advisor_id: ':advisor', monday: `'2026-10-05'`, entries: '0' }
const LOOKED = { case_id: ':case', checked_by: ':lead' }
const RETURNED = { case_id: ':case', advisor_id: ':advisor' }
const ASSIGNED = a('cases', { id: ':case', advisor_id: ':advisor', status: `'assigned'` })

/** What the triggers around an advisor's own things refuse and bring about. */
const OTHER_LEAD = staff(':person', 'project-lead')
/** Two leads, and somebody who was shut out and is let in again. */
const SHUT = [...LEAD, ...OTHER_LEAD, a('person', { id: ':other', deactivated_at: `now() - interval '1 hour'` })]
/** Somebody at a partner that follows a case. */
const FOLLOWED = [
  a('referral', {
    case_id: ':case',
    partner_id: ':one',
    via: `'link'`,
    consent_at: `'2026-11-01'`,
    consent_version: `'2026-11'`,
  }),
  a('partner', { id: ':one' }),
  a('partner_terms', { partner_id: ':one', no: '1', sees: `'states'`, since_on: `'2026-05-01'` }),
  a('partner_member', { partner_id: ':one', person_id: ':person' }),
  a('person', { id: ':person' }),
]
const told = (columns = {}) =>
  a('notice', { case_id: ':case', person_id: ':person', kind: `'referral-state'`, ...columns })
const LET_IN = 'update person set deactivated_at = null where id = :other'

export const ADVISORS: Triggers = {
  absence: {
    absence_is_somebodys: [
      refuses('UA130', a('absence', ABSENCE)),
      refuses('UA130', a('absence', { ...ABSENCE, entered_by: ':person' }), ...ADVISOR, ...staff(':person', 'advisor')),
      refuses('UA130', a('absence', { ...ABSENCE, cover_id: ':person' }), ...ADVISOR, a('person', { id: ':person' })),
      refuses('UA130', `update absence set last_on = last_on + 1`, ...ADVISOR, a('absence', ABSENCE)),
      refuses('UA130', `update absence set withdrawn_at = null`, a('absence', { ...ABSENCE, withdrawn_at: 'now()' })),
      brings(`entered_at > '2020-01-01' from absence`, a('absence', { ...ABSENCE, entered_at: `'2000-01-01'` }), ...ADVISOR),
    ],
  },
  advisor_competence: {
    competence_is_somebodys: [
      refuses('UA150', a('advisor_competence', PROFILE)),
      refuses('UA150', a('advisor_competence', { ...PROFILE, version: '2' }), ...ADVISOR),
      refuses('UA150', a('advisor_competence', { ...PROFILE, told_by: ':person' }), ...ADVISOR, ...staff(':person', 'advisor')),
      refuses('UA150', `update advisor_competence set languages = '{en}'`, ...ADVISOR, a('advisor_competence', PROFILE)),
    ],
  },
  advisor_terms: {
    terms_are_a_leads: [
      refuses('UA151', a('advisor_terms', { ...TERMS, told_by: ':advisor' }), ...ADVISOR),
      refuses('UA151', a('advisor_terms', TERMS), ...LEAD),
      refuses('UA151', `update advisor_terms set weekly_minutes = 60`, ...ADVISOR, ...LEAD, a('advisor_terms', TERMS)),
    ],
    time_is_agreed_in_the_open_round: [
      refuses(
        'UA151',
        a('advisor_terms', { ...TERMS, agreed_round_id: ':round', agreed_minutes: '60' }),
        a('round', { id: ':round' }),
      ),
    ],
  },
  busy_calendar: {
    busy_calendar_is_an_advisors: [
      refuses('UA161', a('busy_calendar', CALENDAR)),
      refuses('UA161', a('busy_calendar', CALENDAR), ...LEAD, a('person', { id: ':advisor' })),
      refuses('UA161', a('busy_calendar', CALENDAR), ...ADVISOR, `update person set deactivated_at = now()`),
      refuses('UA161', a('busy_calendar', CALENDAR), ...ADVISOR, `update staff_role set revoked_at = now()`),
      refuses('UA161', 'update busy_calendar set sealed = sealed', ...ADVISOR, a('busy_calendar', CALENDAR)),
    ],
    busy_calendar_is_looked_at: [
      brings('exists (select from busy_look)', a('busy_calendar', CALENDAR)),
      brings(
        'not exists (select from busy_time)',
        `update busy_calendar set sealed = 'v1.y'`,
        ...[a('busy_calendar', CALENDAR), a('busy_time', CALENDAR)],
      ),
    ],
  },
  calendar_feed: {
    calendar_feed_is_an_advisors: [
      refuses('UA096', a('calendar_feed', CALENDAR)),
      refuses('UA096', a('calendar_feed', CALENDAR), ...LEAD, a('person', { id: ':advisor' })),
      refuses('UA096', a('calendar_feed', CALENDAR), ...ADVISOR, `update person set deactivated_at = now()`),
      refuses('UA096', a('calendar_feed', CALENDAR), ...ADVISOR, `update staff_role set revoked_at = now()`),
      refuses('UA096', 'update calendar_feed set made_at = now()', ...ADVISOR, a('calendar_feed', CALENDAR)),
    ],
  },
  eligibility_check: {
    eligibility_is_a_leads: [
      refuses('UA160', a('eligibility_check', LOOKED), a('cases', { id: ':case', status: `'opened'` })),
      refuses('UA160', a('eligibility_check', LOOKED), a('cases', { id: ':case', status: `'closed'` }), ...LEAD),
      refuses(
        'UA160',
        a('eligibility_check', LOOKED),
        a('cases', { id: ':case', status: `'opened'` }),
        ...LEAD,
        a('recusal', { case_id: ':case', person_id: ':lead' }),
      ),
      brings(
        `checked_at > '2020-01-01' from eligibility_check`,
        a('eligibility_check', { ...LOOKED, checked_at: `'2000-01-01'` }),
        a('cases', { id: ':case', status: `'opened'` }),
        ...LEAD,
      ),
    ],
  },
  case_return: {
    return_is_an_advisors_own: [
      refuses('UA153', a('case_return', RETURNED), a('cases', { id: ':case' })),
      refuses('UA153', a('case_return', RETURNED), a('cases', { id: ':case', advisor_id: ':advisor', status: `'closed'` })),
      refuses('UA153', a('case_return', RETURNED), ASSIGNED, BARRED),
      brings(`returned_at > '2020-01-01' from case_return`, a('case_return', { ...RETURNED, returned_at: `'2000-01-01'` }), ASSIGNED),
    ],
    return_takes_the_case_along: [
      refuses('UA153', a('case_return', RETURNED), ASSIGNED),
      refuses('UA153', a('case_return', RETURNED), a('case_assignment', RETURNED)),
    ],
  },
  week_done: {
    week_done_is_what_there_is: [
      refuses('UA121', a('week_done', { ...WEEK, monday: `'2199-12-30'` })),
      refuses('UA120', a('week_done', WEEK), LOGGED),
      refuses('UA122', `update week_done set minutes = 5`, a('week_done', WEEK)),
      refuses('UA122', `update week_done set reopened_at = now()`, a('week_done', { ...WEEK, reopened_at: 'now()' })),
      refuses(
        'UA122',
        `update week_done set reopened_at = now()`,
        a('week_done', WEEK),
        a('month_sign_off', { advisor_id: ':advisor', month: `'2026-10-01'` }),
      ),
      brings('minutes = 30 from week_done', a('week_done', { ...WEEK, entries: '1' }), LOGGED),
    ],
  },
  month_sign_off: {
    month_sign_off_is_what_there_is: [
      refuses('UA083', a('month_sign_off', { ...MONTH, month: `'2199-12-01'` })),
      refuses('UA120', a('month_sign_off', { ...MONTH, entries: '2' }), LOGGED),
      brings('outside = 30 from month_sign_off', a('month_sign_off', MONTH), LOGGED),
    ],
  },
  saved_view: {
    saved_view_shared_by_lead: [
      refuses('23514', a('saved_view', { person_id: ':person', shared: 'true' })),
      refuses('23514', 'update saved_view set shared = true', a('saved_view', { person_id: ':advisor' }), ...ADVISOR),
      refuses('23514', a('saved_view', { person_id: ':lead', shared: 'true' }), ...LEAD, `update staff_role set revoked_at = now()`),
    ],
  },
  draft: {
    draft_is_stamped: [
      refuses(
        'UA050',
        a('draft', { person_id: ':person' }),
        `insert into draft (person_id, place, texts) select :person, 'note:' || n, '{}' from generate_series(1000001, 1000300) n`,
      ),
      brings(`version = 1 and expires_at < now() + interval '31 days' from draft`, a('draft', { version: '7', expires_at: `'2199-01-01'` })),
      brings('version = 2 from draft', `update draft set texts = '{"a":"b"}'`, a('draft', { version: '1' })),
    ],
  },
  time_import: {
    time_import_is_stamped: [
      refuses('UA100', a('time_import', { person_id: ':person' }), `insert into time_import (id, person_id, sealed, row_count) select gen_random_uuid(), :person, 'v1.x', 1 from generate_series(1, 10)`),
      brings(`expires_at < now() + interval '2 days' from time_import`, a('time_import', { expires_at: `'2199-01-01'` })),
    ],
  },
  person: {
    a_lead_stays_active: [
      refuses('UA200', 'update person set deactivated_at = now() where id = :lead', ...LEAD),
      refuses('UA200', 'update person set deactivated_at = now() where id = :lead', ...LEAD, ...OTHER_LEAD, `update person set deactivated_at = now() where id = :person`),
      refuses('UA200', 'update person set deactivated_at = now() where id = :lead', ...LEAD, ...OTHER_LEAD, `update staff_role set revoked_at = now() where person_id = :person`),
    ],
    person_is_let_in_by_two: [
      refuses('UA203', LET_IN, ...SHUT, `insert into staff_role (person_id, role) values (:other, 'advisor')`),
      refuses('UA203', LET_IN, ...SHUT, `insert into staff_role (person_id, role) values (:other, 'project-lead')`),
      refuses('UA203', LET_IN, ...SHUT, `insert into staff_role (person_id, role, origin) values (:other, 'advisor', 'directory')`),
      refuses('UA203', LET_IN, ...SHUT, `insert into staff_role (person_id, role) values (:other, 'advisor')`, `update person set deactivated_at = now() where id = :person`),
    ],
    person_takes_drafts_along: [
      brings('not exists (select from draft)', 'update person set deactivated_at = now()', a('person', { id: ':person' }), a('draft', { person_id: ':person' })),
      brings('not exists (select from draft)', 'update person set anonymised_at = now()', a('person', { id: ':person' }), a('draft', { person_id: ':person' })),
    ],
    person_takes_busy_calendar_along: [
      brings('not exists (select from busy_calendar)', 'update person set deactivated_at = now()', a('person', { id: ':advisor' }), a('busy_calendar', CALENDAR)),
    ],
    person_takes_imports_along: [
      brings('not exists (select from time_import)', 'update person set deactivated_at = now()', a('person', { id: ':person' }), a('time_import', { person_id: ':person' })),
    ],
    person_takes_notices_along: [
      brings('not exists (select from notice)', 'update person set deactivated_at = now()', a('person', { id: ':person' }), a('notice', { person_id: ':person' })),
    ],
    case_is_found_by_its_people: [
      brings(
        `reached ilike '%nyberg%' from case_search`,
        `update person set email = 'nyberg@example.test' where id = :person`,
        ...[a('person', { id: ':person' }), a('cases', { id: ':case', contact_id: ':person' }), a('company', { id: ':company' })],
        `update cases set company_id = :company`,
        'select write_case_search(array[:case::uuid])',
      ),
    ],
  },
  notice: {
    notice_seen_drops_its_mail: [
      brings('not exists (select from mail)', 'update notice set seen_at = now()', a('notice', { id: ':one' }), a('mail', { notice_id: ':one' })),
    ],
    notice_of_a_referral_is_told: [
      refuses('UA199', told(), ...FOLLOWED.slice(1)),
      refuses('UA199', told(), ...FOLLOWED, 'update referral set consent_ended_at = now()'),
      refuses('UA199', told(), ...FOLLOWED, 'update partner_member set revoked_at = now()'),
      refuses('UA199', told(), ...FOLLOWED, `update partner_terms set sees = 'figures'`),
      refuses('UA199', told({ person_id: ':advisor' }), ...FOLLOWED),
      refuses('UA199', told(), ...FOLLOWED, a('recusal', { case_id: ':case', person_id: ':person' })),
      refuses('UA199', told(), ...FOLLOWED, a('case_join', { case_id: ':case', into_id: ':other' }), a('recusal', { case_id: ':other', person_id: ':person' })),
      refuses('UA199', told({ kind: `'referral-returned'` }), ...FOLLOWED),
    ],
    notice_stays_seen: [
      refuses('23001', 'update notice set seen_at = null', a('notice', { seen_at: 'now()' })),
    ],
  },
  mail: {
    mail_stays_sent: [refuses('23001', `update mail set status = 'queued'`, a('mail', { status: `'sent'` }))],
  },
  checkpoint_delivery: {
    delivery_stays_sent: [refuses('UA001', 'update checkpoint_delivery set sent_at = null', a('checkpoint_delivery', { sent_at: 'now()' }))],
  },
  demo_database: {
    demo_mark_guard: [
      refuses('UA001', a('demo_database'), a('person')),
      refuses('UA001', a('demo_database'), a('company')),
      refuses('UA001', a('demo_database'), a('round')),
      refuses('UA001', a('demo_database', { shift_seconds: '-1' })),
      refuses('UA001', 'update demo_database set shift_seconds = 0', a('demo_database', { told_at: 'now()' })),
      refuses('UA001', `update demo_database set marked_at = now() - interval '1 day'`, a('demo_database')),
      refuses('UA001', 'delete from demo_database', a('demo_database')),
    ],
    demo_mark_stays: [refuses('UA001', 'truncate demo_database', a('demo_database'))],
  },
} // prettier-ignore
