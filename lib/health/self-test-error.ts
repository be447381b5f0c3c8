/** The database would let through what it must refuse, or the application runs as someone it must not be. */
export class SelfTestError extends Error {
  override readonly name = 'SelfTestError'
}
