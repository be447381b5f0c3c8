import { a, ADVISOR, BARRED, brings, LEAD, refuses, type Triggers } from '../support/hostile'

const A_CASE = a('cases', { id: ':case' })
const ROUND = a('round', { id: ':round', closed_on: 'null' })
const CLOSED_ROUND = a('round', { id: ':round' })
export const PROCUREMENT = a('procurement', { id: ':procurement', ted_number: `'123-2026'` })
const MERGED = a('company', { id: ':company', merged_into_id: ':other' })
const PROVEN = { contact_id: ':person', contact_email: `'namn@example.test'` }
const barred = (table: string, column: string, also = {}) =>
  refuses('UA010', a(table, { case_id: ':case', [column]: ':advisor', ...also }), BARRED)
/** A case and another company's in the same procurement, found by the key that both have. */
export const TWINS = [
  a('company', { id: ':one' }),
  a('company', { id: ':two' }),
  a('cases', { id: ':case', company_id: ':one', procurement_id: ':procurement' }),
  a('cases', { id: ':other', company_id: ':two', procurement_id: ':asked' }),
  PROCUREMENT,
  a('procurement', { id: ':asked' }),
]

const JOIN = { case_id: ':case', into_id: ':other', joined_by: ':lead' }
const TERMS = { partner_id: ':one', no: '1', sees: `'nothing'`, since_on: `'2026-05-01'` }
const RETURNED = { case_id: ':case', returned_by: ':lead', reason: `'other'`, words: `'Ord'` }
const DECLINED = [
  a('cases', { id: ':case', status: `'declined'` }),
  a('case_decline', { case_id: ':case', declined_by: ':lead' }),
]
const JOINED = a('case_join', { case_id: ':case' })
const AGREED = { via: `'link'`, consent_at: `'2026-11-01'`, consent_version: `'2026-11'` }
const REFERRED = a('referral', { case_id: ':case', ...AGREED })
/** A case that goes on from one that a partner follows. */
const GOES_ON = [A_CASE, a('cases', { id: ':other', predecessor_id: ':case' })]
const OPENED = { company_id: ':one', round_id: ':asked', status: `'opened'`, contact_email: `'namn@example.test'` }
const ONE_COMPANYS = [a('cases', { id: ':case', ...OPENED }), a('cases', { id: ':other', ...OPENED })]

const endsAs = (code: string, about: string) =>
  refuses(
    'UA205',
    a('outcome', { case_id: ':case', code: `'${code}'`, ...(code === 'no-bid' && { why: `'time'` }) }),
    a('cases', { id: ':case', about: `'${about}'` }),
  )

/** What the triggers around cases and companies refuse and bring about. */
export const OF_CASES: Triggers = {
  cases: {
    case_draws_from_an_account_that_goes_on: [
      refuses('UA092', a('cases', { account_id: ':account' }), a('hour_account', { id: ':account', merged_into_id: ':pot', merged_from_id: ':one' })),
      refuses('UA092', 'update cases set account_id = :account', A_CASE, a('hour_account', { id: ':account', merged_into_id: ':pot', merged_from_id: ':one' })),
    ],
    case_is_found_by_its_words: [
      brings('exists (select from case_search where case_id = :case)', a('cases', { id: ':case', company_id: ':company' }), a('company', { id: ':company' })),
    ],
    case_is_remembered: [
      brings(`status = 'opened' from case_before where case_id = :case`, `update cases set status = 'closed'`, A_CASE),
    ],
    case_keeps_its_account: [
      brings('exists (select from account_of_case where case_id = :case and account_id = :account)', a('cases', { id: ':case', account_id: ':account' })),
    ],
    case_keeps_its_keys: [
      brings(`exists (select from case_key where key = 'ted:123-2026')`, a('cases', { id: ':case', procurement_id: ':procurement' }), PROCUREMENT),
    ],
    case_needs_a_proven_contact: [
      refuses('UA020', a('cases', PROVEN), a('person', { id: ':person', email: `'namn@example.test'` })),
      refuses('UA020', a('cases', PROVEN), a('person', { id: ':person', email: `'annan@example.test'`, email_proven_at: 'now()' })),
      refuses('UA020', 'update cases set contact_id = :person', A_CASE, a('person', { id: ':person' })),
    ],
    case_opens_in_an_open_round: [refuses('UA031', a('cases', { round_id: ':round' }), CLOSED_ROUND)],
    case_reopens_in_an_open_round: [
      refuses('UA031', `update cases set status = 'accepted'`, a('cases', { round_id: ':round', status: `'withdrawn'` }), CLOSED_ROUND),
    ],
    joined_case_stays_closed: [refuses('UA182', `update cases set status = 'opened'`, a('cases', { id: ':case', status: `'closed'` }), JOINED)],
    case_refuses_barred_advisor: [
      refuses('UA010', 'update cases set advisor_id = :advisor', A_CASE, BARRED),
      refuses(
        'UA010',
        'update cases set advisor_id = :advisor',
        a('cases', { id: ':case', company_id: ':company' }),
        a('person', { id: ':advisor', email_proven_at: 'now()' }),
        a('mandate', {
          ...{ company_id: ':company', person_id: ':advisor', level: `'verified'`, checked_how: `'called-company'` },
          ...{ verified_at: 'now()', valid_from: `'2026-01-01'` },
        }),
      ),
    ],
    told_words_are_kept: ['contact_name', 'contact_phone', 'call_time', 'needs', 'description', 'industry', 'employees'].map((column) =>
      refuses(
        'UA091',
        `update cases set ${column} = ${column === 'needs' ? `'{espd}'` : column === 'call_time' ? `'any'` : `'Annat'`}`,
        a('cases', { id: ':case', call_time: `'morning'` }),
      ),
    ),
  },
  told_change: {
    told_change_happened: [
      refuses('UA091', a('told_change', { id: ':one', case_id: ':case', field: `'description'` }), a('told_change_text', { change_id: ':one', before: `''` }), A_CASE),
      refuses('UA091', a('told_change', { id: ':one', case_id: ':case', field: `'description'` }), A_CASE, `update cases set description = 'Nytt'`),
    ],
  },
  case_assignment: {
    assignment_refuses_barred_advisor: [barred('case_assignment', 'advisor_id')],
    assignment_refuses_barred_lead: [barred('case_assignment', 'assigned_by')],
  },
  case_join: {
    join_is_of_one_thing: [
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS),
      refuses('UA180', a('case_join', { ...JOIN, joined_by: ':advisor' }), ...ONE_COMPANYS, ...ADVISOR),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, 'update cases set company_id = :two where id = :other'),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, 'update cases set round_id = :round where id = :other'),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, `update cases set status = 'closed' where id = :case`),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, `update cases set status = 'closed' where id = :other`),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('case_join', { case_id: ':one', into_id: ':case' })),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('meeting', { case_id: ':case', status: `'booked'` })),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('meeting_offer', { case_id: ':case', status: `'waiting'` })),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('ledger_entry', { case_id: ':case' })),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, PROCUREMENT, 'update cases set procurement_id = :procurement where id = :case'),
      refuses('UA181', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, `update cases set contact_email = 'annan@example.test' where id = :case`),
      refuses('UA181', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, 'update cases set contact_disowned_at = now() where id = :case'),
      refuses('UA181', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, BARRED, 'update cases set advisor_id = :advisor where id = :other'),
      refuses('UA181', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('recusal', { case_id: ':case', person_id: ':lead' })),
      refuses('UA181', a('case_join', JOIN), ...ONE_COMPANYS, ...LEAD, a('recusal', { case_id: ':other', person_id: ':lead' })),
      brings(`joined_at > '2020-01-01' from case_join`, a('case_join', { ...JOIN, joined_at: `'2000-01-01'` }), ...ONE_COMPANYS, ...LEAD),
    ],
    join_ends_the_case: [
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, a('outcome', { case_id: ':case', code: `'joined'` })),
      refuses('UA180', a('case_join', JOIN), ...ONE_COMPANYS, `update cases set status = 'closed' where id = :case`),
    ],
  },
  case_message: {
    message_refuses_barred_worker: [barred('case_message', 'author_id')],
    joined_case_takes_no_message: [refuses('UA182', a('case_message', { case_id: ':case' }), JOINED)],
  },
  case_move: { move_refuses_barred_worker: [barred('case_move', 'moved_by')] },
  case_note: { note_refuses_barred_worker: [barred('case_note', 'author_id')] },
  meeting_offer: {
    meeting_offer_refuses_barred_worker: [barred('meeting_offer', 'advisor_id')],
    joined_case_takes_no_offer: [refuses('UA182', a('meeting_offer', { case_id: ':case' }), JOINED)],
  },
  outcome: {
    outcome_is_of_its_kind: [
      ...(['bid-submitted', 'no-bid', 'too-late', 'not-eligible', 'knows-enough', 'answered'] as const).map((code) => endsAs(code, 'understand-decision')),
      ...(['knows-enough', 'answered', 'decision-understood', 'review-asked', 'standstill-over'] as const).map((code) => endsAs(code, 'bid')),
      ...(['too-late', 'not-eligible', 'answered', 'decision-understood'] as const).map((code) => endsAs(code, 'get-started')),
      ...(['too-late', 'not-eligible', 'knows-enough', 'review-asked'] as const).map((code) => endsAs(code, 'other')),
      refuses('UA205', a('outcome', { case_id: ':case', code: `'other'`, first_public_bid: 'true' }), a('cases', { id: ':case', about: `'understand-decision'` })),
    ],
    outcome_joined_is_a_join: [
      refuses('UA180', a('outcome', { case_id: ':case', code: `'joined'` }), a('cases', { id: ':case', status: `'closed'` })),
    ],
  },
  case_search: {
    case_loses_its_words: [
      brings(`exists (select from search_word_lost)`, 'delete from case_search', a('case_search', { company: `'Granbygden'` })),
    ],
  },
  company: {
    case_is_found_by_its_company: [
      brings(`registered ilike '%granbygden%' from case_search where case_id = :case`, `update company set name = 'Granbygden' where id = :one`, ...TWINS, 'select write_case_search(array[:case::uuid])'),
    ],
    company_is_not_born_merged: [refuses('UA092', a('company', { merged_into_id: ':one' }))],
  },
  mandate: { mandate_is_of_a_company_that_goes_on: [refuses('UA092', a('mandate', { company_id: ':company' }), MERGED)] },
  invitation: {
    invitation_is_of_a_company_that_goes_on: [refuses('UA092', a('invitation', { company_id: ':company' }), MERGED)],
  },
  referral: {
    referral_consent_ends_once: [
      refuses(
        'UA011',
        'update referral set consent_ended_at = now()',
        a('referral', { via: `'link'`, consent_at: 'now()', consent_version: `'2026-11'`, consent_ended_at: 'now()' }),
      ),
    ],
    referral_is_the_first_or_goes_on: [
      refuses('UA202', a('referral', { case_id: ':case', partner_id: ':two', via: `'link'` }), A_CASE, REFERRED),
      refuses('UA202', a('referral', { case_id: ':other', partner_id: ':one', ...AGREED }), ...GOES_ON),
      refuses('UA202', a('referral', { case_id: ':other', partner_id: ':two', ...AGREED }), ...GOES_ON, a('referral', { case_id: ':case', partner_id: ':one', ...AGREED })),
      refuses('UA202', a('referral', { case_id: ':other', partner_id: ':one', ...AGREED, consent_at: 'now()' }), ...GOES_ON, a('referral', { case_id: ':case', partner_id: ':one', ...AGREED })),
      refuses('UA202', a('referral', { case_id: ':other', partner_id: ':one', ...AGREED }), ...GOES_ON, a('referral', { case_id: ':case', partner_id: ':one', ...AGREED, consent_ended_at: 'now()' })),
      refuses('UA202', a('referral', { case_id: ':other', partner_id: ':one', ...AGREED }), ...GOES_ON, a('referral', { case_id: ':case', partner_id: ':one', ...AGREED }), JOINED),
    ],
  },
  partner_terms: {
    partner_terms_follow: [
      refuses('UA196', a('partner_terms', { ...TERMS, set_by: ':lead' }), a('partner', { id: ':one' })),
      refuses('UA196', a('partner_terms', TERMS), a('partner', { id: ':one', ended_at: 'now()' })),
      refuses('UA195', a('partner_terms', { ...TERMS, no: '2' }), a('partner', { id: ':one' })),
    ],
  },
  referral_return: {
    return_declines_the_case: [
      refuses('UA166', a('referral_return', RETURNED), A_CASE, REFERRED, ...LEAD),
      refuses('UA166', a('referral_return', RETURNED), ...LEAD, ...DECLINED),
      refuses('UA166', a('referral_return', RETURNED), ...LEAD, ...DECLINED, REFERRED, JOINED),
      refuses('UA166', a('referral_return', RETURNED), REFERRED, ...DECLINED),
      refuses('UA166', a('referral_return', RETURNED), ...LEAD, REFERRED, a('cases', { id: ':case', status: `'declined'` }), a('case_decline', { case_id: ':case', declined_by: ':advisor' })),
      refuses('UA166', a('referral_return', RETURNED), ...LEAD, REFERRED, ...DECLINED, `update cases set status = 'opened'`),
    ],
    return_refuses_barred_worker: [barred('referral_return', 'returned_by')],
  },
  prepared_round: {
    prepared_round_is_to_come: [
      refuses('UA162', a('prepared_round', { opens_on: 'today()' })),
      refuses('UA162', `update prepared_round set opens_on = today(), version = version + 1`, a('prepared_round')),
      refuses('UA162', `update prepared_round set name = 'En annan'`, a('prepared_round')),
      refuses('UA163', a('prepared_round', { code: `'next'` }), a('round', { code: `'next'` })),
      refuses('UA163', a('prepared_round', { id: ':round' }), a('round', { id: ':round' })),
    ],
  },
  round: {
    round_opens_as_prepared: [refuses('UA163', a('round'), a('prepared_round'))],
    round_stays_closed: [refuses('UA002', 'update round set closed_on = null', CLOSED_ROUND)],
    round_ends_with_its_cases: [
      refuses('UA031', 'update round set closed_on = today()', ROUND, a('cases', { round_id: ':round' })),
    ],
  },
} // prettier-ignore
