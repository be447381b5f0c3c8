import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { headers } from 'next/headers'

const work = new AsyncLocalStorage<string>()

/** Runs the system's own work under its name, which stands where a request has its id. */
export function underName<T>(name: string, run: () => Promise<T>): Promise<T> {
  return work.run(`job-${name}`, run)
}

/** The id that proxy.ts gave this request, or the name of the job under way; null outside both (the seed, tests). */
export async function requestId(): Promise<string | null> {
  const job = work.getStore()
  if (job) return job
  try {
    return (await headers()).get('x-request-id')
  } catch {
    return null
  }
}
