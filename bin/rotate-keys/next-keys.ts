import { randomBytes } from 'node:crypto'
import { readSettings } from '../../lib/config/load-config'
import { writeSecrets, type Secrets } from '../../lib/config/secrets-file'
import type { OrgNumberKey } from '../../lib/config/settings-schema'

type Keys = { from: OrgNumberKey; to: OrgNumberKey }

/**
 * The key in force and the next one, of an installation that keeps its own secrets. The next one is written down before
 * anything is sealed with it: cut off halfway, the same command goes on with the same key and finishes.
 */
export function nextKeys(dataDir: string, secrets: Secrets): Keys {
  const next = secrets.orgNumberKeyNext ?? newKey(secrets.orgNumberKey)
  writeSecrets(dataDir, { ...secrets, orgNumberKeyNext: next })
  return { from: keyOf(secrets.orgNumberKey), to: keyOf(next) }
}

/** The database has taken the next key: from now on it is the key. */
export function keepNextKey(dataDir: string, secrets: Secrets, { to }: Keys): void {
  const { orgNumberKeyNext: _next, orgNumberKeyPrevious: _previous, ...kept } = secrets
  writeSecrets(dataDir, { ...kept, orgNumberKey: `${to.id}:${to.key.toString('base64')}` })
}

function newKey(current: string): string {
  const number = /^k(\d{1,9}):/.exec(current)?.[1]
  const id = number ? `k${Number(number) + 1}` : 'k1'
  return `${id}:${randomBytes(32).toString('base64')}`
}

function keyOf(text: string): OrgNumberKey {
  const { ORG_NUMBER_KEY } = readSettings({ ORG_NUMBER_KEY: text })
  if (!ORG_NUMBER_KEY) throw new Error('a key that is no key')
  return ORG_NUMBER_KEY
}
