import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathnames } from '@/lib/i18n/pathnames'
import { filesBelow, root, textOf } from '@/tests/support/sources'

/** The chapters of CONTRIBUTING that are lists of steps, held to what is there: nobody may follow them into nothing. */
const TITLES = ['An action', 'A page', 'A migration'] as const
const chapters = textOf('CONTRIBUTING.md').split('\n## ')
const stepsOf = (title: string) => chapters.find((text) => text.startsWith(`${title}\n`)) ?? ''
const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const isThere = (path: string) => existsSync(join(root, path))
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

describe.each(TITLES)('the steps of "%s"', (title) => {
  const codes = codesIn(stepsOf(title))

  it('name files and folders that are there', () => {
    const paths = codes.filter((code) => /^[\w./-]+\/[\w./-]*$/.test(code))
    expect(paths.length).toBeGreaterThan(1)
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })

  it('name commands that package.json knows', () => {
    const commands = codes.flatMap((code) => /^npm run ([\w:]+)$/.exec(code)?.[1] ?? [])
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

describe('the steps end in what everything else already is', () => {
  it('an action: an operation with its twin, its event and its refusals in the named functions', () => {
    const codes = codesIn(stepsOf('An action'))
    expect(codes).toEqual(expect.arrayContaining(['record(tx, …)', 'action(roles, schema, run)', 'inputs.ts']))
    expect(textOf('lib/audit/record.ts')).toMatch(/export async function record<[^(]*\(\s*tx: Tx,/)
    expect(textOf('lib/action/action.ts')).toMatch(/export function action<[^(]*\(\s*roles:[^]*?schema:[^]*?run:/)
    // That every operation has its twin and that actions.ts binds and no more: vocabulary.test and server-actions.test.
    expect(codes).toContain('lib/<domain>/<verb>-<noun>.ts')
  })

  it('a page: each address has its page, and each page its address', () => {
    const pages = filesBelow('app/[locale]', /\/page\.tsx$/).map((path) => path.slice('app/[locale]'.length, -'/page.tsx'.length)) // prettier-ignore
    expect(pages.map((page) => page || '/').sort()).toEqual(Object.keys(pathnames).sort())
  })

  it('a migration: the guard and the role that it names are those of the database', () => {
    const codes = codesIn(stepsOf('A migration'))
    const now = textOf('docs/database.sql')
    for (const name of ['change_leaves_an_event', 'ua_application']) {
      expect(codes).toContain(name)
      expect(now).toContain(name)
    }
  })
})
