import type { Columns } from '../support/rows'
import { a, LEAD, refuses, type Step, type Triggers } from '../support/hostile'

const ROUND = a('round', { id: ':round' })
const OURS = {
  ...{ id: ':case', round_id: ':round', company_id: ':company', status: `'ongoing'`, advisor_id: ':advisor' },
  status_since_at: 'now()',
}
const inCase = (of: Columns = {}) => a('cases', { ...OURS, ...of })
const time = (columns: Columns = {}) => ({
  ...{ case_id: ':case', advisor_id: ':advisor', recorded_by: ':advisor', worked_on: 'today()' },
  ...columns,
})
const held = (columns: Columns = {}) =>
  a('ledger_entry', { ...time(), kind: `'hold'`, meeting_id: ':meeting', ...columns })
const MEETING = { id: ':meeting', case_id: ':case', advisor_id: ':advisor' }
const WAITS = a('meeting', MEETING)
const PICKED = a('meeting_offer', { meeting_id: ':meeting', status: `'picked'`, ended_at: 'now()' })

/** How a case stands in which time is not written, or not by its former advisor. */
const NOT_IN_HAND: readonly (readonly [string, Columns])[] = [
  ['UA167', { advisor_id: ':person' }],
  ['UA167', { advisor_id: 'null', status: `'closed'` }],
  ['UA168', { status: `'opened'` }],
  ['UA168', { status: `'withdrawn'` }],
  ['UA168', { status: `'closed'`, status_since_at: `now() - interval '40 days'` }],
]
const ofHand = (table: string) => [
  ...NOT_IN_HAND.map(([code, of]) => refuses(code, a(table, time()), ROUND, inCase(of))),
  refuses('UA167', a(table, time({ recorded_by: ':person', moved_from_id: ':entry' })), ROUND, inCase()),
]

const event = (columns: Columns = {}) =>
  a('audit_event', {
    ...{ case_id: ':case', actor_id: ':person', role: `'advisor'`, type: `'note.written'` },
    ...{ subject_id: ':case', transaction: `'1'`, ...columns },
  })
const ON_THE_PHONE = { status: `'closed'`, advisor_id: 'null', opened_via: `'phone'`, opened_by: ':person' }
const CONTACT = { role: `'company-contact'` }
const speaks = (columns: Columns = {}) =>
  a('mandate', {
    ...{ person_id: ':person', company_id: ':company', level: `'verified'`, checked_how: `'called-company'` },
    ...{ verified_at: 'now()', valid_from: 'today() - 9', ...columns },
  })
/** A step that somebody takes back, of which this was the event. */
const undoing = (columns: Columns = {}) =>
  event({ type: `'case.step-undone'`, role: `'project-lead'`, facts: `jsonb_build_object('undoes', jsonb_build_array(:one))`, ...columns }) // prettier-ignore
const step = (type: string, columns: Columns = {}) =>
  event({ id: ':one', type: `'${type}'`, role: `'project-lead'`, facts: `'{}'`, ...columns })
const FROM = { facts: `jsonb_build_object('fromAdvisorId', :advisor)` }
const CHANGED = a('case_before', { case_id: ':case', advisor_id: ':advisor' })

/** The case's advisor has not said that nothing keeps them from it; somebody else has, or they of another case. */
const UNSAID: readonly Step[][] = [
  [],
  [a('impartiality', { case_id: ':case', person_id: ':person' })],
  [a('impartiality', { case_id: ':other', person_id: ':advisor' })],
]
const unsaid = (hostile: Step, ...given: Step[]) =>
  UNSAID.map((said) => refuses('UA165', hostile, ROUND, inCase(), ...said, ...given))
const words = (columns: Columns = {}) => ({ case_id: ':case', author_id: ':advisor', ...columns })

/** The meeting's case, in a round where two advisors draw so. */
const drawing = (how: string): Step[] => [a('round', { id: ':round', second_draws: `'${how}'` }), inCase()]

/** What whoever has no case may not do in it, and what a meeting may not reserve. */
export const HANDS: Triggers = {
  ledger_entry: {
    ledger_entry_is_of_one_who_has_the_case: ofHand('ledger_entry'),
    ledger_entry_is_of_one_without_conflict: [
      ...unsaid(a('ledger_entry', time())),
      ...unsaid(a('ledger_entry', time({ advisor_id: ':person', moved_from_id: ':entry' }))),
    ],
    ledger_entry_is_reserved_by_one_who_has_the_case: [
      refuses('UA167', held(), WAITS, inCase({ advisor_id: ':person' })),
      refuses('UA167', held({ recorded_by: 'null' }), WAITS, inCase({ advisor_id: ':person' })),
      refuses('UA167', held({ advisor_id: ':person' }), WAITS, inCase()),
      refuses('UA167', held({ recorded_by: ':lead' }), WAITS, ...LEAD, inCase({ advisor_id: ':person' })),
      refuses('UA167', held({ recorded_by: ':person' }), WAITS, inCase(), speaks()),
      refuses('UA167', held({ recorded_by: ':person' }), WAITS, inCase(), PICKED),
      refuses('UA167', held({ recorded_by: ':person' }), a('meeting', { ...MEETING, carried_from_id: ':one', calendar_id: ':one' }), inCase()),
      refuses('UA168', held(), WAITS, inCase({ status: `'closed'` })),
    ],
  },
  outside_time: {
    outside_time_is_of_one_who_has_the_case: ofHand('outside_time'),
    outside_time_is_of_one_without_conflict: unsaid(a('outside_time', time())),
  },
  case_message: { message_is_of_one_without_conflict: unsaid(a('case_message', words({ side: `'staff'` }))) },
  case_note: {
    note_is_of_one_without_conflict: [
      ...unsaid(a('case_note', words())),
      ...unsaid(a('case_note', words()), a('case_return', { case_id: ':case', advisor_id: ':person' })),
      ...unsaid(a('case_note', words()), a('case_return', { case_id: ':other', advisor_id: ':advisor' })),
    ],
  },
  case_assignment: {
    assignment_is_an_advisors: [
      refuses('UA167', a('case_assignment', { advisor_id: ':lead' }), ...LEAD),
      refuses('UA167', a('case_assignment', { advisor_id: ':lead' }), a('person', { id: ':lead' }), a('staff_role', { person_id: ':lead', role: `'advisor'`, revoked_at: 'now()' })),
      refuses('UA167', a('case_assignment', { advisor_id: ':lead' }), a('person', { id: ':lead', deactivated_at: 'now()' }), a('staff_role', { person_id: ':lead', role: `'advisor'` })),
    ],
  },
  audit_event: {
    event_is_by_one_who_has_the_case: [
      refuses('UA167', event(), inCase()),
      refuses('UA167', event(), inCase({ ...ON_THE_PHONE, advisor_id: ':advisor' })),
      refuses('UA167', event(), inCase({ ...ON_THE_PHONE, opened_via: `'web'` })),
      refuses('UA167', event(), inCase({ ...ON_THE_PHONE, opened_by: ':lead' })),
      refuses('UA167', event(CONTACT), inCase()),
      refuses('UA167', event(CONTACT), inCase(), speaks({ company_id: ':other' })),
      refuses('UA167', event(CONTACT), inCase(), speaks({ revoked_at: `now() - interval '1 day'` })),
      refuses('UA167', event(CONTACT), inCase(), speaks({ valid_to: 'today() - 1' })),
      refuses('UA167', event(CONTACT), inCase(), speaks({ level: `'self-declared'`, checked_how: 'null', verified_at: 'null' })),
      refuses('UA167', event({ ...CONTACT, type: `'referral.consent-ended'` }), inCase(), a('cases', { id: ':other', contact_id: ':person' })),
      refuses('UA167', event({ role: `'partner'` }), inCase()),
      refuses('UA167', event({ case_id: 'null', subject_id: ':company', type: `'mandate.verified'` }), inCase()),
      refuses('UA167', event({ case_id: 'null', subject_id: ':company', type: `'mandate.revoked'` }), inCase({ company_id: ':other', advisor_id: ':person' })),
      refuses('UA167', event({ role: `'visitor'`, type: `'meeting.picked'`, facts: `jsonb_build_object('meetingId', :meeting)` }), WAITS, inCase({ advisor_id: ':person' })),
      refuses('UA168', event({ type: `'time.logged'` }), ROUND, inCase({ advisor_id: ':person', status: `'withdrawn'` })),
      refuses('UA167', undoing(), inCase()),
      refuses('UA167', undoing(), inCase(), step('case.closed', { actor_id: ':advisor' })),
      refuses('UA167', undoing(), inCase(), step('case.closed', { case_id: ':other' })),
      refuses('UA167', undoing(), inCase(), step('case.closed', { transaction_at: `now() - interval '2 minutes'` })),
      refuses('UA167', undoing(), inCase({ advisor_id: ':person' }), step('case.closed'), CHANGED),
      refuses('UA167', undoing(), inCase(), step('advisor.assigned')),
      refuses('UA167', undoing(), inCase({ advisor_id: ':person' }), step('advisor.handed-over', FROM)),
    ],
  },
  meeting: {
    meeting_reserves_within_its_length: [
      refuses('UA169', a('meeting', { ...MEETING, reserved_minutes: '61' }), ...drawing('once')),
      refuses('UA169', a('meeting', { ...MEETING, reserved_minutes: '121' }), ...drawing('twice')),
      refuses('UA169', 'update meeting set reserved_minutes = 61', ...drawing('once'), WAITS),
      refuses('UA169', 'update meeting set length_minutes = 59', ...drawing('once'), WAITS),
    ],
  },
  meeting_offer: {
    meeting_offer_reserves_within_its_length: [
      refuses('UA169', a('meeting_offer', { case_id: ':case', reserved_minutes: '61' }), ...drawing('once')),
    ],
  },
} // prettier-ignore
