import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { readSigner } from '@/lib/merkle/note-key'

const root = join(__dirname, '../..')

function run(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'bin/make-checkpoint-key.ts'), ...args],
      { cwd: root },
      (_error, out, wrong) => resolve({ code: child.exitCode ?? -1, out, wrong }),
    )
  })
}

it('makes a key that the settings take, and shows its public half', async () => {
  const { code, out, wrong } = await run('upphandling.example/trail')
  const signer = readSigner(out.trim())
  expect(code).toBe(0)
  expect(signer?.name).toBe('upphandling.example/trail')
  expect(wrong).toContain(signer?.vkey)
  expect(wrong).not.toContain('PRIVATE')
})

it.each([[[]], [['two words']], [['a+b']]])('says how for %j', async (args: string[]) => {
  expect(await run(...args)).toEqual({ code: 2, out: '', wrong: expect.stringMatching(/^Usage/) })
})
