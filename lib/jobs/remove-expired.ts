import 'server-only'
import { IDLE_HOURS } from '@/lib/auth/session-cookie'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { db } from '@/lib/db/client'
import { eraseOldReports } from '@/lib/feedback/erase-old-reports'
import { anonymiseRegistrations } from '@/lib/trainings/anonymise-registrations'
import { eraseNeeds } from '@/lib/trainings/erase-needs'

/**
 * Removes sessions, login links, drafts and rate counters that have ended, wipes links in kept mails, erases old reports
 * and what participants needed, and turns the access log's months. Safe to run from several processes at once.
 */
export async function removeExpired(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM session
    WHERE expires_at <= now() OR last_seen_at <= now() - make_interval(hours => ${IDLE_HOURS})`
  await db().$executeRaw`DELETE FROM login_link WHERE expires_at <= now() - interval '1 hour'`
  await db().$executeRaw`DELETE FROM intake_draft WHERE expires_at <= now()`
  await db().$executeRaw`DELETE FROM rate_limit WHERE expire <= extract(epoch FROM now()) * 1000`
  await db().$executeRaw`
    UPDATE mail SET sealed = NULL
    WHERE sealed IS NOT NULL AND status <> 'queued' AND queued_at <= now() - interval '1 hour'`
  await eraseNeeds()
  await anonymiseRegistrations()
  await eraseQuestions()
  await db().$executeRaw`SELECT turn_access_log()`
  await eraseOldReports()
}
