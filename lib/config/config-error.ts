/** The settings cannot be used. The message holds one plain sentence per fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}
