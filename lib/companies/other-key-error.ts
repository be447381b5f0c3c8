/** ORG_NUMBER_KEY is not the key the data was written with. */
export class OtherKeyError extends Error {
  override readonly name = 'OtherKeyError'
}
