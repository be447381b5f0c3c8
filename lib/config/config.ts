import 'server-only'
import { loadConfig, type Config } from './load-config'

export type { Config } from './load-config'

let loaded: Config | undefined

/** This process's configuration, read once. */
export function config(): Config {
  loaded ??= loadConfig()
  return loaded
}
