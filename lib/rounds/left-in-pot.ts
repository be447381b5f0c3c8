import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Of a row that is written in the ledger: what is left in the pot afterwards. Merged minutes that the cap had no room for
 * come before it; the row itself does not say so, and neither does its event.
 */
export const LEFT_IN_POT = Prisma.sql`minutes_left(ledger_entry.cap_minutes, least(ledger_entry.cap_minutes,
  ledger_entry.after + coalesce((SELECT a.beyond_minutes FROM hour_account a WHERE a.id = ledger_entry.account_id), 0)))`
