import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { EmbeddedRefusal } from './refusal'

/** PostgreSQL refuses to run as root. Who it runs as instead, and how a command of that account is started. */
export type ServerAccount = {
  command(program: string, args: string[]): { program: string; args: string[] }
  ids?: { uid: number; gid: number }
}

const NAME = 'upphandlingsakuten'
const NAMESPACE = ['-U', '--map-user=1000', '--map-group=1000']
const direct = (program: string, args: string[]) => ({ program, args })

/** An existing cluster goes on being run by the account that owns its files. */
export function chooseAccount(clusterDir: string): ServerAccount {
  if (process.getuid?.() !== 0) return { command: direct }
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (owner && owner.uid !== 0) return { command: direct, ids: { uid: owner.uid, gid: owner.gid } }
  if (mayMakeNamespace()) {
    return { command: (program, args) => ({ program: 'unshare', args: [...NAMESPACE, program, ...args] }) }
  }
  return { command: direct, ids: findUser('postgres') ?? findUser(NAME) ?? makeUser() }
}

/** Hands a folder or file to the account. */
export function giveTo(account: ServerAccount, file: string): void {
  if (account.ids) chownSync(file, account.ids.uid, account.ids.gid)
}

/** Refuses when the account cannot reach the program, as below root's own home. */
export function checkReach(account: ServerAccount, program: string): void {
  if (!account.ids) return
  const tried = spawnSync(program, ['--version'], { ...account.ids, cwd: '/', stdio: 'ignore' })
  if (tried.status === 0) return
  throw new EmbeddedRefusal(
    `PostgreSQL cannot run as root, and another user cannot read ${program}: start as an ordinary user, or move the folder out of root's home.`,
  )
}

function mayMakeNamespace(): boolean {
  return spawnSync('unshare', [...NAMESPACE, 'true'], { stdio: 'ignore' }).status === 0
}

function findUser(name: string): ServerAccount['ids'] {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function makeUser(): NonNullable<ServerAccount['ids']> {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' })
  } catch {
    // The answer is whether the user now exists: another process may just have made it.
  }
  const ids = findUser(NAME)
  if (ids) return ids
  throw new EmbeddedRefusal('PostgreSQL cannot run as root: start as an ordinary user, or set DATABASE_URL.')
}
