import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, textOf } from '@/tests/support/sources'

const TEXT = /(^|\/)(\.[a-z]+|run|[^/]+\.(ts|tsx|js|mjs|json|md|sql|prisma|css|ya?ml|sh|txt|toml|example))$/
const THIS = 'tests/architecture/tracked-files.test.ts'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => TEXT.test(path) && path !== THIS && existsSync(join(root, path)))

const containing = (pattern: RegExp) => tracked.filter((path) => pattern.test(textOf(path)))

describe('what is tracked', () => {
  it('names no folder of one machine', () => {
    expect(containing(/(?<![\w.@/<-])\/(work\/|root\/|home\/[a-z]|Users\/[A-Za-z])/)).toEqual([])
  })

  it('names no package registry', () => {
    expect(containing(/registry\.[a-z]+\.[a-z]|^\s*registry\s*=|"resolved": "https?:/m)).toEqual([])
  })

  it('holds no secret or local settings', () => {
    expect(tracked.filter((path) => /(^|\/)\.env(\.local)?$|secrets\.json$/.test(path))).toEqual([])
  })
})
