/** The built-in database cannot be used as things stand. The message is one sentence for the person at the terminal. */
export class EmbeddedRefusal extends Error {
  override readonly name = 'EmbeddedRefusal'
}
