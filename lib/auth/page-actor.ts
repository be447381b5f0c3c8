import 'server-only'
import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { actorsOf, type ActorIn, type Role } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { pagePath } from '@/lib/i18n/routes'

/**
 * The person on a page, in the first of `roles` that they hold, the widest sight first. Without a session the answer is
 * the sign-in page, which leads back here; with another role it is 404 and a line in the access log.
 */
export async function pageActor<R extends Role>(roles: readonly R[]): Promise<ActorIn<R>> {
  const [actor] = await pageActors(roles)
  return actor
}

/** The same, with every role of `roles` that the person holds. */
export async function pageActors<R extends Role>(roles: readonly R[]): Promise<[ActorIn<R>, ...ActorIn<R>[]]> {
  const person = await currentPerson()
  if (!person) {
    redirect(pagePath(await getLocale(), '/sign-in', {}, { back: await addressAsked() }))
  }
  const [actor, ...others] = actorsOf(person, roles)
  if (!actor) {
    await noteAccess({ action: 'denied', subjectKind: 'page', personId: person.id, reasonCode: 'role' })
    notFound()
  }
  return [actor, ...others]
}

/** What was asked for, with its filter, sort and page. */
async function addressAsked(): Promise<string> {
  const asked = await headers()
  return (asked.get('x-path') ?? '/') + (asked.get('x-query') ?? '')
}
