import { randomBytes } from 'node:crypto'
import type { OrgNumberKey } from '../../lib/crypto/keys'

export type Keys = { orgNumberKey: OrgNumberKey; settings: Record<string, string> }

/** Secrets of this run alone. */
export function makeKeys(): Keys {
  const key = randomBytes(32)
  return {
    orgNumberKey: { id: 'bench', key },
    settings: {
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      ORG_NUMBER_KEY: `bench:${key.toString('base64')}`,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
  }
}
