import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/*
 * What needs the types is asked by another tool than the rest. Each fault here is one that a whole run must find, and the
 * last file is clean.
 */
const FAULTS: Record<string, string> = {
  'no-floating-promises': `async function later() {}\nlater()\nexport {}\n`,
  'no-misused-promises': `export const rows = [1].filter(async () => true)\n`,
  'no-unsafe-member-access': `export const size = (JSON.parse('{}') as { any: any }).any.size\n`,
  'switch-exhaustiveness-check': `export function say(of: 'a' | 'b'): string {\n  switch (of) {\n    case 'a':\n      return of\n  }\n  return ''\n}\n`,
  'await-thenable': `export const one = async () => await 1\n`,
  'restrict-template-expressions': `export const text = (of: { a: number }) => \`\${of}\`\n`,
}
const CLEAN = `export const one = async (of: Promise<number>) => (await of) + 1\n`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ua-lint-'))
  const compilerOptions = { strict: true, target: 'ES2023', lib: ['ES2023'], types: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  for (const [rule, text] of Object.entries(FAULTS)) writeFileSync(join(folder, `${rule}.ts`), text)
  writeFileSync(join(folder, 'clean.ts'), CLEAN)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('finds what only the types tell, each fault by its rule, and nothing in what is clean', async () => {
  const asked = promisify(execFile)(resolve('node_modules/.bin/oxlint'), [
    ...['--config', resolve('.oxlintrc.json'), '--format', 'json', '--deny-warnings', folder],
  ])
  const { stdout } = await asked.catch((error: { stdout: string }) => error)
  const found = (JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }).diagnostics
  const said = found.map(({ code, filename }) => `${filename.split('/').at(-1)} ${code}`).sort()
  expect(said).toEqual(expect.arrayContaining(Object.keys(FAULTS).map((rule) => `${rule}.ts typescript(${rule})`)))
  expect(said.filter((one) => one.startsWith('clean'))).toEqual([])
  await expect(asked).rejects.toThrow()
})
