import { a, staff, type Step } from './support/hostile'

/** What a policy lets through, so that without it nothing does; or what it keeps from, so that a policy that lets everything through does not. */
export type Confined = { given: readonly Step[]; hostile: string; instead: 'dropped' | 'open' } & (
  { refused: string } | { shows: string }
)

const DENIED = '42501'
const room = (statement: string, person = ':advisor') =>
  `select set_config('ua.person', ${person}, true); set local role ua_buyers_line; ${statement}`
const owner = (statement: string, setting = 'ua.none', value = 'none') =>
  `select set_config('${setting}', '${value}', true); set local role ua_owner; ${statement}`
const app = (statement: string) => `set local role ua_application; ${statement}`
/** Who is given the room's rights without entering it. */
const heir = (statement = 'select 1') =>
  `create role hostile_heir in role ua_buyers_line; grant usage on schema public to hostile_heir;
   select set_config('ua.errand', 'post', true), set_config('ua.person', :advisor, true), set_config('ua.question_link', 'a', true);
   set local role hostile_heir; ${statement}`

const lets = (shows: string, hostile: string, ...given: Step[]): Confined => ({
  shows,
  hostile,
  given,
  instead: 'dropped',
})
const keeps = (shows: string, hostile: string, ...given: Step[]): Confined => ({
  shows,
  hostile,
  given,
  instead: 'open',
})
const refuses = (hostile: string, ...given: Step[]): Confined => ({ refused: DENIED, hostile, given, instead: 'open' })

const ON_LINE = staff(':advisor', 'buyer-advisor')
const LEAD = staff(':lead', 'project-lead')
const QUESTION = a('buyer_question', { id: ':question', link_hash: `encode(sha256('a'), 'hex')` })
const HAS_READ = a('question_hand', { question_id: ':question', person_id: ':lead' })
const ANSWER = a('buyer_answer', { id: ':one', question_id: ':question', text: `'Svar'` })
const CALL = a('buyer_call', { id: ':one', question_id: ':question', note: `'Ord'` })
const MAIL = a('mail', { id: ':one', question_id: ':question', template: `'question-received'` })
const DRAFT = a('draft', { person_id: ':advisor', question_id: ':question', place: `'answer:UL-2026-1000'` })
const LONG_AGO = `update buyer_question set status = 'closed', closed_at = now() - interval '2 years'`
const DEACTIVATED = 'update person set deactivated_at = now()'
const REVOKED = 'update staff_role set revoked_at = now()'
const SIDES = [
  a('company', { id: ':company' }),
  a('cases', { id: ':case', company_id: ':company', advisor_id: ':advisor' }),
  a('case_assignment', { case_id: ':case', advisor_id: ':advisor' }),
  a('procurement_match', { case_id: ':case', question_id: ':question', sure: 'true' }),
]
const ERASED = `erased_at = now(), organisation = null, name = null, email = null, phone = null, text = null, reference = null, link_hash = null, request_id = null`

const some = (table: string) => `exists (select from ${table})`
const none = (table: string) => `not exists (select from ${table})`
const ask = (columns = '', values = '') =>
  room(`insert into buyer_question (id, number, organisation, name, email, phone, topic, text, wants_call, link_hash, request_id, locale, due_on${columns})
    values (:question, 'UL-2026-1000', 'Kommunen', 'Namn', 'namn@example.test', '', 'other', 'Fråga', false, 'a', :one, 'sv', '2026-12-01'${values})`)
const answer = (by: string, as = ':advisor') =>
  room(
    `insert into buyer_answer (id, question_id, author_id, text, request_id) values (:one, :question, ${by}, 'Svar', :two)`,
    as,
  )
const call = (by: string, as = ':advisor') =>
  room(
    `insert into buyer_call (id, question_id, caller_id, result, request_id) values (:one, :question, ${by}, 'reached', :two)`,
    as,
  )
const draft = (by: string) =>
  room(
    `insert into draft (person_id, place, question_id, texts) values (${by}, 'answer:UL-2026-1000', :question, '{}')`,
  )

/** By table and policy. */
export const POLICIES: Readonly<Record<string, Readonly<Record<string, readonly Confined[]>>>> = {
  buyer_question: {
    advisor_works: [
      lets(`bought_for = 'Storbyn' from buyer_question`, room(`update buyer_question set bought_for = 'Storbyn'`), QUESTION, ...ON_LINE),
      keeps('bought_for is null from buyer_question', room(`update buyer_question set bought_for = 'Storbyn'`, ':lead'), QUESTION, ...LEAD, HAS_READ),
    ],
    anyone_asks: [
      lets('true', ask()),
      ...[
        [', status, closed_at', `, 'closed', now()`],
        [', taken_by', ', :advisor'],
        [', version', ', 1'],
        [', answered_at', ', now()'],
      ].map(([columns, values]) => refuses(ask(columns, values))),
    ],
    asker_reads: [
      lets(some('buyer_question'), room(`select set_config('ua.question_link', 'a', true)`), QUESTION),
      keeps(none('buyer_question'), room(`select set_config('ua.question_link', 'b', true)`), QUESTION),
    ],
    only_in_the_room: [lets(none('buyer_question'), heir(), QUESTION, ...ON_LINE)],
    owner_lists: [
      lets(some('buyer_question'), owner('select 1', 'ua.listing', 'unread'), QUESTION),
      keeps(none('buyer_question'), owner('select 1'), QUESTION),
    ],
    owner_verifies: [
      lets(some('buyer_question'), owner('select 1', 'ua.errand', 'verify'), QUESTION),
      keeps(none('buyer_question'), owner('select 1'), QUESTION),
    ],
    owner_wipes: [
      lets('erased_at is not null from buyer_question', owner(`update buyer_question set ${ERASED}`, 'ua.errand', 'verify'), QUESTION, LONG_AGO),
      keeps('erased_at is null from buyer_question', owner(`update buyer_question set ${ERASED}`, 'ua.errand', 'verify'), QUESTION),
      refuses(owner(`update buyer_question set text = 'Annat'`), QUESTION, LONG_AGO),
    ],
    staff_read: [
      lets(some('buyer_question'), room('select 1'), QUESTION, ...ON_LINE),
      lets(some('buyer_question'), room('select 1', ':lead'), QUESTION, ...LEAD, HAS_READ),
      keeps(none('buyer_question'), room('select 1', ':lead'), QUESTION, ...LEAD),
      keeps(none('buyer_question'), room('select 1'), QUESTION, ...ON_LINE, DEACTIVATED),
      keeps(none('buyer_question'), room('select 1'), QUESTION, ...ON_LINE, REVOKED),
      keeps(none('buyer_question'), room('select 1'), QUESTION, ...staff(':advisor', 'advisor')),
      keeps(none('buyer_question'), room('select 1'), QUESTION, ...ON_LINE, ...SIDES),
    ],
  },
  buyer_answer: {
    advisor_answers: [
      lets('true', answer(':advisor'), QUESTION, ...ON_LINE),
      refuses(answer(':person'), QUESTION, ...ON_LINE),
      refuses(answer(':lead', ':lead'), QUESTION, ...LEAD, HAS_READ),
      refuses(answer(':advisor'), QUESTION, ...ON_LINE, DEACTIVATED),
      refuses(answer(':advisor'), QUESTION, ...ON_LINE, ...SIDES),
    ],
    only_in_the_room: [lets(none('buyer_answer'), heir(), QUESTION, ANSWER, ...ON_LINE, 'alter policy only_in_the_room on buyer_question using (true)')],
    owner_verifies: [
      lets(some('buyer_answer'), owner('select 1', 'ua.errand', 'verify'), ANSWER),
      keeps(none('buyer_answer'), owner('select 1'), ANSWER),
    ],
    owner_wipes: [
      lets('text is null from buyer_answer', owner('update buyer_answer set text = null', 'ua.errand', 'verify'), QUESTION, ANSWER),
      keeps(`text = 'Svar' from buyer_answer`, owner('update buyer_answer set text = null', 'ua.errand', 'verify'), ANSWER),
      refuses(owner(`update buyer_answer set text = 'Annat'`, 'ua.errand', 'verify'), QUESTION, ANSWER),
    ],
    with_its_question: [
      lets(some('buyer_answer'), room('select 1'), QUESTION, ANSWER, ...ON_LINE),
      keeps(none('buyer_answer'), room('select 1'), QUESTION, ANSWER),
    ],
  },
  buyer_call: {
    advisor_calls: [
      lets('true', call(':advisor'), QUESTION, ...ON_LINE),
      refuses(call(':person'), QUESTION, ...ON_LINE),
      refuses(call(':lead', ':lead'), QUESTION, ...LEAD, HAS_READ),
      refuses(call(':advisor'), QUESTION, ...ON_LINE, DEACTIVATED),
    ],
    only_in_the_room: [lets(none('buyer_call'), heir(), QUESTION, CALL, ...ON_LINE, 'alter policy only_in_the_room on buyer_question using (true)')],
    owner_verifies: [
      lets(some('buyer_call'), owner('select 1', 'ua.errand', 'verify'), CALL),
      keeps(none('buyer_call'), owner('select 1'), CALL),
    ],
    owner_wipes: [
      lets('note is null from buyer_call', owner('update buyer_call set note = null', 'ua.errand', 'verify'), QUESTION, CALL),
      keeps(`note = 'Ord' from buyer_call`, owner('update buyer_call set note = null', 'ua.errand', 'verify'), CALL),
      refuses(owner(`update buyer_call set note = 'Annat'`, 'ua.errand', 'verify'), QUESTION, CALL),
    ],
    staff_read: [
      lets(some('buyer_call'), room('select 1'), QUESTION, CALL, ...ON_LINE),
      keeps(none('buyer_call'), room(`select set_config('ua.question_link', 'a', true)`), QUESTION, CALL),
    ],
  },
  draft: {
    only_in_the_room: [lets(none('draft'), heir(), QUESTION, DRAFT, ...ON_LINE, 'alter policy only_in_the_room on buyer_question using (true)')],
    outside_the_room: [
      lets(some('draft'), app('select 1'), a('draft')),
      keeps(none('draft'), app('select 1'), DRAFT),
      refuses(app(`insert into draft (person_id, place, question_id, texts) values (:person, 'answer:UL-2026-1000', :question, '{}')`)),
    ],
    own_of_a_question: [
      lets(some('draft'), room('select 1'), QUESTION, DRAFT, ...ON_LINE),
      keeps(none('draft'), room('select 1'), QUESTION, DRAFT),
      keeps(none('draft'), room('select 1'), QUESTION, DRAFT, ...ON_LINE, 'update draft set person_id = :person'),
      refuses(draft(':person'), QUESTION, ...ON_LINE),
      refuses(draft(':advisor'), QUESTION),
    ],
  },
  mail: {
    only_in_the_room: [lets(none('mail'), heir(), MAIL)],
    outside_the_room: [
      lets(some('mail'), app('select 1'), a('mail')),
      keeps(none('mail'), app('select 1'), MAIL),
      refuses(app(`insert into mail (to_address, locale, template, question_id) values ('namn@example.test', 'sv', 'question-received', :question)`)),
    ],
    post_carries: [
      lets(some('mail'), room(`select set_config('ua.errand', 'post', true)`), MAIL),
      keeps(none('mail'), room('select 1'), MAIL),
    ],
    with_its_question: [
      lets(some('mail'), room('select 1'), QUESTION, MAIL, ...ON_LINE),
      keeps(none('mail'), room('select 1'), QUESTION, MAIL),
    ],
  },
} // prettier-ignore
