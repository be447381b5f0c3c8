import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { system } from '@/lib/actors/actor'
import { addStaff } from '@/lib/people/add-staff'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser } from '@/tests/support/database'

const root = join(__dirname, '../..')
const [written = ''] =
  /^npm run audit:acknowledge .*$/m.exec(readFileSync(join(root, 'docs/operations.md'), 'utf8')) ?? []
const address = /--as (\S+)/.exec(written)?.[1] ?? ''

const run = (line: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const [command = '', ...args] = line.split(' ')
    const child = execFile(command, args, { cwd: root, env: process.env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    )
  })

it('is what the operations page says, to the letter', async () => {
  await addStaff(system, { name: 'Maja Lindvall', email: address, role: 'project-lead' })
  expect(await run(written)).toMatchObject({ code: 0, said: expect.stringContaining('is known now: restored.') })
  const [lead] = await asSuperuser<{ id: string }>('select id from person where email = $1', [address])
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'trail.fault-acknowledged', actorId: lead?.id },
    facts: { fault: '0123456789ab', reason: 'restored' },
  })
})

it('is refused by one sentence to whoever is no project lead, and for a fault that is none', async () => {
  const nobody = await run(written.replace(address, 'ingen@example.test'))
  expect(nobody).toMatchObject({ code: 1, said: expect.stringContaining('ingen@example.test is no project lead.') })
  const misspelt = await run(written.replace('0123456789ab', 'nittio'))
  expect(misspelt).toMatchObject({ code: 1, said: expect.stringContaining('Usage: npm run audit:acknowledge') })
})
