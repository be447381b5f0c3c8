import 'server-only'
import type { Done } from '@/lib/action/done'
import { isPlainPost } from '@/lib/action/plain-post'
import { requestId } from '@/lib/log/request-id'

const MOST = 100

const kept = globalThis as typeof globalThis & { doneInRequests?: Map<string, Done> }

/** What was done, for the page that this request draws itself; what says more was said first. */
export async function sayDone(done: Done): Promise<void> {
  const id = await requestId()
  if (id === null || !(await isPlainPost())) return
  const requests = (kept.doneInRequests ??= new Map<string, Done>())
  if (requests.has(id)) return
  requests.set(id, done)
  const [oldest] = requests.keys()
  if (requests.size > MOST && oldest !== undefined) requests.delete(oldest)
}

/** What this request's form did; told once. */
export async function takeDone(): Promise<Done | null> {
  const id = await requestId()
  if (id === null) return null
  const done = kept.doneInRequests?.get(id) ?? null
  kept.doneInRequests?.delete(id)
  return done
}
