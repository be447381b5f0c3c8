import 'server-only'
import { isPlainPost } from '@/lib/action/plain-post'
import { requestId } from '@/lib/log/request-id'
import type { FormState } from '@/lib/refusals/result'

type Refused = Extract<FormState, { status: 'refused' }>

const MOST = 1_000
const MOST_ANSWERS = 100

const kept = globalThis as typeof globalThis & {
  refusedRequests?: Set<string>
  refusedAnswers?: Map<string, Refused>
}

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

/** What a form sent without scripts is refused with, for a page that may no longer have that form. */
export async function noteAnswer(refused: Refused): Promise<void> {
  const id = await requestId()
  if (id === null || !(await isPlainPost())) return
  const answers = (kept.refusedAnswers ??= new Map<string, Refused>())
  answers.set(id, refused)
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
}

/** What this request's form is refused with; told once, since it holds what was typed. */
export async function takeAnswer(): Promise<Refused | null> {
  const id = await requestId()
  const refused = id === null ? undefined : kept.refusedAnswers?.get(id)
  if (id !== null) kept.refusedAnswers?.delete(id)
  return refused ?? null
}
