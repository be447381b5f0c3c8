import 'server-only'
import { db } from '@/lib/db/client'
import { SCHEDULES } from '@/lib/jobs/schedules'

/** Lets the database know of every schedule there is, and how often it runs. */
export async function keepSchedules(schedules = SCHEDULES): Promise<void> {
  for (const { name, everyMinutes } of schedules) {
    await db().$executeRaw`
      INSERT INTO schedule (name, every_seconds) VALUES (${name}, ${everyMinutes * 60})
      ON CONFLICT (name) DO UPDATE SET every_seconds = excluded.every_seconds
      WHERE schedule.every_seconds <> excluded.every_seconds`
  }
}
