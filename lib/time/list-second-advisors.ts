import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** `barred`: a wall keeps them from the case. Never why, and told of nobody who is not asked about by name. */
export type SecondAdvisor = { id: string; name: string; barred: boolean }

/** Whoever else may have taken part in a meeting of the case: every other advisor. */
export async function listSecondAdvisors(advisor: Advisor, number: string, tx?: Tx): Promise<SecondAdvisor[]> {
  return (tx ?? db()).$queryRaw<SecondAdvisor[]>`
    WITH this AS (SELECT c.id FROM cases c WHERE c.number = ${number} AND ${thisCaseSeenBy(advisor)})
    SELECT p.id, p.name, p.id IN (SELECT people_barred_from((SELECT id FROM this))) AS barred
    FROM this c CROSS JOIN person p JOIN role_in_force r ON r.person_id = p.id AND r.role = 'advisor'
    WHERE p.id <> ${advisor.personId}::uuid AND p.deactivated_at IS NULL
    ORDER BY p.name COLLATE "sv-x-icu", p.id`
}
