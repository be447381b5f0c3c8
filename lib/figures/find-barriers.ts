import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { guardedBarriers, type Division, type ShownBarriers } from '@/lib/figures/barriers'
import { cachedBarriers } from '@/lib/figures/cached-overviews'
import { countedCases } from '@/lib/figures/case-condition'
import { countBarriers } from '@/lib/figures/count-barriers'
import { countCaseMembers } from '@/lib/figures/count-members'
import { findMarker } from '@/lib/figures/find-marker'
import { shownClosed } from '@/lib/figures/guarded-overview'
import type { ForReader, Scope } from '@/lib/figures/overview'

/** Buyers' names, by their organisation numbers. */
export type FoundBarriers = ShownBarriers & { buyers: Readonly<Record<string, string>> }

/**
 * What stood in the way in the closed cases of one whole round that the reader may see, by one division and without numbers
 * that would reveal a company, to the lead too: what is shown here is taken to the buyers. Rounds share no case, so no two of them
 * tell of one. No round: nothing.
 */
export async function findBarriers(
  reader: ProjectLead | SteeringMember,
  round: string | undefined,
  division: Division,
): Promise<FoundBarriers> {
  const scope = { round: round ?? NO_ROUND, unseen: await listBarredCases(reader) }
  const { counted, cases } = await cachedBarriers({ ...scope, division }, await findMarker(), async () => {
    const [groups, members] = await Promise.all([countBarriers(scope, division), countCaseMembers(scope)])
    return { counted: groups, cases: members }
  })
  const shown = guardedBarriers(counted, division, shownClosed(cases))
  const keys = (shown.groups ?? []).flatMap(({ inside }) => inside ?? []).flatMap(({ key }) => key ?? [])
  return { ...shown, buyers: await namesOf(keys, scope) }
}

/** No round's code has a space. */
const NO_ROUND = ' '

/** What most cases call each of them; a municipality of the host's by its full name. */
async function namesOf(numbers: readonly string[], scope: Scope & ForReader): Promise<Record<string, string>> {
  if (numbers.length === 0) return {}
  const rows = await db().$queryRaw<{ number: string; name: string }[]>`
    SELECT p.buyer_org_digits AS number, mode() WITHIN GROUP (ORDER BY p.buyer_name) AS name
    FROM cases c JOIN procurement p ON p.id = c.procurement_id
    WHERE p.buyer_org_digits IN (${Prisma.join([...numbers])}) AND ${countedCases({ ...scope, status: 'closed' })}
    GROUP BY 1`
  const known = new Map(host().municipalities.map(({ orgNumber, fullName }) => [orgNumber, fullName]))
  return Object.fromEntries(rows.map(({ number, name }) => [number, known.get(number) ?? name]))
}
