import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readSettings } from '@/lib/config/load-config'
import { ensureSecrets, makeSecrets, secretsAsSettings, secretsPath } from '@/lib/config/secrets-file'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-secrets-'))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('ensureSecrets', () => {
  it('makes them once, for their owner only', () => {
    const made = ensureSecrets(dataDir, false)
    expect(ensureSecrets(dataDir, true)).toEqual(made)
    expect(statSync(secretsPath(dataDir)).mode & 0o777).toBe(0o600)
  })

  it('refuses to make new ones for a database that has old ones', () => {
    expect(() => ensureSecrets(dataDir, true)).toThrow(/cannot be opened without it/)
  })

  it('refuses a file that is damaged', () => {
    ensureSecrets(dataDir, false)
    writeFileSync(secretsPath(dataDir), '{"authSecret":')
    expect(() => ensureSecrets(dataDir, true)).toThrow(/cannot be read as secrets/)
  })

  it('makes what the settings accept', () => {
    expect(() => readSettings(secretsAsSettings(makeSecrets()))).not.toThrow()
  })
})
