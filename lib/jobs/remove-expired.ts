import 'server-only'
import { GUESS_HOURS } from '@/lib/auth/count-guess'
import { IDLE_HOURS } from '@/lib/auth/session-cookie'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { eraseCapabilities } from '@/lib/capabilities/erase-capabilities'
import { forgetContacts } from '@/lib/cases/forget-contacts'
import { db } from '@/lib/db/client'
import { forgetOldDrafts } from '@/lib/drafts/forget-old-drafts'
import { eraseOldReports } from '@/lib/feedback/erase-old-reports'
import { eraseAnswers } from '@/lib/exercises/erase-answers'
import { forgetOldMails } from '@/lib/mail/forget-old-mails'
import { wipeLinks } from '@/lib/mail/wipe-links'
import { lapseInvitations } from '@/lib/mandates/lapse-invitations'
import { forgetMeetingWords } from '@/lib/meetings/forget-meeting-words'
import { expireSubscriptions } from '@/lib/newsletter/expire-subscriptions'
import { forgetOldNotices } from '@/lib/notices/forget-old-notices'
import { forgetFollowUps } from '@/lib/outcomes/forget-follow-ups'
import { anonymiseRegistrations } from '@/lib/registrations/anonymise-registrations'
import { eraseNeeds } from '@/lib/registrations/erase-needs'

/**
 * Removes sessions, login links, drafts, kept texts, rows of files of time, busy times, rate counters, mails and notices that have had their time, wipes links that
 * were not sent, erases old reports, what participants needed, addresses that never confirmed and those that were only
 * typed, where meetings were, what companies said long ago that they can deliver and what they answered in exercises, links and words of the follow-up, and words of the search that no case has any more, and turns the access log's months. Safe to run from several processes at once.
 */
export async function removeExpired(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM session
    WHERE expires_at <= now() OR last_seen_at <= now() - make_interval(hours => ${IDLE_HOURS})`
  await db().$executeRaw`DELETE FROM login_link WHERE expires_at <= now() - interval '1 hour'`
  await db()
    .$executeRaw`DELETE FROM code_guess WHERE last_at <= now() - make_interval(hours => ${GUESS_HOURS}) AND paused_until <= now()`
  await db().$executeRaw`DELETE FROM intake_draft WHERE expires_at <= now()`
  await db().$executeRaw`DELETE FROM kept_text WHERE expires_at <= now()`
  await db().$executeRaw`DELETE FROM time_import WHERE expires_at <= now()`
  await db().$executeRaw`DELETE FROM busy_time WHERE to_at <= now()`
  await db().$executeRaw`DELETE FROM rate_limit WHERE expire <= extract(epoch FROM now()) * 1000`
  await forgetOldDrafts()
  await wipeLinks()
  await forgetOldMails()
  await forgetOldNotices()
  await eraseNeeds()
  await anonymiseRegistrations()
  await expireSubscriptions()
  await eraseQuestions()
  await db().$executeRaw`SELECT turn_access_log()`
  await eraseOldReports()
  await forgetContacts()
  await db().$executeRaw`SELECT forget_unused_words()`
  await forgetMeetingWords()
  await forgetFollowUps()
  await lapseInvitations()
  await eraseCapabilities()
  await eraseAnswers()
  await db().$executeRaw`SELECT forget_access_clients()`
}
