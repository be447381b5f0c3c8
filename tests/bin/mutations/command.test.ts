import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root, textOf } from '@/tests/support/sources'

const [, command = ''] = /\n(MUTATIONS_LIMIT=.* -- --database)\n/.exec(textOf('CONTRIBUTING.md')) ?? []

it('CONTRIBUTING’s line draws so many guards, and none of them is missed by nobody', async () => {
  const { UA_TEST_CLUSTER: _ours, UA_TEST_DATABASE: _mine, JEST_WORKER_ID: _worker, ...env } = process.env
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: root, env, maxBuffer: 16 * 1024 * 1024 })
  const limit = /MUTATIONS_LIMIT=(\d+)/.exec(command)?.[1]
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^${limit} killed, 0 survived, \\d+ not reached$`))
})
