import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import type { BusyFault } from '@/lib/busy/codes'
import { isOld } from '@/lib/busy/old-after'
import { openAddress } from '@/lib/busy/sealed-address'
import { db } from '@/lib/db/client'

export type OwnBusyCalendar = {
  /** Whose server it lies at; the rest of the address is not shown again. Null where it can no longer be read. */
  host: string | null
  givenAt: Date
  /** When it was last as it is known here; null before the first time. */
  fetchedAt: Date | null
  old: boolean
  /** The newest try, where it failed. */
  failed: { fault: BusyFault; triedAt: Date; nextAt: Date } | null
}

/** The calendar that the advisor has given, and how it goes to fetch it; null when there is none. */
export async function findBusyCalendar({ personId }: Advisor, now: Date = new Date()): Promise<OwnBusyCalendar | null> {
  const found = await db().busyCalendar.findUnique({ where: { personId }, include: { look: true } })
  if (!found) return null
  const { sealed, givenAt, look } = found
  const address = openAddress(personId, sealed)
  const { fetchedAt = null, triedAt = null, fault = null, nextAt } = look ?? {}
  return {
    ...{
      host: address && new URL(address).hostname,
      givenAt,
      fetchedAt,
      old: fetchedAt !== null && isOld(fetchedAt, now),
    },
    failed: fault && triedAt && nextAt ? { fault: fault as BusyFault, triedAt, nextAt } : null,
  }
}
