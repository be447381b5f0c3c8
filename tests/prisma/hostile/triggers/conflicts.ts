import { a, ADVISOR, BARRED, brings, LEAD, refuses, staff, type Triggers } from '../support/hostile'
import { PROCUREMENT, TWINS } from './cases'

const ASSIGNED = a('cases', { id: ':case', advisor_id: ':advisor', status: `'assigned'` })
const VERDICT = { case_id: ':case', other_id: ':other', decided_by: ':lead', same: 'true' }

/** What the triggers of procurements, of the conflict wall and of linked companies refuse and bring about. */
export const OF_CONFLICTS: Triggers = {
  recusal: {
    recusal_is_the_advisors: [refuses('UA142', a('recusal', { case_id: ':case', person_id: ':person' }), ASSIGNED)],
    recusal_is_of_now: [brings(`recused_at > '2020-01-01' from recusal`, a('recusal', { recused_at: `'2000-01-01'` }))],
  },
  impartiality: {
    impartiality_is_the_advisors: [
      refuses('UA142', a('impartiality', { case_id: ':case', person_id: ':person' }), ASSIGNED),
      refuses('UA010', a('impartiality', { case_id: ':case', person_id: ':advisor' }), ASSIGNED, BARRED),
    ],
    impartiality_is_of_now: [
      brings(`confirmed_at > '2020-01-01' from impartiality`, a('impartiality', { confirmed_at: `'2000-01-01'` })),
    ],
  },
  interest: {
    interest_is_somebodys: [
      refuses('UA141', a('interest', { person_id: ':person', declared_by: ':person' }), a('person', { id: ':person' })),
      refuses('UA141', a('interest', { person_id: ':advisor', declared_by: ':person' }), ...ADVISOR, ...staff(':person', 'advisor')),
      refuses('UA141', `update interest set organisation = 'Annat'`, a('interest')),
      refuses('UA141', `update interest set valid_until = '2026-01-02'`, a('interest', { valid_from: `'2026-01-01'` })),
      refuses('UA141', `update interest set valid_until = today() + 9`, a('interest', { valid_until: 'today() + 1', valid_from: 'today()' })),
      refuses('UA141', 'update interest set withdrawn_by = :lead, withdrawn_at = now()', ...LEAD, a('interest', { person_id: ':lead' })),
      refuses('UA141', 'update interest set withdrawn_by = :advisor, withdrawn_at = now()', ...ADVISOR, a('interest')),
      refuses('UA141', 'update interest set withdrawn_at = now()', ...LEAD, a('interest', { withdrawn_by: ':lead', withdrawn_at: 'now()' })),
    ],
  },
  conflict_exception: {
    conflict_exception_goes_forward: [
      refuses('UA143', a('conflict_exception', { case_id: ':case', person_id: ':advisor', asked_by: ':lead' }), ...LEAD, ...ADVISOR),
      refuses('UA143', a('conflict_exception', { case_id: ':case', person_id: ':advisor', asked_by: ':person' }), ...ADVISOR, BARRED),
      refuses('UA143', `update conflict_exception set case_id = :other`, a('conflict_exception', { case_id: ':case' })),
      refuses(
        'UA143',
        `update conflict_exception set status = 'granted', decided_by = :lead, decided_at = now()`,
        ...[...LEAD, a('conflict_exception', { case_id: ':case', person_id: ':lead' })],
      ),
      refuses(
        'UA143',
        `update conflict_exception set status = 'withdrawn', decided_by = :lead, decided_at = now()`,
        ...[...LEAD, a('conflict_exception', { case_id: ':case', asked_by: ':person' })],
      ),
      refuses(
        'UA143',
        `update conflict_exception set status = 'granted', decided_by = :lead, decided_at = now()`,
        ...[...LEAD, a('conflict_exception', { case_id: ':case', asked_by: ':lead' })],
      ),
    ],
  },
  twin_verdict: {
    twin_verdict_is_a_leads: [
      refuses('UA140', a('twin_verdict', { ...VERDICT, decided_by: ':advisor' }), ...TWINS, ...ADVISOR),
      refuses('UA140', a('twin_verdict', VERDICT), ...TWINS, ...LEAD, a('recusal', { case_id: ':other', person_id: ':lead' })),
      refuses('UA140', a('twin_verdict', VERDICT), ...TWINS, ...LEAD, 'update cases set company_id = :one'),
      refuses('UA140', a('twin_verdict', { ...VERDICT, same: 'false' }), ...TWINS, ...LEAD, a('case_twin', { case_id: ':case', other_id: ':other', sure: 'true' })),
    ],
  },
  case_key: {
    case_key_finds_its_match: [
      brings('sure from procurement_match', a('case_key', { case_id: ':case', key: `'ted:1-2026'` }), a('question_key', { question_id: ':question', key: `'ted:1-2026'` })),
    ],
    case_key_finds_no_conflict: [
      refuses(
        'UA010',
        a('case_key', { case_id: ':case', key: `'ted:1-2026'` }),
        ASSIGNED,
        a('procurement_match', { case_id: ':case', question_id: ':question' }),
        a('question_hand', { person_id: ':advisor', question_id: ':question' }),
      ),
    ],
    case_keys_find_twins: [
      brings(
        'sure from case_twin where case_id = :case',
        a('case_key', { case_id: ':case', key: `'ted:1-2026'` }),
        ...[...TWINS, a('case_key', { case_id: ':other', key: `'ted:1-2026'` })],
      ),
    ],
  },
  procurement: {
    case_is_found_by_its_buyer: [
      brings(
        `buyer ilike '%storbyn%' from case_search where case_id = :case`,
        `update procurement set buyer_name = 'Storbyn' where id = :procurement`,
        ...[...TWINS, 'select write_case_search(array[:case::uuid])'],
      ),
    ],
    procurement_finds_twins_by_deadline: [
      brings(
        'exists (select from case_twin)',
        `update procurement set bid_deadline_on = '2026-12-01' where id = :procurement`,
        ...[...TWINS, `update procurement set bid_deadline_on = '2026-12-02' where id = :asked`],
        a('case_key', { case_id: ':case', key: `'buy:storbyn'` }),
        a('case_key', { case_id: ':other', key: `'buy:storbyn'` }),
      ),
    ],
    procurement_has_its_keys: [brings(`'ted:123-2026' = any (keys) from procurement`, PROCUREMENT)],
    procurement_keeps_its_keys: [
      brings(
        `exists (select from case_key where key = 'ted:77-2026')`,
        `update procurement set ted_number = '77-2026' where id = :procurement`,
        ...TWINS,
      ),
    ],
    procurement_day_is_its_lots: [
      refuses(
        'UA110',
        `update procurement set bid_deadline_on = '2026-12-02', bid_deadline_at = '2026-12-02 12:00+01'`,
        PROCUREMENT,
        a('procurement_lot', { procurement_id: ':procurement', sought: 'true', deadline_on: `'2026-12-01'`, deadline_at: `'2026-12-01 12:00+01'` }),
      ),
    ],
  },
  procurement_lot: {
    lot_days_are_the_procurements: [
      refuses(
        'UA110',
        a('procurement_lot', { procurement_id: ':procurement', sought: 'true', deadline_on: `'2026-12-01'`, deadline_at: `'2026-12-01 12:00+01'` }),
        PROCUREMENT,
      ),
    ],
  },
  company_link: {
    company_link_goes_forward: [
      refuses('UA089', a('company_link', { linked_by: ':advisor' }), ...ADVISOR),
      refuses('UA089', a('company_link', { linked_by: ':lead', company_id: ':one', same_as_id: ':two' }), ...LEAD, a('company_link', { company_id: ':two' })),
      refuses('UA089', a('company_link', { linked_by: ':lead', company_id: ':one', same_as_id: ':two' }), ...LEAD, a('company_link', { same_as_id: ':one' })),
      refuses('UA089', 'update company_link set ended_by = :advisor, ended_at = now()', ...ADVISOR, a('company_link')),
      refuses('UA089', 'update company_link set same_as_id = :other, ended_by = :lead, ended_at = now()', ...LEAD, a('company_link')),
      refuses('UA089', 'update company_link set ended_by = :lead, ended_at = now()', ...LEAD, a('company_link', { id: ':one' }), a('company_merge', { link_id: ':one' })),
    ],
  },
  excess_finding: {
    excess_finding_goes_forward: [
      refuses('UA095', 'update excess_finding set handled_by = :advisor, handled_at = now()', ...ADVISOR, a('excess_finding')),
      refuses('UA095', 'update excess_finding set handled_by = :lead, handled_at = now(), minutes = 1', ...LEAD, a('excess_finding')),
      refuses('UA095', 'update excess_finding set handled_at = now()', ...LEAD, a('excess_finding', { handled_by: ':lead', handled_at: 'now()' })),
    ],
  },
} // prettier-ignore
