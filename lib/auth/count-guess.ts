import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { config } from '@/lib/config/config'
import { hashCode } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { limitGuesses } from '@/lib/rates/limit'

/** Wrong codes in a row before each pause: as many as a link bears. */
export const GUESSES = 5
/** Minutes of the first pause, the second and so on; the last is that of each further one. */
export const PAUSES = [1, 5, 15, 60] as const
/** Hours after which what was guessed wrong no longer counts. */
export const GUESS_HOURS = 24

/** What an address is counted by. Nobody reads the address out of it, and it is the same whether anyone has it or not. */
export const hashAddress = (email: string) => hashCode(config().authSecret, email, 'address')

const whoGuesses = (network: string, addressHash: string) => hashCode(config().authSecret, network, addressHash)

/**
 * Counts a guess at a code before it is judged, so that many at once are counted one by one. The pause holds the network
 * that guesses at this address; only the wide limit holds its owner too, who still has the link. Refusal: `code-paused`
 * with the minutes to wait.
 */
export async function countGuess(network: string, addressHash: string): Promise<void> {
  const who = whoGuesses(network, addressHash)
  const [counted] = await db().$queryRaw<{ wrong: number }[]>`
    INSERT INTO code_guess AS g (who, wrong) VALUES (${who}, 1)
    ON CONFLICT (who) DO UPDATE SET last_at = now(),
      wrong = CASE WHEN g.last_at <= now() - make_interval(hours => ${GUESS_HOURS}) THEN 1 ELSE g.wrong + 1 END,
      paused_until = CASE WHEN g.last_at > now() - make_interval(hours => ${GUESS_HOURS}) AND (g.wrong + 1) % ${GUESSES} = 0
        THEN now() + make_interval(mins => (${[...PAUSES]}::int[])[least((g.wrong + 1) / ${GUESSES}, ${PAUSES.length})])
        ELSE g.paused_until END
    WHERE g.paused_until <= now()
    RETURNING wrong`
  const minutes = counted ? await limitGuesses(addressHash) : await minutesLeft(who)
  if (minutes !== null) throw new Refusal('code-paused', { minutes }, 'code')
}

/** The right code: what was guessed wrong before it is forgotten. */
export async function forgetGuesses(network: string, addressHash: string): Promise<void> {
  await db().$executeRaw`DELETE FROM code_guess WHERE who = ${whoGuesses(network, addressHash)}`
}

async function minutesLeft(who: string): Promise<number> {
  const [row] = await db().$queryRaw<{ minutes: number }[]>`
    SELECT greatest(1, ceil(extract(epoch FROM paused_until - now()) / 60))::int AS minutes FROM code_guess WHERE who = ${who}`
  return row?.minutes ?? 1
}
