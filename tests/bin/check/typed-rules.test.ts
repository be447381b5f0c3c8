import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/*
 * What needs the types, and what React asks of what is drawn, is asked by another tool than the rest. Each fault here is one
 * that a whole run must find, and the last file is clean.
 */
const FAULTS: Record<string, string> = {
  'no-floating-promises': `async function later() {}\nlater()\nexport {}\n`,
  'no-misused-promises': `export const rows = [1].filter(async () => true)\n`,
  'no-unsafe-member-access': `export const size = (JSON.parse('{}') as { any: any }).any.size\n`,
  'switch-exhaustiveness-check': `export function say(of: 'a' | 'b'): string {\n  switch (of) {\n    case 'a':\n      return of\n  }\n  return ''\n}\n`,
  'await-thenable': `export const one = async () => await 1\n`,
  'restrict-template-expressions': `export const text = (of: { a: number }) => \`\${of}\`\n`,
}
const DRAWN: Record<string, string> = {
  'rules-of-hooks': `if (on) useState(1)`,
  'exhaustive-deps': `useEffect(() => console.info(on), [])`,
  'set-state-in-effect': `const [, put] = useState(false)\n  useEffect(() => put(on), [on])`,
  'set-state-in-render': `const [, put] = useState(0)\n  put(1)`,
  'static-components': `const Inner = () => <b>{String(on)}</b>\n  if (on) return <Inner />`,
  'error-boundaries': `try {\n    return <p />\n  } catch {\n    return null\n  }`,
  globals: `drawn += 1`,
  purity: `const drawnAt = Math.random()\n  if (on) return <p>{drawnAt}</p>`,
  refs: `const last = useRef(on)\n  last.current = on`,
}
const drawn = (line: string) =>
  `import { useEffect, useRef, useState } from 'react'\nlet drawn = 0\nexport function Drawn({ on }: { on: boolean }) {\n  ${line}\n  return <p />\n}\nexport const seen = () => [drawn, useEffect, useRef, useState]\n`
const CLEAN = `export const one = async (of: Promise<number>) => (await of) + 1\n`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ua-lint-'))
  const compilerOptions = { strict: true, target: 'ES2023', lib: ['ES2023'], types: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  for (const [rule, text] of Object.entries(FAULTS)) writeFileSync(join(folder, `${rule}.ts`), text)
  writeFileSync(join(folder, 'clean.ts'), CLEAN)
  mkdirSync(join(folder, 'components'))
  for (const [rule, line] of Object.entries(DRAWN))
    writeFileSync(join(folder, 'components', `${rule}.tsx`), drawn(line))
  // Beside the files, for some of its rules are for folders of its own.
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('finds what only the types tell and what React asks, each fault by its rule, and nothing in what is clean', async () => {
  const asked = promisify(execFile)(
    resolve('node_modules/.bin/oxlint'),
    ['--config', '.oxlintrc.json', '--format', 'json', '--deny-warnings', '.'],
    { cwd: folder },
  )
  const { stdout } = await asked.catch((error: { stdout: string }) => error)
  const found = (JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }).diagnostics
  const said = found.map(({ code, filename }) => `${filename.split('/').at(-1)} ${code}`).sort()
  expect(said).toEqual(expect.arrayContaining(Object.keys(FAULTS).map((rule) => `${rule}.ts typescript(${rule})`)))
  for (const rule of Object.keys(DRAWN))
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${rule}\\.tsx react(?:-hooks)?\\(${rule}\\)$`)))
  expect(said.filter((one) => one.startsWith('clean'))).toEqual([])
  await expect(asked).rejects.toThrow()
})
