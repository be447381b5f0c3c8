import type { Columns } from '../support/rows'
import { a, ADVISOR, BARRED, brings, refuses, type Step, type Triggers } from '../support/hostile'

const MEETING = { id: ':meeting', case_id: ':case', advisor_id: ':advisor' }
const ASSIGNED = a('cases', { id: ':case', advisor_id: ':advisor', status: `'assigned'` })
const OFFER = { id: ':one', case_id: ':case', advisor_id: ':advisor' }
const PICK = `update meeting_offer set status = 'picked', meeting_id = :meeting, ended_at = now()`
/** The meeting of what was offered, with something else of it where it is to be refused. */
const picked = (meeting: Columns = {}): Step[] => [
  ASSIGNED,
  a('meeting_offer', OFFER),
  a('meeting', { ...MEETING, request_id: ':one', ...meeting }),
  ...('starts_at' in meeting ? [] : ['update meeting set starts_at = (select times[1] from meeting_offer)']),
]
/** A meeting with 60 minutes, and the case that follows its own. */
const FOLLOWED = [
  a('meeting', { id: ':meeting', case_id: ':case', reserved_minutes: '60', length_minutes: '60' }),
  a('cases', { id: ':other', predecessor_id: ':case' }),
]
const CARRIED = {
  ...{ id: ':one', case_id: ':other', carried_from_id: ':meeting', sequence: '1', length_minutes: '60' },
  ...{ reserved_minutes: '60', calendar_id: ':meeting' },
}
const CARRIED_OTHERWISE: readonly Columns[] = [
  { carried_from_id: ':two' },
  { sequence: '0' },
  { reserved_minutes: '30' },
  { length_minutes: '30' },
  { status: `'held'` },
  { case_id: ':case' },
  { place: `'Annanstans'` },
  { starts_at: `now() + interval '9 days'` },
]
/** Meetings that were not offered. */
const OTHERS: readonly Columns[] = [
  { request_id: ':two' },
  { status: `'cancelled'` },
  { starts_at: `now() + interval '9 days'` },
  { case_id: ':other' },
  { advisor_id: ':person' },
  { length_minutes: '30' },
  { reserved_minutes: '0' },
]
const BID = [
  a('procurement', {
    id: ':procurement',
    bid_deadline_at: `now() - interval '31 days'`,
    bid_deadline_on: `day_of(now() - interval '31 days')`,
  }),
  a('cases', {
    id: ':case',
    about: `'bid'`,
    procurement_id: ':procurement',
    status: `'closed'`,
    company_id: ':company',
    contact_email: `'namn@example.test'`,
  }),
]
const ENDS = `(select bid_deadline_at + interval '210 days' from procurement)`
const ASKED = { id: ':asked', case_id: ':case', kind: `'outcome'`, step: '30', ends_at: ENDS }
const ANSWER = { case_id: ':case', answered_by: ':advisor' }
const CONTENT = (said: Record<string, unknown> = {}) =>
  `'${JSON.stringify({ no: 1, name: 'Ett', summary: 'Ord', version: 1, ...said })}'`
const REPORT = a('steering_report', { id: ':one', no: '1', name: `'Ett'`, summary: `'Ord'` })
const FROZEN = { report_id: ':one', version: '1', content: CONTENT() }

/** As nobody does who has undone nothing of it. */
const BOOK_AGAIN = `update meeting set status = 'booked', changed_by = :advisor, changed_request = gen_random_uuid()`

/** What the triggers of meetings, follow-ups and reports refuse and bring about. */
export const OF_MEETINGS: Triggers = {
  meeting: {
    joined_case_takes_no_meeting: [refuses('UA182', a('meeting', { case_id: ':case' }), a('case_join', { case_id: ':case' }))],
    meeting_goes_forward: [
      ...CARRIED_OTHERWISE.map((meeting) => refuses('UA190', a('meeting', { ...CARRIED, ...meeting }), ...FOLLOWED)),
      refuses('UA190', a('meeting', CARRIED), ...FOLLOWED, `update meeting set status = 'cancelled'`),
      refuses('UA080', a('meeting', { status: `'held'` })),
      refuses('UA080', a('meeting', { sequence: '1' })),
      refuses('UA080', `update meeting set reserved_minutes = 5`, a('meeting', { status: `'held'` })),
      refuses('UA080', `update meeting set place = 'Storbyn'`, a('meeting', { status: `'held'` })),
      refuses('UA080', `update meeting set participants = 'Alla'`, a('meeting', { status: `'held'` })),
      refuses('UA080', `update meeting set starts_at = starts_at + interval '1 hour'`, a('meeting')),
      refuses('UA080', `update meeting set sequence = 0`, a('meeting', { sequence: '1' })),
      refuses('UA080', BOOK_AGAIN, a('meeting', { status: `'cancelled'` })),
      refuses('UA193', BOOK_AGAIN, a('meeting', { status: `'held'` })),
      refuses('UA193', BOOK_AGAIN, a('meeting', { id: ':meeting', status: `'held'` }), a('ledger_entry', { meeting_id: ':meeting' })),
    ],
    meeting_has_its_hold: [
      refuses('UA081', a('meeting', { reserved_minutes: '60' })),
      refuses('UA081', `update meeting set status = 'cancelled'`, a('meeting', { id: ':meeting', reserved_minutes: '10' }), a('ledger_entry', { kind: `'hold'`, meeting_id: ':meeting' })),
    ],
    missed_meeting_draws_by_rule: [
      refuses('UA170', `update meeting set status = 'missed'`, a('meeting', { id: ':meeting' }), a('ledger_entry', { meeting_id: ':meeting' })),
    ],
    meeting_refuses_barred_worker: [refuses('UA010', a('meeting', MEETING), BARRED)],
    meeting_is_held_by_its_successor: [
      refuses('UA191', 'update meeting set advisor_id = :person', a('meeting', { ...MEETING, reserved_minutes: '10' }), a('ledger_entry', { kind: `'hold'`, meeting_id: ':meeting', advisor_id: ':advisor' })),
    ],
    meeting_refuses_barred_successor: [
      refuses('UA010', 'update meeting set advisor_id = :advisor', a('meeting', { ...MEETING, advisor_id: ':lead' }), BARRED),
    ],
  },
  meeting_offer: {
    meeting_offer_is_answered_once: [
      refuses('UA096', a('meeting_offer', OFFER)),
      refuses('UA096', a('meeting_offer', OFFER), a('cases', { id: ':case', advisor_id: ':advisor', status: `'closed'` })),
      refuses('UA096', a('meeting_offer', { ...OFFER, token_hash: 'null' }), ASSIGNED),
      refuses('UA096', a('meeting_offer', { ...OFFER, ends_at: 'now()' }), ASSIGNED),
      refuses('UA096', a('meeting_offer', { ...OFFER, times: `array[now(), now() + interval '1 day']` }), ASSIGNED),
      refuses('UA096', `update meeting_offer set length_minutes = 5`, a('meeting_offer', OFFER)),
      refuses('UA096', `update meeting_offer set status = 'declined'`, a('meeting_offer', { ...OFFER, status: `'lapsed'`, ended_at: 'now()' })),
      refuses('UA096', `update meeting_offer set place = 'Storbyn'`, a('meeting_offer', { ...OFFER, status: `'lapsed'`, ended_at: 'now()' })),
      refuses('UA097', PICK, ASSIGNED, a('meeting_offer', OFFER)),
      ...OTHERS.map((other) =>
        refuses('UA097', PICK, ...picked(other)),
      ),
      refuses('UA098', PICK, ...picked(), `update meeting_offer set ends_at = now() - interval '1 hour'`),
      refuses('UA098', PICK, ...picked(), `update cases set advisor_id = :person`),
      refuses('UA098', PICK, ...picked(), a('meeting', { advisor_id: ':advisor', starts_at: `(select times[1] + interval '30 minutes' from meeting_offer)` })),
    ],
  },
  follow_up: {
    follow_up_is_due: [
      refuses('UA120', a('follow_up', { ...ASKED, ends_at: `now() + interval '1 day'` })),
      refuses('UA120', a('follow_up', { ...ASKED, token_hash: 'null' }), ...BID),
      refuses('UA120', a('follow_up', { ...ASKED, step: '90' }), ...BID),
      refuses('UA120', `update follow_up set ends_at = now() + interval '9 days', token_hash = null`, a('follow_up')),
      refuses('UA120', `update follow_up set token_hash = null`, ...BID, a('follow_up', ASKED)),
    ],
  },
  follow_up_answer: {
    follow_up_answer_follows_the_deadline: [
      refuses('UA121', a('follow_up_answer', ANSWER)),
      refuses('UA121', a('follow_up_answer', ANSWER), ...BID, `update procurement set bid_deadline_at = now() + interval '1 day', bid_deadline_on = day_of(now() + interval '1 day')`),
      refuses('UA122', a('follow_up_answer', { case_id: ':case', answered_by: 'null', asked_id: ':asked' }), ...BID),
      refuses('UA123', a('follow_up_answer', { ...ANSWER, may_tell: 'true' }), ...BID, ...ADVISOR),
      refuses('UA123', a('follow_up_answer', { ...ANSWER, may_tell: 'true' }), ...BID, a('mandate', { company_id: ':company', person_id: ':advisor', revoked_at: 'now()' })),
    ],
  },
  satisfaction: {
    satisfaction_is_answered_by_link: [
      refuses('UA122', a('satisfaction', { case_id: ':case', asked_id: ':asked' }), ...BID),
      refuses('UA124', 'update satisfaction set score = 5', a('satisfaction', { score: '1' })),
      refuses('UA124', `update satisfaction set words = 'Annat'`, a('satisfaction')),
    ],
  },
  steering_report: {
    steering_report_is_written: [
      refuses('UA156', a('steering_report', { no: '2' })),
      refuses('UA158', `update steering_report set name = 'Två'`, REPORT),
      refuses('UA158', `update steering_report set name = 'Två', version = 2`, REPORT, a('frozen_report', FROZEN)),
      refuses('UA158', `update steering_report set round_id = :round, version = 2`, REPORT),
      brings('version = 1 from steering_report', a('steering_report', { no: '1', version: '7' })),
    ],
  },
  evaluator_extract: {
    evaluator_extract_is_of_a_day: [
      refuses('UA183', a('evaluator_extract', { as_of: 'today()' })),
      refuses('UA184', a('evaluator_extract', { form: '1', cases: '2' }), a('evaluator_extract', { form: '1', cases: '1' })),
      refuses('UA185', a('evaluator_extract', { taken_by: ':advisor' }), BARRED),
      brings('taken_at > now() - interval \'1 day\' from evaluator_extract', a('evaluator_extract', { taken_at: `'2026-01-01'` })),
    ],
  },
  company_statistics: {
    company_statistics_follow: [
      refuses('UA192', a('company_statistics', { no: '2' })),
      refuses('UA194', a('company_statistics', { no: '1', counted_on: 'today() + 1' })),
      brings('set_at > now() - interval \'1 day\' from company_statistics', a('company_statistics', { no: '1', set_at: `'2026-01-01'` })),
    ],
  },
  frozen_report: {
    frozen_report_is_what_was_written: [
      ...[{ no: 2 }, { name: 'Två' }, { summary: '' }, { version: 2 }].map((said) =>
        refuses('UA159', a('frozen_report', { ...FROZEN, content: CONTENT(said) }), REPORT),
      ),
      refuses('UA159', a('frozen_report', { ...FROZEN, version: '2' }), REPORT),
      brings(`digest = encode(sha256(convert_to(content, 'UTF8')), 'hex') from frozen_report`, a('frozen_report', FROZEN), REPORT),
    ],
  },
  round_targets: {
    round_targets_are_of_an_open_round: [
      refuses('UA155', a('round_targets', { round_id: ':round', no: '1' }), a('round', { id: ':round' })),
      refuses('UA156', a('round_targets', { round_id: ':round', no: '2' }), a('round', { id: ':round', closed_on: 'null' })),
      refuses('UA157', a('round_targets', { round_id: ':round', no: '1', ends_on: `'2025-12-31'` }), a('round', { id: ':round', closed_on: 'null' })),
    ],
  },
} // prettier-ignore
