import { StartRefusal } from '../start/start-refusal'

const USUAL_SECONDS = 60
const MOST_SECONDS = 86_400

/** `ATTACK_SECONDS`, a minute when it is not set. Throws StartRefusal. */
export function readSeconds(text: string | undefined): number {
  if (text === undefined || text === '') return USUAL_SECONDS
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= MOST_SECONDS) return seconds
  throw new StartRefusal(`ATTACK_SECONDS is "${text}": whole seconds from 1 to ${MOST_SECONDS}.`)
}
