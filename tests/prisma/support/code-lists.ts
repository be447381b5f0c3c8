import { COVERS, PERS, UNITS } from '@/lib/capabilities/codes'
import { ANSWERS as EXERCISE_ANSWERS } from '@/lib/exercises/codes'
import { CHECK_SCOPES } from '@/lib/audit/check-scopes'
import { MANDATE_LEVELS, PARTNER_KINDS, ROLE_ORIGINS, STAFF_ROLES } from '@/lib/actors/actor'
import { DIVISIONS, SPOKEN } from '@/lib/advisors/codes'
import { GIVEN_BY_TWO, ROLE_DECISIONS } from '@/lib/people/role-codes'
import { STATUSES as ARTICLE_STATUSES } from '@/lib/articles/status'
import { ACCESS_ACTIONS } from '@/lib/audit/access-actions'
import { BUSY_FAULTS } from '@/lib/busy/codes'
import {
  ANSWER_STATUSES,
  BIDDER_TIES,
  CALL_RESULTS,
  QUESTION_STATUSES,
  QUESTION_TOPICS,
  TOPICS,
} from '@/lib/buyers/codes'
import {
  ABOUTS,
  BARRIERS,
  BID_RESULTS,
  CALL_TIMES,
  DECLINE_REASONS,
  SENT_BACK_REASONS,
  NEEDS,
  NO_BID_REASONS,
  OPENED_VIA,
  OUTCOMES,
  RETURN_REASONS,
  SIDES,
  TOLD_CORRECTED,
  TURN_TO,
} from '@/lib/cases/codes'
import { ELIGIBILITY_EXCEPTIONS } from '@/lib/cases/eligibility'
import { STATUSES } from '@/lib/cases/status'
import { LINK_REASONS, MERGE_REASONS } from '@/lib/companies/codes'
import { ORG_KINDS } from '@/lib/companies/org-number'
import { EXCEPTION_STATUSES, INTEREST_KINDS, RECUSAL_REASONS } from '@/lib/conflicts/codes'
import { LEVELS, WILL_BID } from '@/lib/evaluations/codes'
import { REPORT_STATUSES } from '@/lib/feedback/report-status'
import { LOCALES } from '@/lib/i18n/pathnames'
import { FORMATS } from '@/lib/images/image-limits'
import { MAIL_STATUSES } from '@/lib/mail/mail-state'
import { MEETING_KINDS, MEETING_STATUSES, OFFER_STATUSES, RELEASE_REASONS } from '@/lib/meetings/codes'
import { CHECKED_HOW, VERIFIED_HOW } from '@/lib/mandates/inputs'
import { KINDS as SUBSCRIPTION_KINDS } from '@/lib/newsletter/inputs'
import { ANSWERS, BIDS, FOLLOW_UP_KINDS } from '@/lib/outcomes/codes'
import { TERMS_SEE } from '@/lib/partners/terms'
import { NOTICE_KINDS, NOTICE_MAILS } from '@/lib/notices/kinds'
import { PAGE_KEYS } from '@/lib/pages/page-keys'
import { REASONS, WAYS } from '@/lib/proofs/codes'
import { LAWS, PROCEDURES } from '@/lib/procurements/codes'
import { REFERRAL_VIA } from '@/lib/partners/codes'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { GROUP_DRAWS, MISSED_DRAWS, SECOND_DRAWS } from '@/lib/rounds/draws'
import {
  CORRECTION_KINDS,
  CORRECTION_REASONS,
  CORRECTION_SIDES,
  CORRECTION_STATUSES,
  DRAWN_AS,
  EARLY_REASONS,
  ENTRY_KINDS,
  LATE_REASONS,
  OUTSIDE_KINDS,
  OUTSIDE_WHY,
  REVERSAL_REASONS,
  REVERSIBLE_KINDS,
} from '@/lib/time/codes'
import { FORMS, GENDERS, READER_KINDS, REGISTRATION_STATUSES, TRAINING_STATUSES } from '@/lib/trainings/codes'
import { VIEW_PLACES } from '@/lib/views/places'

/** Every column whose CHECK lists its codes, and the list that the code reads. */
export const CODE_LISTS: Record<string, readonly string[]> = {
  'access_log.action': ACCESS_ACTIONS,
  'advisor_competence.divisions': DIVISIONS,
  'advisor_competence.languages': SPOKEN,
  'advisor_competence.needs': NEEDS,
  'accessibility_report.locale': LOCALES,
  'accessibility_report.status': REPORT_STATUSES,
  'article.status': ARTICLE_STATUSES,
  'bidder_tie_ended.tie': BIDDER_TIES,
  'bid_result.result': BID_RESULTS,
  'busy_look.fault': BUSY_FAULTS,
  'buyer_call.result': CALL_RESULTS,
  'buyer_question.locale': LOCALES,
  'buyer_question.status': QUESTION_STATUSES,
  'buyer_question.topic': QUESTION_TOPICS,
  'case_decline.reason': DECLINE_REASONS,
  'case_decline.turn_to': TURN_TO,
  'partner_terms.sees': TERMS_SEE,
  'referral_return.reason': SENT_BACK_REASONS,
  'case_message.side': SIDES,
  'case_return.reason': RETURN_REASONS,
  'eligibility_check.exception': ELIGIBILITY_EXCEPTIONS,
  'case_move.status': STATUSES,
  'cases.about': ABOUTS,
  'cases.call_time': CALL_TIMES,
  'cases.contact_locale': LOCALES,
  'cases.needs': NEEDS,
  'cases.opened_via': OPENED_VIA,
  'cases.status': STATUSES,
  'company.org_kind': ORG_KINDS,
  'company_link.reason': LINK_REASONS,
  'company_merge.reason': MERGE_REASONS,
  'conflict_exception.status': EXCEPTION_STATUSES,
  'contact_check.checked_how': CHECKED_HOW,
  'correction.early_reason': EARLY_REASONS,
  'correction.kind': CORRECTION_KINDS,
  'correction.late_reason': LATE_REASONS,
  'correction.reason_code': CORRECTION_REASONS,
  'correction.status': CORRECTION_STATUSES,
  'correction_note.side': CORRECTION_SIDES,
  'capability.covers': COVERS,
  'capability.division': DIVISIONS,
  'capability.per': PERS,
  'capability.unit': UNITS,
  'exercise.division': DIVISIONS,
  'exercise.unit': UNITS,
  'exercise_asked.answer': EXERCISE_ANSWERS,
  'follow_up.kind': FOLLOW_UP_KINDS,
  'follow_up_answer.barriers': BARRIERS,
  'follow_up_answer.bid': BIDS,
  'follow_up_answer.result': ANSWERS,
  'general_answer.status': ANSWER_STATUSES,
  'general_answer.theme': BARRIERS,
  'general_answer.topic': TOPICS,
  'general_answer_revision.topic': TOPICS,
  'image_size.format': FORMATS,
  'interest.kind': INTEREST_KINDS,
  'ledger_entry.kind': ENTRY_KINDS,
  'ledger_entry.drawn_as': DRAWN_AS,
  'ledger_entry.early_reason': EARLY_REASONS,
  'ledger_entry.late_reason': LATE_REASONS,
  'ledger_entry.reason_code': [...REVERSAL_REASONS, ...RELEASE_REASONS],
  'ledger_entry.rev_kind': REVERSIBLE_KINDS,
  'checkpoint.reason': REASONS,
  'checkpoint_delivery.way': WAYS,
  'mail.locale': LOCALES,
  'mail.status': MAIL_STATUSES,
  'mandate.checked_how': VERIFIED_HOW,
  'mandate.level': MANDATE_LEVELS,
  'meeting.kind': MEETING_KINDS,
  'meeting.status': MEETING_STATUSES,
  'meeting_offer.kind': MEETING_KINDS,
  'meeting_offer.status': OFFER_STATUSES,
  'notice.kind': NOTICE_KINDS,
  'outcome.barriers': BARRIERS,
  'outcome.code': OUTCOMES,
  'outcome.why': NO_BID_REASONS,
  'outside_time.activity': ACTIVITIES,
  'outside_time.early_reason': EARLY_REASONS,
  'outside_time.late_reason': LATE_REASONS,
  'outside_time.kind': OUTSIDE_KINDS,
  'outside_time.reason_code': REVERSAL_REASONS,
  'outside_time.why': OUTSIDE_WHY,
  'page_revision.key': PAGE_KEYS,
  'page_revision.locale': LOCALES,
  'partner.kind': PARTNER_KINDS,
  'person.locale': LOCALES,
  'person.notice_mails': NOTICE_MAILS,
  'prepared_round.counted': ACTIVITIES,
  'prepared_round.group_draws': GROUP_DRAWS,
  'prepared_round.missed_draws': MISSED_DRAWS,
  'prepared_round.second_draws': SECOND_DRAWS,
  'procurement.law': LAWS,
  'procurement.procedure': PROCEDURES,
  'recusal.reason': RECUSAL_REASONS,
  'referral.via': REFERRAL_VIA,
  'round.group_draws': GROUP_DRAWS,
  'round.missed_draws': MISSED_DRAWS,
  'round.second_draws': SECOND_DRAWS,
  'round_activity.activity': ACTIVITIES,
  'saved_view.place': VIEW_PLACES,
  'role_request.decision': ROLE_DECISIONS,
  'role_request.role': GIVEN_BY_TWO,
  'staff_role.origin': ROLE_ORIGINS,
  'staff_role.role': STAFF_ROLES,
  'subscriber.kind': SUBSCRIPTION_KINDS,
  'subscriber.locale': LOCALES,
  'told_change.field': TOLD_CORRECTED,
  'training.form': FORMS,
  'training.language': LOCALES,
  'training.status': TRAINING_STATUSES,
  'training_evaluation.level': LEVELS,
  'training_evaluation.will_bid': WILL_BID,
  'training_gender.answer': GENDERS,
  'training_message.readers': READER_KINDS,
  'training_registration.locale': LOCALES,
  'training_registration.status': REGISTRATION_STATUSES,
  'trail_check.scope': CHECK_SCOPES,
}
