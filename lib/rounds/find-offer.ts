import 'server-only'
import { db } from '@/lib/db/client'

/** What the rules of a round promise every company. */
export type Offer = { capMinutes: number; responseWorkingDays: number }

/** What the open round promises; null between rounds. */
export async function findOffer(): Promise<Offer | null> {
  const select = { capMinutes: true, responseWorkingDays: true }
  return db().round.findFirst({ where: { closedOn: null }, select })
}
