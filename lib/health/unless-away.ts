import 'server-only'
import { databaseAnswers } from '@/lib/db/answers'
import { logError } from '@/lib/log/log'

/** What the question answers, or null while the database is away: for pages that stand without it. */
export async function unlessAway<T>(ask: () => Promise<T>): Promise<T | null> {
  if (!(await databaseAnswers())) return null
  try {
    return await ask()
  } catch (error) {
    logError('left out of a page', error)
    return null
  }
}
