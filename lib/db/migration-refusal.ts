/** The migrations cannot be applied as things stand. The message is one sentence for the person at the terminal. */
export class MigrationRefusal extends Error {
  override readonly name = 'MigrationRefusal'
}
