import 'server-only'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'

/** UA198: another was lead less than a week ago, so that nobody is alone by having shut the others out. Refusal `alone-too-soon`. */
export function refuseAloneTooSoon(error: unknown): never {
  throw databaseFault(error)?.sqlState === 'UA198' ? new Refusal('alone-too-soon') : error
}
