import type { Hostile } from '../support/hostile'

/** Absences, companies, whoever speaks for them, partners and staff: rows that one rule alone refuses. */
export const PEOPLE: Hostile = {
  absence: {
    absence_ends_after_it_begins: [
      { first_on: `'2026-05-02'`, last_on: `'2026-05-01'`, withdrawn_at: 'now()' },
      { first_on: `'2026-05-02'`, last_on: `'2028-05-02'` },
    ],
    absence_first_on_check: [
      { first_on: `'1999-12-31'`, last_on: `'2000-01-02'` },
      { first_on: `'2200-01-01'`, last_on: `'2200-01-02'` },
    ],
    absence_is_covered_by_another: [{ advisor_id: ':one', cover_id: ':one' }],
    absence_weekdays_check: [{ weekdays: `'{1,2,3,4,5}'` }, { weekdays: `'{6}'` }],
  },
  advisor_competence: {
    advisor_competence_industries_check: [
      { industries: `'{A B}'` },
      { industries: `'{NULL}'` },
      { industries: `array_fill('it'::text, array[51])` },
    ],
    advisor_competence_municipalities_check: [
      { municipalities: `'{980}'` },
      { municipalities: `array_fill('9980'::text, array[51])` },
    ],
  },
  advisor_terms: {
    advisor_terms_are_of_a_round: [{ agreed_minutes: '60' }, { agreed_round_id: ':one' }],
  },
  capability: {
    capability_begins_with_its_request: [{ version: '1', id: ':one', request_id: ':two' }],
    capability_municipalities_check: [
      { municipalities: `'{980}'` },
      { municipalities: `'{}'` },
      { municipalities: `array_fill('9980'::text, array[51])` },
    ],
    capability_peak_is_no_less: [{ normal: '2', peak: '1' }],
    capability_valid_until_check: [{ valid_until: `'infinity'` }],
  },
  exercise: {
    exercise_ends_at_check: [{ ends_at: `'infinity'` }],
    exercise_is_closed_at_some_time: [{ closed_by: ':one' }],
    exercise_is_reminded_by_somebody: [{ reminded_by: ':one' }, { reminded_at: 'now()' }],
    exercise_municipality_check: [{ municipality: `'980'` }],
  },
  exercise_asked: {
    exercise_asked_buyers_see_a_yes: [
      { for_buyers: 'true' },
      { for_buyers: 'false' },
      { for_buyers: 'true', answer: `'no'`, answered_at: 'now()' },
    ],
    exercise_asked_is_answered_or_not: [{ answer: `'no'` }, { answered_at: 'now()' }, { words: `'Ja'` }],
    exercise_asked_yes_says_how_much: [
      { answer: `'yes'`, answered_at: 'now()' },
      { answer: `'partly'`, answered_at: 'now()', amount: '1' },
      { answer: `'no'`, answered_at: 'now()', amount: '1', within_hours: '24' },
      { amount: '1', within_hours: '24' },
    ],
  },
  busy_calendar: {
    busy_calendar_sealed_check: [{ sealed: `'https://example.test/x.ics'` }, { sealed: `'v1.' || repeat('a', 4000)` }],
  },
  busy_look: {
    busy_look_check: [{ fault: `'slow'` }],
  },
  busy_time: {
    busy_time_check: [
      { to_at: 'now()', from_at: 'now()' },
      { from_at: 'now()', to_at: `now() + interval '71 days'` },
    ],
  },
  calendar_feed: {
    calendar_feed_token_hash_check: [{ token_hash: `'the token itself'` }],
  },
  week_done: {
    week_done_check: [{ done_at: 'now()', reopened_at: `now() - interval '1 second'` }],
    week_done_monday_check: [{ monday: `'2026-11-03'` }, { monday: `'1999-12-27'` }, { monday: `'2200-01-06'` }],
  },
  month_sign_off: {
    month_sign_off_by_another: [{ signed_by: ':one', advisor_id: ':one' }],
  },
  person: {
    person_email_check: [{ email: `'A@example.test'` }, { email: `repeat('a', 321)` }],
  },
  login_link: {
    login_link_address_hash_check: [{ address_hash: `'192.0.2.1'` }],
    login_link_email_check: [{ email: `'A@example.test'` }, { email: `repeat('a', 321)` }],
  },
  code_guess: {
    code_guess_who_check: [{ who: `'namn@example.test'` }],
  },
  kept_text: {
    kept_text_sealed_check: [{ sealed: `'what was typed'` }, { sealed: `'v1.a.b.' || repeat('c', 200000)` }],
    kept_text_token_hash_check: [{ token_hash: `'the token itself'` }],
  },
  saved_view: {
    saved_view_name_check: [{ name: `E'a\\nb'` }, { name: `''` }, { name: `repeat('a', 61)` }],
    saved_view_nothing_sealed: [{ query: `'sealed=1'` }, { query: `'a=1&sealed=1'` }],
    saved_view_query_check: [{ query: `'<script>'` }, { query: `repeat('a', 1001)` }],
  },
  role_request: {
    role_request_ends_on_check: [{ ends_on: `'infinity'` }],
    role_request_is_decided_by_somebody: [{ decision: `'confirmed'`, decided_by: ':one' }, { decided_at: 'now()' }],
  },
  staff_role: {
    staff_role_ends_on_check: [{ ends_on: `'infinity'` }],
    staff_role_origin_is_one: [{ origin: `'directory'`, granted_by: ':one' }],
  },
  company: {
    company_check: [{ id: ':one', merged_into_id: ':one' }],
    company_municipality_code_check: [{ municipality_code: `'998'` }],
    company_number_is_plain_only_for_legal: [
      { org_kind: `'sole'`, org_sealed: `'v1.a'`, org_digits: `'8001011234'` },
      { org_kind: `'legal'`, org_digits: 'null' },
    ],
    company_number_is_sealed_for_sole: [
      { org_kind: `'sole'`, org_digits: 'null' },
      { org_kind: `'legal'`, org_sealed: `'v1.a'` },
    ],
    company_org_digits_check: [{ org_digits: `'556677889'` }],
  },
  company_link: {
    company_link_check: [{ company_id: ':one', same_as_id: ':one' }],
    company_link_ended_by_someone: [{ ended_by: ':one' }, { ended_at: 'now()' }],
  },
  company_merge: {
    company_merge_check: [{ company_id: ':one', into_id: ':one' }],
  },
  excess_finding: {
    excess_finding_handled_by_someone: [{ handled_by: ':one' }, { handled_at: 'now()' }],
  },
  invitation: {
    invitation_accepted_has_ended: [{ accepted_by: ':one' }],
    invitation_email_check: [{ email: `'A@example.test'` }, { email: `repeat('a', 321)` }],
  },
  mandate: {
    mandate_check: [
      { level: `'verified'`, checked_how: `'called-company'` },
      { level: `'self-declared'`, verified_at: 'now()' },
    ],
    mandate_check1: [
      { level: `'verified'`, verified_at: 'now()' },
      { level: `'self-declared'`, checked_how: `'called-company'` },
    ],
    mandate_check2: [{ valid_from: `'2026-05-02'`, valid_to: `'2026-05-01'` }],
  },
  partner: {
    partner_check: [{ kind: `'municipality'` }, { kind: `'trade-organisation'`, municipality_code: `'9980'` }],
    partner_code_check: [{ code: `'ab'` }, { code: `'Storbyn'` }],
    partner_municipality_code_check: [{ kind: `'municipality'`, municipality_code: `'208'` }],
  },
  partner_terms: {
    partner_terms_were_agreed: [{ agreed_with: `'Namn'` }, { reference: `'DNR 1'` }],
    partner_terms_since_on_check: [{ since_on: `'2019-12-31'` }, { since_on: `'2100-01-02'` }],
  },
  referral: {
    form_needs_consent_and_sender: [
      { via: `'form'`, referred_by: ':one' },
      { via: `'form'`, consent_at: 'now()', consent_version: `'2026-11'` },
    ],
    referral_check: [
      { via: `'link'`, consent_at: 'now()' },
      { via: `'link'`, consent_version: `'2026-11'` },
    ],
    referral_consent_version_check: [{ via: `'link'`, consent_at: 'now()', consent_version: `'No 2'` }],
    referral_only_given_consent_ends: [{ via: `'link'`, consent_ended_at: 'now()' }],
  },
}
