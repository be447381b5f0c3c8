import 'server-only'
import { db } from '@/lib/db/client'

export type NamedPartner = { code: string; name: string }

/** Who stands behind a link's code; null for a code that nobody has or whose partner has ended. */
export async function findPartnerByCode(code: string | undefined): Promise<NamedPartner | null> {
  if (!code) return null
  return db().partner.findFirst({ where: { code, endedAt: null }, select: { code: true, name: true } })
}
