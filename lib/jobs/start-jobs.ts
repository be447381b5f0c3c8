import 'server-only'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { repeat } from '@/lib/jobs/repeat'
import { sendDueMails } from '@/lib/mail/send-due-mails'

const MAIL_EVERY = 2_000
const CLEAN_EVERY = 10 * 60_000

const kept = globalThis as typeof globalThis & { jobs?: (() => void)[] }

/** Starts what the web server does by itself, once in this process. */
export function startJobs(): void {
  kept.jobs ??= [repeat('send-mails', MAIL_EVERY, sendDueMails), repeat('remove-expired', CLEAN_EVERY, removeExpired)]
}
