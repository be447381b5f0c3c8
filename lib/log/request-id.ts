import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { headers } from 'next/headers'

const work = new AsyncLocalStorage<string>()
/** Where proxy.ts has not been, the header is whatever somebody sent. */
const OURS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Runs the system's own work under its name, which stands where a request has its id. */
export function underName<T>(name: string, run: () => Promise<T>): Promise<T> {
  return work.run(`job-${name}`, run)
}

/** The id that proxy.ts gave this request, or the name of the job under way; null outside both (the seed, tests). */
export async function requestId(): Promise<string | null> {
  const job = work.getStore()
  if (job) return job
  try {
    const id = (await headers()).get('x-request-id')
    return id !== null && OURS.test(id) ? id : null
  } catch {
    return null
  }
}
