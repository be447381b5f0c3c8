import { one } from './demo'
import { openedPath } from './mail-link'

/** The page of a seat whose holder was there and has not said what they thought of it, from a mail of the demo data. */
export async function seatOfWhoCame(): Promise<string> {
  const { sealed } = await one<{ sealed: string }>(
    `SELECT m.sealed FROM mail m
     JOIN training_registration r ON r.id::text = m.params ->> 'registrationId'
     WHERE m.locale = 'sv' AND m.sealed IS NOT NULL AND r.checked_in_at IS NOT NULL AND NOT r.evaluated AND r.anonymised_at IS NULL LIMIT 1`,
  )
  return openedPath(sealed)
}
