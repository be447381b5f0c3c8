import 'server-only'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'

/** UA200: the database keeps one lead, however many take a role away at the same moment. Refusal `last-lead`. */
export function refuseLastLead(error: unknown): never {
  throw databaseFault(error)?.sqlState === 'UA200' ? new Refusal('last-lead') : error
}
