/** A rule said no. Codes travel, sentences live in the messages under `errors`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
