import 'server-only'
import { tellClosed } from '@/lib/cases/tell-closed'
import { transaction } from '@/lib/db/transaction'

/** What closes by the clock, a mandate or a link, and not by somebody's saying so: an interest whose first day has come. */
export async function tellClosedCases(): Promise<void> {
  await transaction((tx) => tellClosed(tx, 'all'))
}
