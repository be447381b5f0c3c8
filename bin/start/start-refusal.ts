/** The start cannot go on. The message is one sentence for the person at the terminal. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}
