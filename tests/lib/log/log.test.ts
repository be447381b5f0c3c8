import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

/** What a process of its own writes to its log. */
function logged(script: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', '--eval', `const log = require('./lib/log/log.ts'); ${script}`],
    { cwd: root, encoding: 'utf8', env: { ...process.env, LOG_LEVEL: 'info' } },
  )
  expect(stderr).toBe('')
  return stdout
}

describe('the log', () => {
  it('drops every key that is not on the list', () => {
    const line = logged(
      `log.logInfo('tested', { requestId: 'r-1', email: 'kanarie@example.test', orgNumber: '850709-9805' })`,
    )
    expect(JSON.parse(line)).toEqual({ level: 30, time: expect.any(String), requestId: 'r-1', msg: 'tested' })
  })

  it('tells an error’s kind and place, never its message', () => {
    const line = logged(
      `log.logError('failed', new TypeError('Failing row contains (kanarie@example.test)'), { code: 'x' })`,
    )
    expect(line).not.toContain('kanarie')
    expect(JSON.parse(line)).toMatchObject({ name: 'TypeError', code: 'x', msg: 'failed' })
  })

  it('names no folder of the machine', () => {
    expect(logged(`log.logError('failed', new Error('x'))`)).not.toContain(root)
  })
})
