import { closeSync, existsSync, openSync } from 'node:fs'

/** The settings of `.env` become this process's; what the environment sets already wins. Throws EACCES where it may not be read. */
export function loadEnv(): void {
  if (!existsSync('.env')) return
  // Node 20 says of a file that may not be read that there is none.
  closeSync(openSync('.env', 'r'))
  process.loadEnvFile('.env')
}
