import 'server-only'
import { redirect } from 'next/navigation'
import { saying, type Done } from '@/lib/action/done'
import { isPlainPost } from '@/lib/action/plain-post'

/** Leads on to `path`. With scripts the frame says what was done (AnswerSaid); without, the page that is led to does. */
export async function leadOn(path: string, done: Done): Promise<never> {
  redirect((await isPlainPost()) ? saying(path, done) : path)
}
