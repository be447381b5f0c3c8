import { existsSync, readdirSync } from 'node:fs'
import { installAsRoot } from './debian'

const INSTALLED = '/usr/lib/postgresql'

/** The journey of an installation needs a server of one's own: Debian's, which is installed now where that is possible. */
export async function requirePostgresql(): Promise<void> {
  if (isThere()) return
  await installAsRoot('postgresql')
  if (isThere()) return
  throw new Error(
    'The journey of an installation needs a PostgreSQL server. Install it with\n\n  sudo apt-get update && sudo apt-get install -y postgresql\n\n' +
      'and run npm test again.',
  )
}

const isThere = () => existsSync(INSTALLED) && readdirSync(INSTALLED).some((name) => /^\d+$/.test(name))
