import { changeUntold } from './untold'

/** Moves the clock for one training, as time would. */
export async function hold(id: string, starts: string) {
  await changeUntold(
    'training',
    `UPDATE training SET starts_at = now() + interval '${starts}', ends_at = now() + interval '${starts}' + interval '2 hours',
      sign_up_closes_at = now() + interval '${starts}' WHERE id = '${id}'`,
  )
}
