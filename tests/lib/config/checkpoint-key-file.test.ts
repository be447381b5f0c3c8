import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureCheckpointKey } from '@/lib/config/checkpoint-key-file'
import { signerAt } from '@/lib/config/checkpoint-settings'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-checkpoint-key-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('the key is made once, for its owner only', () => {
  const file = ensureCheckpointKey(path.join(dataDir, 'deep'))
  const made = readFileSync(file, 'utf8')
  expect(ensureCheckpointKey(path.join(dataDir, 'deep'))).toBe(file)
  expect(readFileSync(file, 'utf8')).toBe(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(signerAt(file)?.name).toBe('localhost/trail')
})
