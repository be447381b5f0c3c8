import { setTimeout as pause } from 'node:timers/promises'
import { ask, one } from './demo'

/** What a job does by the clock, as to send the letter of the post that was just published, is none of those who are denied. */
export async function restClock(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    await ask(`UPDATE schedule SET next_at = greatest(next_at, now() + interval '2 hours') WHERE taken_until IS NULL`)
    const { busy } = await one<{ busy: number }>(
      `SELECT count(*)::int AS busy FROM schedule WHERE taken_until > now() OR next_at < now() + interval '1 hour 30 minutes'`,
    )
    if (busy === 0) return
    await pause(200)
  }
  throw new Error('a job did not end')
}
