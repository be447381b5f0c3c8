import { codeOf, entryOf } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

type Told = string | string[] | undefined

/**
 * A refusal told in an address, after a post that only leads on: its code and, of tries, the minutes to wait. Addresses are
 * written by anybody: what needs other facts for its sentence is `unknown`.
 */
export function issueOfAddress(code: Told, wait: Told): Issue | undefined {
  const [told, minutes] = [[code].flat()[0], Number([wait].flat()[0])]
  if (!told) return undefined
  const known = codeOf(told)
  if (!entryOf(known).facts) return { code: known }
  const waits = known === 'too-many-tries' && Number.isSafeInteger(minutes) && minutes > 0
  return waits ? { code: known, facts: { minutes } } : { code: 'unknown' }
}
