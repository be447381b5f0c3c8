import absence from '@/messages/sv/absence.json'
import competence from '@/messages/sv/competence.json'
import exercises from '@/messages/sv/exercises.json'
import preparedness from '@/messages/sv/preparedness.json'
import conflicts from '@/messages/sv/conflicts.json'
import account from '@/messages/sv/account.json'
import barriers from '@/messages/sv/barriers.json'
import blog from '@/messages/sv/blog.json'
import blogWrite from '@/messages/sv/blog-write.json'
import buyers from '@/messages/sv/buyers.json'
import buyersLine from '@/messages/sv/buyers-line.json'
import caseForms from '@/messages/sv/case-forms.json'
import caseList from '@/messages/sv/case-list.json'
import casePage from '@/messages/sv/case-page.json'
import caseWords from '@/messages/sv/case-words.json'
import descriptions from '@/messages/sv/descriptions.json'
import errors from '@/messages/sv/errors.json'
import extracts from '@/messages/sv/extracts.json'
import failure from '@/messages/sv/failure.json'
import feedback from '@/messages/sv/feedback.json'
import figures from '@/messages/sv/figures.json'
import form from '@/messages/sv/form.json'
import howWeCount from '@/messages/sv/how-we-count.json'
import intake from '@/messages/sv/intake.json'
import jobs from '@/messages/sv/jobs.json'
import keys from '@/messages/sv/keys.json'
import lists from '@/messages/sv/lists.json'
import mail from '@/messages/sv/mail.json'
import meetings from '@/messages/sv/meetings.json'
import ownTime from '@/messages/sv/own-time.json'
import months from '@/messages/sv/months.json'
import mine from '@/messages/sv/mine.json'
import missing from '@/messages/sv/missing.json'
import newsletter from '@/messages/sv/newsletter.json'
import outcomes from '@/messages/sv/outcomes.json'
import outbox from '@/messages/sv/outbox.json'
import pages from '@/messages/sv/pages.json'
import partnerContacts from '@/messages/sv/partner-contacts.json'
import partnerLead from '@/messages/sv/partner-lead.json'
import partners from '@/messages/sv/partners.json'
import people from '@/messages/sv/people.json'
import proof from '@/messages/sv/proof.json'
import quality from '@/messages/sv/quality.json'
import queue from '@/messages/sv/queue.json'
import rounds from '@/messages/sv/rounds.json'
import search from '@/messages/sv/search.json'
import shell from '@/messages/sv/shell.json'
import signIn from '@/messages/sv/sign-in.json'
import start from '@/messages/sv/start.json'
import steering from '@/messages/sv/steering.json'
import themes from '@/messages/sv/themes.json'
import trail from '@/messages/sv/trail.json'
import trailEvents from '@/messages/sv/trail-events.json'
import trainingStaff from '@/messages/sv/training-staff.json'
import trainings from '@/messages/sv/trainings.json'
import unsent from '@/messages/sv/unsent.json'
import week from '@/messages/sv/week.json'
import work from '@/messages/sv/work.json'

/** All words in Swedish, one file a subject. */
export const swedish = {
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
