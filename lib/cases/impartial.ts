import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { Prisma } from '@/lib/db/generated/client'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Whether the actor may work in `cases AS c` as far as conflicts of interest go, as a column: whoever has the case has said
 * that nothing keeps them from it (16–18 §§ förvaltningslagen), and nobody else is asked.
 */
export function impartial({ personId: me }: CaseActor): Prisma.Sql {
  return Prisma.sql`(c.advisor_id IS DISTINCT FROM ${me}::uuid OR EXISTS (
    SELECT FROM impartiality i WHERE i.case_id = c.id AND i.person_id = ${me}::uuid)) AS impartial`
}

/** The case's page asks for it, and the database refuses the rows (UA165). Refusal `impartiality-missing` {number}. */
export function requireImpartial({ impartial, number }: { impartial: boolean; number: string }): void {
  if (!impartial) throw new Refusal('impartiality-missing', { number })
}
