import sv_absence from '@/messages/sv/absence.json'
import sv_account from '@/messages/sv/account.json'
import sv_blog from '@/messages/sv/blog.json'
import sv_blog_write from '@/messages/sv/blog-write.json'
import sv_buyers from '@/messages/sv/buyers.json'
import sv_buyers_line from '@/messages/sv/buyers-line.json'
import sv_case_forms from '@/messages/sv/case-forms.json'
import sv_case_list from '@/messages/sv/case-list.json'
import sv_case_page from '@/messages/sv/case-page.json'
import sv_case_words from '@/messages/sv/case-words.json'
import sv_descriptions from '@/messages/sv/descriptions.json'
import sv_errors from '@/messages/sv/errors.json'
import sv_failure from '@/messages/sv/failure.json'
import sv_feedback from '@/messages/sv/feedback.json'
import sv_figures from '@/messages/sv/figures.json'
import sv_form from '@/messages/sv/form.json'
import sv_how_we_count from '@/messages/sv/how-we-count.json'
import sv_intake from '@/messages/sv/intake.json'
import sv_jobs from '@/messages/sv/jobs.json'
import sv_keys from '@/messages/sv/keys.json'
import sv_lists from '@/messages/sv/lists.json'
import sv_mail from '@/messages/sv/mail.json'
import sv_meetings from '@/messages/sv/meetings.json'
import sv_own_time from '@/messages/sv/own-time.json'
import sv_months from '@/messages/sv/months.json'
import sv_mine from '@/messages/sv/mine.json'
import sv_missing from '@/messages/sv/missing.json'
import sv_newsletter from '@/messages/sv/newsletter.json'
import sv_outbox from '@/messages/sv/outbox.json'
import sv_pages from '@/messages/sv/pages.json'
import sv_partner_lead from '@/messages/sv/partner-lead.json'
import sv_partners from '@/messages/sv/partners.json'
import sv_people from '@/messages/sv/people.json'
import sv_proof from '@/messages/sv/proof.json'
import sv_queue from '@/messages/sv/queue.json'
import sv_rounds from '@/messages/sv/rounds.json'
import sv_search from '@/messages/sv/search.json'
import sv_shell from '@/messages/sv/shell.json'
import sv_sign_in from '@/messages/sv/sign-in.json'
import sv_start from '@/messages/sv/start.json'
import sv_trail from '@/messages/sv/trail.json'
import sv_trail_events from '@/messages/sv/trail-events.json'
import sv_training_staff from '@/messages/sv/training-staff.json'
import sv_trainings from '@/messages/sv/trainings.json'
import sv_week from '@/messages/sv/week.json'
import sv_work from '@/messages/sv/work.json'
import en_absence from '@/messages/en/absence.json'
import en_account from '@/messages/en/account.json'
import en_blog from '@/messages/en/blog.json'
import en_blog_write from '@/messages/en/blog-write.json'
import en_buyers from '@/messages/en/buyers.json'
import en_buyers_line from '@/messages/en/buyers-line.json'
import en_case_forms from '@/messages/en/case-forms.json'
import en_case_list from '@/messages/en/case-list.json'
import en_case_page from '@/messages/en/case-page.json'
import en_case_words from '@/messages/en/case-words.json'
import en_descriptions from '@/messages/en/descriptions.json'
import en_errors from '@/messages/en/errors.json'
import en_failure from '@/messages/en/failure.json'
import en_feedback from '@/messages/en/feedback.json'
import en_figures from '@/messages/en/figures.json'
import en_form from '@/messages/en/form.json'
import en_how_we_count from '@/messages/en/how-we-count.json'
import en_intake from '@/messages/en/intake.json'
import en_jobs from '@/messages/en/jobs.json'
import en_keys from '@/messages/en/keys.json'
import en_lists from '@/messages/en/lists.json'
import en_mail from '@/messages/en/mail.json'
import en_meetings from '@/messages/en/meetings.json'
import en_own_time from '@/messages/en/own-time.json'
import en_months from '@/messages/en/months.json'
import en_mine from '@/messages/en/mine.json'
import en_missing from '@/messages/en/missing.json'
import en_newsletter from '@/messages/en/newsletter.json'
import en_outbox from '@/messages/en/outbox.json'
import en_pages from '@/messages/en/pages.json'
import en_partner_lead from '@/messages/en/partner-lead.json'
import en_partners from '@/messages/en/partners.json'
import en_people from '@/messages/en/people.json'
import en_proof from '@/messages/en/proof.json'
import en_queue from '@/messages/en/queue.json'
import en_rounds from '@/messages/en/rounds.json'
import en_search from '@/messages/en/search.json'
import en_shell from '@/messages/en/shell.json'
import en_sign_in from '@/messages/en/sign-in.json'
import en_start from '@/messages/en/start.json'
import en_trail from '@/messages/en/trail.json'
import en_trail_events from '@/messages/en/trail-events.json'
import en_training_staff from '@/messages/en/training-staff.json'
import en_trainings from '@/messages/en/trainings.json'
import en_week from '@/messages/en/week.json'
import en_work from '@/messages/en/work.json'
import type { Locale } from '@/lib/i18n/pathnames'

const sv = {
  absence: sv_absence,
  account: sv_account,
  blog: sv_blog,
  blogWrite: sv_blog_write,
  buyers: sv_buyers,
  buyersLine: sv_buyers_line,
  caseForms: sv_case_forms,
  caseList: sv_case_list,
  casePage: sv_case_page,
  caseWords: sv_case_words,
  descriptions: sv_descriptions,
  errors: sv_errors,
  failure: sv_failure,
  feedback: sv_feedback,
  figures: sv_figures,
  form: sv_form,
  howWeCount: sv_how_we_count,
  intake: sv_intake,
  jobs: sv_jobs,
  keys: sv_keys,
  lists: sv_lists,
  mail: sv_mail,
  meetings: sv_meetings,
  months: sv_months,
  ownTime: sv_own_time,
  mine: sv_mine,
  missing: sv_missing,
  newsletter: sv_newsletter,
  outbox: sv_outbox,
  pages: sv_pages,
  partnerLead: sv_partner_lead,
  partners: sv_partners,
  people: sv_people,
  proof: sv_proof,
  queue: sv_queue,
  rounds: sv_rounds,
  search: sv_search,
  shell: sv_shell,
  signIn: sv_sign_in,
  start: sv_start,
  trail: sv_trail,
  trailEvents: sv_trail_events,
  trainingStaff: sv_training_staff,
  trainings: sv_trainings,
  week: sv_week,
  work: sv_work,
}
const en = {
  absence: en_absence,
  account: en_account,
  blog: en_blog,
  blogWrite: en_blog_write,
  buyers: en_buyers,
  buyersLine: en_buyers_line,
  caseForms: en_case_forms,
  caseList: en_case_list,
  casePage: en_case_page,
  caseWords: en_case_words,
  descriptions: en_descriptions,
  errors: en_errors,
  failure: en_failure,
  feedback: en_feedback,
  figures: en_figures,
  form: en_form,
  howWeCount: en_how_we_count,
  intake: en_intake,
  jobs: en_jobs,
  keys: en_keys,
  lists: en_lists,
  mail: en_mail,
  meetings: en_meetings,
  months: en_months,
  ownTime: en_own_time,
  mine: en_mine,
  missing: en_missing,
  newsletter: en_newsletter,
  outbox: en_outbox,
  pages: en_pages,
  partnerLead: en_partner_lead,
  partners: en_partners,
  people: en_people,
  proof: en_proof,
  queue: en_queue,
  rounds: en_rounds,
  search: en_search,
  shell: en_shell,
  signIn: en_sign_in,
  start: en_start,
  trail: en_trail,
  trailEvents: en_trail_events,
  trainingStaff: en_training_staff,
  trainings: en_trainings,
  week: en_week,
  work: en_work,
}

export type Messages = typeof sv

/** All words of a language, one file a subject. English must have every key Swedish has. */
const words: Record<Locale, Messages> = { sv, en }

export function messagesIn(locale: Locale): Messages {
  return words[locale]
}
