import 'server-only'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { actorsOf } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { listClaims } from '@/lib/cases/list-claims'
import { pagePath } from '@/lib/i18n/routes'

/**
 * A link in a mail leads to the case. Whoever has the address but has not said yet that the case is theirs is led to
 * where they can; with `newcomer` only someone who may act as nothing yet, which costs everyone else no query.
 */
export async function leadToClaim(number: string, newcomer = false): Promise<void> {
  const person = await currentPerson()
  if (!person || (newcomer && actorsOf(person).length > 0)) return
  const claims = await listClaims(person)
  if (claims.some((claim) => claim.number === number)) redirect(pagePath(await getLocale(), '/account'))
}
