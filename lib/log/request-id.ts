import 'server-only'
import { headers } from 'next/headers'

/** The id that proxy.ts gave this request; null outside a request (jobs, the seed, tests). */
export async function requestId(): Promise<string | null> {
  try {
    return (await headers()).get('x-request-id')
  } catch {
    return null
  }
}
