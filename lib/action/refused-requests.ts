import 'server-only'
import { requestId } from '@/lib/log/request-id'

const MOST = 1_000

const kept = globalThis as typeof globalThis & { refusedRequests?: Set<string> }

/** That the form sent with this request is refused: the page that answers it says so first of all, in its title. */
export async function noteRefused(): Promise<void> {
  const id = await requestId()
  if (id === null) return
  const requests = (kept.refusedRequests ??= new Set<string>())
  requests.add(id)
  // Scripts say it by themselves and do not draw the page again, so what is noted of theirs is never asked for.
  const [oldest] = requests
  if (requests.size > MOST && oldest !== undefined) requests.delete(oldest)
}

/** Whether this request's form was refused; told for as long as the request lasts, and a while longer. */
export async function isRefused(): Promise<boolean> {
  const id = await requestId()
  return id !== null && kept.refusedRequests?.has(id) === true
}
