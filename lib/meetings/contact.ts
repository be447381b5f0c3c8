import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'

export type Receiver = { personId: string | null; address: string; locale: Locale }

/** Who is told of the case's meetings for the company: its contact, or the address that was typed. Nobody who disowned it. */
export async function contactOf(tx: Tx, caseId: string): Promise<Receiver | null> {
  const [contact] = await tx.$queryRaw<Receiver[]>`
    SELECT c.contact_id AS "personId", coalesce(p.email, c.contact_email) AS address, coalesce(p.locale, c.contact_locale) AS locale
    FROM cases c LEFT JOIN person p ON p.id = c.contact_id
    WHERE c.id = ${caseId}::uuid AND c.contact_disowned_at IS NULL AND coalesce(p.email, c.contact_email) IS NOT NULL
      AND p.deactivated_at IS NULL`
  return contact ?? null
}
