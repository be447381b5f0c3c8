import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { logImport } from '@/lib/imports/log-import'
import { ownImport } from '@/lib/imports/own-import'
import { Refusal } from '@/lib/refusals/refusal'

type Waiting = { id: string; personId: string; name: string; locale: 'sv' | 'en'; isAdvisor: boolean }

/**
 * Goes on with every file that has been begun and that nobody is at, also after the process that was has died. Of somebody
 * who advises no more nothing is logged: their rows are thrown away.
 */
export async function resumeImports(signal: AbortSignal): Promise<void> {
  const waiting = await db().$queryRaw<Waiting[]>`
    SELECT i.id, p.id AS "personId", p.name, p.locale, EXISTS (SELECT FROM role_in_force r
      WHERE r.person_id = p.id AND r.role = 'advisor') AS "isAdvisor"
    FROM time_import i JOIN person p ON p.id = i.person_id
    WHERE i.chosen IS NOT NULL AND i.expires_at > now() AND (i.taken_until IS NULL OR i.taken_until < clock_timestamp())
    ORDER BY i.made_at`
  for (const { id, isAdvisor, ...person } of waiting) {
    if (signal.aborted) return
    const advisor: Advisor = { role: 'advisor', personId: person.personId, name: person.name, locale: person.locale }
    if (!isAdvisor || !(await isReadable(advisor, id))) await db().timeImport.deleteMany({ where: { id } })
    else await logImport(advisor, id, () => signal.aborted)
  }
}

/** With another secret of the installation it is not, and will not be. */
async function isReadable(advisor: Advisor, id: string): Promise<boolean> {
  return ownImport(advisor, id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
}
