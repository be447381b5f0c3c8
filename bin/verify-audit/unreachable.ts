/** Nothing could be verified. The message is one sentence for the person at the terminal. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}
