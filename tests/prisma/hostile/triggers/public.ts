import { a, brings, refuses, type Triggers } from '../support/hostile'

const TRAINING = a('training', { id: ':training', status: `'published'`, seats: '1' })
const JOINT = { training_id: ':training', partner_id: ':one' }
const SIGNED_UP = { training_id: ':training', status: `'waiting'` }
const ON_A_CASE = [
  a('company', { id: ':company' }),
  a('cases', { id: ':case', company_id: ':company', advisor_id: ':advisor' }),
  a('case_key', { case_id: ':case', key: `'ted:1-2026'` }),
  a('case_assignment', { case_id: ':case', advisor_id: ':advisor' }),
  a('person', { id: ':advisor' }),
]
const QUESTION = a('buyer_question', { id: ':question', ted_number: `'1-2026'`, keys: `'{ted:1-2026}'` })
const KEYED = [QUESTION, a('question_key', { question_id: ':question', key: `'ted:1-2026'` })]
const MATCHED = [
  ...ON_A_CASE,
  ...KEYED,
  a('procurement_match', { case_id: ':case', question_id: ':question', sure: 'true' }),
]
const EVENT = `'{"at":"2026-11-29T08:00:00.000Z","id":"10000000-0000-4000-8000-00000000000a","seq":0,"stream":"system"}'`
const LEAF = a('trail_leaf', { leaf_index: '0', event_id: ':one', hash: `sha256('a')` })
const note = (size = '1', root = `encode(sha256('a'), 'base64')`) => `'origin' || E'\\n${size}\\n' || ${root}`

/** What the triggers of the buyers' line, of trainings and of the trail refuse and bring about. */
export const OF_PUBLIC: Triggers = {
  buyer_answer: {
    question_keeps_who_answered: [
      brings('exists (select from question_hand where person_id = :person)', a('buyer_answer', { question_id: ':question', author_id: ':person' })),
      refuses('UA010', a('buyer_answer', { question_id: ':question', author_id: ':advisor' }), ...MATCHED),
    ],
  },
  buyer_call: {
    question_keeps_who_called: [
      brings('exists (select from question_hand where person_id = :person)', a('buyer_call', { question_id: ':question', caller_id: ':person' })),
      refuses('UA010', a('buyer_call', { question_id: ':question', caller_id: ':advisor' }), ...MATCHED),
    ],
  },
  buyer_question: {
    question_has_its_keys: [brings(`'ted:5-2026' = any (keys) from buyer_question`, a('buyer_question', { ted_number: `'5-2026'` }))],
    question_keeps_its_keys: [
      brings(`exists (select from question_key where key = 'ted:5-2026')`, a('buyer_question', { id: ':question', ted_number: `'5-2026'` })),
      refuses(
        'UA010',
        `update buyer_question set ted_number = '1-2026'`,
        ...[...MATCHED, `select set_config('ua.person', (select advisor_id::text from cases), true)`],
      ),
    ],
    question_keeps_who_took_it: [
      brings('exists (select from question_hand where person_id = :person)', `update buyer_question set taken_by = :person, status = 'taken'`, QUESTION),
      refuses('UA010', `update buyer_question set taken_by = :advisor, status = 'taken'`, ...MATCHED),
    ],
    question_takes_drafts_along: [
      brings(
        'not exists (select from draft)',
        `update buyer_question set erased_at = now(), organisation = null, name = null, email = null, phone = null, text = null, link_hash = null, request_id = null`,
        ...[QUESTION, a('draft', { question_id: ':question', place: `'answer:UL-2026-1000'` })],
      ),
    ],
  },
  question_key: {
    question_key_finds_its_match: [
      brings('sure from procurement_match', a('question_key', { question_id: ':question', key: `'ted:1-2026'` }), a('case_key', { case_id: ':case', key: `'ted:1-2026'` })),
    ],
  },
  training_partner: {
    training_partner_has_not_ended: [
      refuses('UA201', a('training_partner', JOINT), TRAINING, a('partner', { id: ':one', ended_at: 'now()' })),
      refuses('UA201', a('training_partner', JOINT), a('training', { id: ':training', status: `'cancelled'` }), a('partner', { id: ':one' })),
    ],
  },
  training_registration: {
    training_registration_takes_a_seat: [
      refuses('UA007', a('training_registration', SIGNED_UP), a('training', { id: ':training', status: `'draft'` })),
      refuses('UA007', a('training_registration', SIGNED_UP), a('training', { id: ':training', status: `'cancelled'` })),
      refuses('23505', a('training_registration', { ...SIGNED_UP, request_id: ':one' }), TRAINING, a('training_registration', { request_id: ':one' }), 'alter table training_registration drop constraint training_registration_request_id_key'),
      brings('taken = 1 from training', a('training_registration', SIGNED_UP), TRAINING),
      brings(`status = 'waiting' from training_registration`, a('training_registration', { ...SIGNED_UP, status: `'seated'` }), TRAINING, 'update training set taken = 1'),
      brings(
        `status = 'waiting' from training_registration where queue_no = 9`,
        a('training_registration', { ...SIGNED_UP, status: `'seated'` }),
        ...[a('training', { id: ':training', status: `'published'`, seats: '5', next_queue_no: '9', starts_at: `now() + interval '9 days'`, ends_at: `now() + interval '217 hours'` })],
        a('training_registration', { ...SIGNED_UP, queue_no: '1' }),
      ),
    ],
    training_registration_moves_a_seat: [
      refuses('UA008', `update training_registration set status = 'seated'`, TRAINING, a('training_registration', { ...SIGNED_UP, status: `'withdrawn'` })),
      refuses('UA008', `update training_registration set status = 'waiting'`, TRAINING, a('training_registration', { ...SIGNED_UP, status: `'seated'` }), 'update training set taken = 1'),
      brings('taken = 0 and sequence = 1 from training', `update training_registration set status = 'withdrawn'`, TRAINING, a('training_registration', { ...SIGNED_UP, status: `'seated'` }), 'update training set taken = 1'),
      refuses('23514', `update training_registration set status = 'seated'`, TRAINING, a('training_registration', SIGNED_UP), 'update training set taken = 1'),
    ],
  },
  audit_event: {
    event_awaits_a_leaf: [brings('exists (select from trail_pending where event_id = :one)', a('audit_event', { id: ':one' }))],
    event_is_read: [
      refuses('22P02', a('audit_event', { canonical: `'{"at":"2026-11-29T08:00:00.000Z","id":"none"}'` })),
      brings(
        `stream = 'system' and hash = encode(sha256('\\x00'::bytea || convert_to(canonical, 'UTF8')), 'hex') from audit_event`,
        a('audit_event', { canonical: EVENT.replace('}', `,"role":"system","type":"a.b","subject":{"kind":"case","id":"10000000-0000-4000-8000-00000000000b"},"facts":{}}`), stream: `'other'` }),
      ),
    ],
  },
  checkpoint: {
    checkpoint_tells_of_the_tree: [
      refuses('UA072', a('checkpoint', { size: '1', note: `'origin'` }), LEAF),
      refuses('UA072', a('checkpoint', { size: '1', note: note('2') }), LEAF),
      refuses('UA072', a('checkpoint', { size: '1', note: note('1', `'AAAA'`) }), LEAF),
      refuses('UA071', a('checkpoint', { size: '1', note: note() }), LEAF, a('checkpoint', { no: '1', size: '2', root: `sha256('b')`, note: note() })),
      refuses('UA073', a('checkpoint', { size: '1', note: note() }), LEAF, a('checkpoint', { no: '1', size: '1', root: `sha256('a')`, note: `'another'` })),
    ],
  },
  untold_change: {
    change_is_told: [
      refuses(
        'UA004',
        a('untold_change', { transaction: 'this_transaction()', touched: `'{name}'`, untold: `'{name}'`, row_key: `'a'` }),
      ),
    ],
  },
} // prettier-ignore
