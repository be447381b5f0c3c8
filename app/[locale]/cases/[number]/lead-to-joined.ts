import 'server-only'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { CaseActor } from '@/lib/actors/actor'
import { findJoinedInto } from '@/lib/cases/find-joined-into'
import { casePath } from '@/lib/i18n/routes'

/** Leads from a case that the reader does not see to the one that it lives on in, where that one is theirs. */
export async function leadToJoined(actors: readonly CaseActor[], number: string): Promise<void> {
  for (const actor of actors) {
    const into = await findJoinedInto(actor, number)
    if (into) redirect(casePath(await getLocale(), into))
  }
}
