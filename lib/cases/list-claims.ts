import 'server-only'
import type { Person } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** A case that was opened with someone's own address. What it says is what was typed, by whoever typed it. */
export type Claim = { number: string; statedName: string; contactName: string; openedAt: Date }

/** The cases that wait for the person to say whether they are theirs. Asked of a proven address only. */
export async function listClaims({ id }: Pick<Person, 'id'>): Promise<Claim[]> {
  return db().$queryRaw<Claim[]>`
    SELECT c.number, c.stated_name AS "statedName", c.contact_name AS "contactName", c.opened_at AS "openedAt"
    FROM person p JOIN cases c ON c.contact_email = p.email AND c.contact_id IS NULL AND c.contact_disowned_at IS NULL
    WHERE p.id = ${id}::uuid AND p.email_proven_at IS NOT NULL ORDER BY c.opened_at DESC LIMIT 50`
}
