import { a, ADVISOR, brings, LEAD, refuses, staff, type Step, type Triggers } from '../support/hostile'

const OTHER_LEAD = staff(':person', 'project-lead')
const CALENDAR = { person_id: ':advisor' }
const given = (more = {}) => a('staff_role', { person_id: ':other', role: `'advisor'`, granted_by: ':lead', ...more })
const asked = (more = {}) =>
  a('role_request', { id: ':one', person_id: ':other', role: `'advisor'`, asked_by: ':person', ...more })
/** One lead has asked another for a role of somebody's. */
const ASKED: Step[] = [...LEAD, ...OTHER_LEAD, a('person', { id: ':other' }), asked()]
const decided = (decision = 'confirmed') =>
  `update role_request set decision = '${decision}', decided_by = :lead, decided_at = now()`
const decide = (decision: string, by: string) =>
  `update role_request set decision = '${decision}', decided_by = ${by}, decided_at = now()`
const UNTIL: Step[] = [
  a('person', { id: ':other' }),
  a('staff_role', { person_id: ':other', role: `'editor'`, ends_on: 'today() + 9' }),
]

/** What is refused of the roles of those who work here, and of who gives them. */
export const ROLES: Triggers = {
  role_request: {
    role_request_is_decided_by_another: [
      refuses('UA197', asked(), ...ADVISOR, a('person', { id: ':other' })),
      refuses('UA197', asked({ asked_by: ':lead' }), ...LEAD, a('person', { id: ':other', deactivated_at: 'now()' })),
      refuses('UA197', asked({ asked_by: ':lead', ends_on: 'today() - 1' }), ...LEAD, a('person', { id: ':other' })),
      refuses('UA197', asked({ asked_by: ':lead', decision: `'confirmed'`, decided_by: ':person', decided_at: 'now()' }), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' })),
      refuses('UA197', decide('confirmed', ':person'), ...ASKED),
      refuses('UA197', decide('declined', ':person'), ...ASKED),
      refuses('UA197', decide('withdrawn', ':lead'), ...ASKED),
      refuses('UA197', decide('confirmed', ':other'), ...ASKED, a('staff_role', { person_id: ':other', role: `'project-lead'` })),
      refuses('UA197', decide('confirmed', ':lead'), ...ASKED, `update staff_role set revoked_at = now() where person_id = :lead`),
      refuses('UA197', decide('confirmed', ':lead'), ...ASKED, `update person set deactivated_at = now() where id = :other`),
      refuses('UA197', decide('confirmed', ':lead'), ...ASKED, `update role_request set ends_on = today() - 1`),
      refuses('UA197', `update role_request set ends_on = today(), decision = 'confirmed', decided_by = :lead, decided_at = now()`, ...ASKED),
      refuses('UA197', `update role_request set role = 'project-lead'`, ...ASKED),
      refuses('UA197', decide('declined', ':lead'), ...ASKED, decided()),
      brings(`asked_at > '2020-01-01' from role_request`, asked({ asked_by: ':lead', asked_at: `'2000-01-01'` }), ...LEAD, a('person', { id: ':other' })),
      brings(`decided_at > '2020-01-01' from role_request`, `update role_request set decision = 'declined', decided_by = :lead, decided_at = '2000-01-01'`, ...ASKED),
    ],
  },
  staff_role: {
    a_lead_keeps_the_role: [
      refuses('UA200', 'update staff_role set revoked_at = now() where person_id = :lead', ...LEAD),
      refuses('UA200', 'update staff_role set ends_on = today() where person_id = :lead', ...LEAD),
      refuses('UA200', 'update staff_role set revoked_at = now() where person_id = :lead', ...LEAD, ...OTHER_LEAD, `update staff_role set ends_on = today() where person_id = :person`),
      refuses('UA200', `update staff_role set revoked_at = now(), revoked_by = :person where person_id = :lead`, ...LEAD, ...OTHER_LEAD, `update person set deactivated_at = now() where id = :person`),
      refuses('UA200', `update staff_role set revoked_at = now(), revoked_by = :person where person_id = :lead`, a('person', { id: ':lead' }), a('person', { id: ':person' }), a('staff_role', { person_id: ':lead', role: `'project-lead'`, origin: `'directory'` })),
    ],
    role_is_given_by_two: [
      refuses('UA198', given(), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' })),
      refuses('UA198', given({ role: `'project-lead'` }), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' })),
      refuses('UA198', given(), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' }), `update staff_role set revoked_at = now() - interval '6 days' where person_id = :person`),
      refuses('UA198', given(), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' }), `update staff_role set ends_on = today() - 7 where person_id = :person`),
      refuses('UA198', given(), ...LEAD, ...OTHER_LEAD, a('person', { id: ':other' }), `update person set deactivated_at = now() - interval '6 days' where id = :person`),
      refuses('UA198', given({ role: `'editor'`, ends_on: 'today() - 1' }), ...LEAD, a('person', { id: ':other' })),
      refuses('UA198', given({ granted_by: 'null', origin: `'directory'`, ends_on: 'today()' }), a('person', { id: ':other' })),
      refuses('UA198', given({ request_id: ':one' }), ...ASKED),
      refuses('UA198', given({ request_id: ':one' }), ...ASKED, decided('declined')),
      refuses('UA198', given({ request_id: ':one', granted_by: ':person' }), ...ASKED, decided()),
      refuses('UA198', given({ request_id: ':one', role: `'project-lead'` }), ...ASKED, decided()),
      refuses('UA198', given({ request_id: ':one', person_id: ':person' }), ...ASKED, decided()),
      refuses('UA198', given({ request_id: ':one', ends_on: 'today() + 9' }), ...ASKED, decided()),
      refuses('UA198', given({ request_id: ':one', origin: `'directory'`, granted_by: 'null' }), ...ASKED, decided()),
    ],
    role_ends_earlier: [
      refuses('UA198', 'update staff_role set ends_on = null', ...UNTIL),
      refuses('UA198', 'update staff_role set ends_on = today() + 10', ...UNTIL),
      refuses('UA198', 'update staff_role set ends_on = today() - 1', ...UNTIL),
      refuses('UA198', 'update staff_role set ends_on = today(), revoked_at = now()', ...UNTIL),
      refuses('UA198', 'update staff_role set ends_on = today()', ...UNTIL, 'update staff_role set revoked_at = now()'),
      refuses('UA198', 'update staff_role set ends_on = today()', ...UNTIL, `update staff_role set origin = 'directory'`),
    ],
    role_takes_busy_calendar_along: [
      brings('not exists (select from busy_calendar)', 'update staff_role set revoked_at = now()', ...ADVISOR, a('busy_calendar', CALENDAR)),
    ],
  },
} // prettier-ignore
