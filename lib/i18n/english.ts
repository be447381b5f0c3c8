import absence from '@/messages/en/absence.json'
import competence from '@/messages/en/competence.json'
import exercises from '@/messages/en/exercises.json'
import preparedness from '@/messages/en/preparedness.json'
import conflicts from '@/messages/en/conflicts.json'
import account from '@/messages/en/account.json'
import barriers from '@/messages/en/barriers.json'
import blog from '@/messages/en/blog.json'
import blogWrite from '@/messages/en/blog-write.json'
import buyers from '@/messages/en/buyers.json'
import buyersLine from '@/messages/en/buyers-line.json'
import caseForms from '@/messages/en/case-forms.json'
import caseList from '@/messages/en/case-list.json'
import casePage from '@/messages/en/case-page.json'
import caseWords from '@/messages/en/case-words.json'
import descriptions from '@/messages/en/descriptions.json'
import errors from '@/messages/en/errors.json'
import extracts from '@/messages/en/extracts.json'
import failure from '@/messages/en/failure.json'
import feedback from '@/messages/en/feedback.json'
import figures from '@/messages/en/figures.json'
import form from '@/messages/en/form.json'
import howWeCount from '@/messages/en/how-we-count.json'
import intake from '@/messages/en/intake.json'
import jobs from '@/messages/en/jobs.json'
import keys from '@/messages/en/keys.json'
import lists from '@/messages/en/lists.json'
import mail from '@/messages/en/mail.json'
import meetings from '@/messages/en/meetings.json'
import ownTime from '@/messages/en/own-time.json'
import months from '@/messages/en/months.json'
import mine from '@/messages/en/mine.json'
import missing from '@/messages/en/missing.json'
import newsletter from '@/messages/en/newsletter.json'
import outcomes from '@/messages/en/outcomes.json'
import outbox from '@/messages/en/outbox.json'
import pages from '@/messages/en/pages.json'
import partnerContacts from '@/messages/en/partner-contacts.json'
import partnerLead from '@/messages/en/partner-lead.json'
import partners from '@/messages/en/partners.json'
import people from '@/messages/en/people.json'
import proof from '@/messages/en/proof.json'
import quality from '@/messages/en/quality.json'
import queue from '@/messages/en/queue.json'
import rounds from '@/messages/en/rounds.json'
import search from '@/messages/en/search.json'
import shell from '@/messages/en/shell.json'
import signIn from '@/messages/en/sign-in.json'
import start from '@/messages/en/start.json'
import steering from '@/messages/en/steering.json'
import themes from '@/messages/en/themes.json'
import trail from '@/messages/en/trail.json'
import trailEvents from '@/messages/en/trail-events.json'
import trainingStaff from '@/messages/en/training-staff.json'
import trainings from '@/messages/en/trainings.json'
import unsent from '@/messages/en/unsent.json'
import week from '@/messages/en/week.json'
import work from '@/messages/en/work.json'
import type { swedish } from '@/lib/i18n/swedish'

/** All words in English, one file a subject. */
export const english: typeof swedish = {
  absence,
  competence,
  exercises,
  preparedness,
  conflicts,
  account,
  barriers,
  blog,
  blogWrite,
  buyers,
  buyersLine,
  caseForms,
  caseList,
  casePage,
  caseWords,
  descriptions,
  errors,
  extracts,
  failure,
  feedback,
  figures,
  form,
  howWeCount,
  intake,
  jobs,
  keys,
  lists,
  mail,
  meetings,
  months,
  ownTime,
  mine,
  missing,
  newsletter,
  outcomes,
  outbox,
  pages,
  partnerContacts,
  partnerLead,
  partners,
  people,
  proof,
  quality,
  queue,
  rounds,
  search,
  shell,
  signIn,
  start,
  steering,
  themes,
  trail,
  trailEvents,
  trainingStaff,
  trainings,
  unsent,
  week,
  work,
}
