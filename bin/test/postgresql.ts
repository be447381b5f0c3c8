import { existsSync, readdirSync } from 'node:fs'
import { installAsRoot, isProgram } from './debian'

const INSTALLED = '/usr/lib/postgresql'
const isServerThere = () => existsSync(INSTALLED) && readdirSync(INSTALLED).some((name) => /^\d+$/.test(name))
const isPoolerThere = () => isProgram('/usr/sbin/pgbouncer')
const isProxyThere = () => isProgram('/usr/sbin/nginx')

/** The journey of an installation needs a server, a pooler and a proxy of one's own: Debian's, installed now where that can be. */
export async function requirePostgresql(): Promise<void> {
  await need('postgresql', isServerThere)
  await need('pgbouncer', isPoolerThere)
  await need('nginx', isProxyThere)
}

async function need(name: string, isThere: () => boolean): Promise<void> {
  if (isThere()) return
  await installAsRoot(name)
  if (isThere()) return
  throw new Error(
    `The journey of an installation needs Debian's ${name}. Install it with\n\n  sudo apt-get update && sudo apt-get install -y ${name}\n\n` +
      'and run npm test again.',
  )
}
