import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { PartnerKind } from '@/lib/actors/actor'

export type OwnPartner = { id: string; name: string; code: string; kind: PartnerKind; municipalityCode: string | null }

/** The partners whose people this person is one of. */
export async function listOwnPartners({ partnerships }: Partner): Promise<OwnPartner[]> {
  const rows = await db().partner.findMany({
    where: { id: { in: partnerships.map(({ partnerId }) => partnerId) }, endedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, code: true, kind: true, municipalityCode: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as PartnerKind }))
}
