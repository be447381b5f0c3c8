import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** What there is to know of a capability, as a part of a statement that reads it as `k`. */
export const capabilityColumns = Prisma.sql`
  k.id, k.division, k.municipalities, k.unit, k.per, k.normal, k.peak, k.lead_hours AS "leadHours",
  k.backup_power AS "backupPower", k.own_transport AS "ownTransport", k.other_supplier AS "otherSupplier",
  k.would_agree AS "wouldAgree", k.covers, k.valid_until::text AS "validUntil"`
