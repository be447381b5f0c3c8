import type { Hostile } from '../support/hostile'

/** Articles, answers, trainings, mails and what the system keeps for itself: rows that one rule alone refuses. */
export const PUBLIC: Hostile = {
  accessibility_report: {
    accessibility_report_check: [
      { erased_at: 'now()', what: `'kvar'`, page: `''` },
      { erased_at: 'now()', what: `''`, page: `'kvar'` },
      { erased_at: 'now()', what: `''`, page: `''`, email: `'namn@example.test'` },
    ],
  },
  article: {
    article_check: [
      { status: `'draft'`, publish_at: 'now()' },
      { status: `'scheduled'`, slug: `'a'`, revision: '1' },
    ],
    article_check1: [
      { status: `'scheduled'`, publish_at: 'now()', revision: '1' },
      { status: `'scheduled'`, publish_at: 'now()', slug: `'a'` },
    ],
    article_check2: [
      { status: `'published'`, publish_at: 'now()', slug: `'a'`, revision: '1' },
      { status: `'unpublished'`, slug: `'a'`, revision: '1' },
    ],
    article_slug_check: [{ slug: `'A b'` }, { slug: `repeat('a', 91)` }],
  },
  general_answer: {
    general_answer_english_is_whole: [{ question_en: `'Why?'` }, { answer_en: `'Because'` }],
    general_answer_theme_is_of_a_round: [{ theme: `'time'` }, { theme_round: 'gen_random_uuid()' }],
    general_answer_slug_check: [
      { slug: `'A b'` },
      { slug: `repeat('a', 81)` },
      ...['fraga', 'svar', 'ask', 'answer'].map((taken) => ({ slug: `'${taken}'` })),
    ],
  },
  subscriber: {
    subscriber_address_check: [
      { address: `'A@example.test'` },
      { address: `E'a@example.test\\nbcc: b@example.test'` },
      { address: `repeat('a', 255)` },
    ],
  },
  training: {
    training_closes_before_it_starts: [{ sign_up_closes_at: `now() + interval '1 minute'` }],
    training_ends_after_it_starts: [{ ends_at: 'now()' }, { ends_at: `now() + interval '15 hours'` }],
    training_is_somewhere: [{ place: 'null' }, { form: `'online'` }],
    training_link_check: [{ link: `'http://example.test'` }, { link: `'https://' || repeat('a', 1000)` }],
    training_never_oversold: [{ seats: '1', taken: '2' }, { taken: '-1' }],
    training_recording_is_captioned: [
      { recording_url: `'https://example.test'`, recording_captioned: 'true' },
      { recording_transcript: `'Ord'` },
      { recording_url: `'https://example.test'`, recording_transcript: `'Ord'` },
    ],
    training_recording_url_check: [
      { recording_url: `'http://example.test'`, recording_transcript: `'Ord'`, recording_captioned: 'true' },
      {
        recording_url: `'https://' || repeat('a', 1000)`,
        ...{ recording_transcript: `'Ord'`, recording_captioned: 'true' },
      },
    ],
    training_slug_check: [{ slug: `'A b'` }, { slug: `repeat('a', 101)` }],
  },
  training_registration: {
    training_registration_email_check: [
      { email: `'A@example.test'` },
      { email: `'a@'` },
      { email: `repeat('a', 321)` },
      { email: `E'a@example.test\\nbcc: b@example.test'` },
    ],
    training_registration_company_no_check: [
      { anonymised_at: 'now()', name: 'null', email: 'null', organisation: 'null', company_no: '0' },
    ],
    training_registration_company_once_forgotten: [{ company_no: '1' }],
    training_registration_forgotten_whole: [
      { name: 'null' },
      { email: 'null' },
      { anonymised_at: 'now()', name: 'null' },
      { anonymised_at: 'now()', email: 'null' },
      { anonymised_at: 'now()', name: 'null', email: 'null', organisation: `'kvar'` },
    ],
    training_registration_offer_ends: [{ status: `'offered'` }],
    training_registration_only_seated_come: [{ status: `'waiting'`, checked_in_at: 'now()' }],
  },
  demo_database: {
    demo_database_check: [{ told_at: 'now()', shift_seconds: '-1' }],
    demo_database_only_one_check: [{ only_one: 'false' }],
  },
  encryption_key: {
    encryption_key_only_one_check: [{ only_one: 'false' }],
  },
  mail: {
    mail_forgets_its_key_once_sent: [{ status: `'sent'`, sealed: `'v1.a'` }],
    mail_keeps_no_key_in_clear: ['path', 'link', 'code', 'unsubscribe'].map((key) => ({ params: `'{"${key}":"a"}'` })),
    mail_of_the_buyers_line_has_its_question: [
      { template: `'question-received'` },
      { template: `'question-answered'` },
      { question_id: ':one' },
    ],
    mail_sending_at_check: [{ status: `'sending'` }, { status: `'unsure'` }],
    mail_to_address_check: [{ to_address: `E'a@example.test\\nbcc: b@example.test'` }],
  },
  schedule: {
    schedule_name_check: [{ name: `'Nightly job'` }],
  },
}
