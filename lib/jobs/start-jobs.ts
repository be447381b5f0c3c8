import 'server-only'
import { readBusyCalendars } from '@/lib/busy/read-busy-calendars'
import { resumeImports } from '@/lib/imports/resume-imports'
import { findMailCalendar } from '@/lib/jobs/find-mail-calendar'
import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { repeat } from '@/lib/jobs/repeat'
import { runDueSchedules } from '@/lib/jobs/run-due-schedules'
import { sendDueMails } from '@/lib/mail/send-due-mails'

const LOOK_EVERY = 2_000
/** Others' servers are waited for: what is fetched from them holds nothing else up. */
const FETCH_EVERY = 10_000

/** `stopJobs` is for bin/start/end-calmly.cjs, which ends the web server. */
const kept = globalThis as typeof globalThis & { stopJobs?: () => Promise<void> }

/** Starts what the web server does by itself, once in this process. */
export function startJobs(): void {
  if (kept.stopJobs) return
  let known = false
  const stops = [
    repeat('send-mails', LOOK_EVERY, (signal) => sendDueMails(findMailCalendar, signal)),
    repeat('log-imports', LOOK_EVERY, resumeImports),
    repeat('read-busy-calendars', FETCH_EVERY, (signal) => readBusyCalendars(signal)),
    repeat('run-schedules', LOOK_EVERY, async (signal) => {
      if (!known) await keepSchedules()
      known = true
      await runDueSchedules(signal)
    }),
  ]
  kept.stopJobs = async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
