import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEnv } from '@/bin/start/load-env'

const NOBODY = 65_534
const before = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ua-env-'))
  chmodSync(folder, 0o755)
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

/** Root may read everything. */
function asNobody<T>(run: () => T): T {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    return run()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

it('reads one that may be read, and goes on without one', () => {
  expect(loadEnv).not.toThrow()
  writeFileSync('.env', 'UA_LOADED=yes\n')
  expect(() => asNobody(loadEnv)).not.toThrow()
})

it('says of one that may not be read which it is, never that there is none', () => {
  writeFileSync('.env', 'UA_LOADED=yes\n')
  chmodSync('.env', 0o000)
  expect(() => asNobody(loadEnv)).toThrow(expect.objectContaining({ code: 'EACCES', path: '.env' }))
})
