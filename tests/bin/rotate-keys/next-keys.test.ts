import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepNextKey, nextKeys } from '@/bin/rotate-keys/next-keys'
import { ensureSecrets, secretsPath, type Secrets } from '@/lib/config/secrets-file'

let dataDir = ''
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'keys-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const stored = () => JSON.parse(readFileSync(secretsPath(dataDir), 'utf8')) as Secrets
const written = ({ id, key }: { id: string; key: Buffer }) => `${id}:${key.toString('base64')}`

describe('the keys an installation keeps itself', () => {
  it('hold the next one beside the one in force until the database has taken it', () => {
    const secrets = ensureSecrets(dataDir, false)
    const keys = nextKeys(dataDir, secrets)
    expect([keys.from.id, keys.to.id]).toEqual(['k1', 'k2'])
    expect(stored()).toEqual({ ...secrets, orgNumberKeyNext: written(keys.to) })
    keepNextKey(dataDir, secrets, keys)
    expect(stored()).toEqual({ ...secrets, orgNumberKey: written(keys.to) })
  })

  it('are the same when the change is begun again after being cut off', () => {
    const keys = nextKeys(dataDir, ensureSecrets(dataDir, false))
    expect(nextKeys(dataDir, ensureSecrets(dataDir, true))).toEqual(keys)
  })
})
