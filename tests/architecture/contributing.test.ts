import { filesBelow, textOf } from '@/tests/support/sources'

/** Names that stand together only where the fields of an application are listed by hand. */
const TOGETHER = ['municipalityCode', 'industry', 'employees']

/** Where they stand together for another reason: they are codes of the host's lists, which a text is not. */
const OF_HOST_LISTS = [
  'lib/cases/open-case.ts',
  'lib/companies/register-company.ts',
  'lib/i18n/host-words.ts',
  'lib/intake/summarise-draft.ts',
  'prisma/seed/companies.ts',
]

const chapter = /## A field of an application\n(.*?)\n## /s.exec(textOf('CONTRIBUTING.md'))?.[1] ?? ''
const rows = chapter.split('\n').filter((line) => line.startsWith('| `'))
const pathsIn = (text: string) => [...text.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path = '']) => path)
const toEdit = rows.flatMap((row) => pathsIn(row.split('|')[1] ?? ''))

it('a field of an application takes at most twelve files by hand', () => {
  expect(toEdit.length).toBeGreaterThan(0)
  expect(toEdit.length).toBeLessThanOrEqual(12)
})

it('the fields of an application are listed by hand in the files that CONTRIBUTING names and in no other', () => {
  const sources = ['app', 'components', 'lib', 'prisma/seed'].flatMap((folder) => filesBelow(folder))
  const listing = sources.filter((path) => !path.includes('/generated/') && namesTogether(textOf(path)))
  expect(listing.filter((path) => !toEdit.includes(path) && !OF_HOST_LISTS.includes(path))).toEqual([])
  expect(OF_HOST_LISTS.filter((path) => !listing.includes(path))).toEqual([])
})

it.each(['lib/cases/case-fields.ts', 'lib/cases/application-inputs.ts', 'components/intake/company-fields.tsx'])(
  'the fields are listed in %s, which CONTRIBUTING names',
  (path) => {
    expect(toEdit).toContain(path)
    expect(namesTogether(textOf(path))).toBe(true)
  },
)

function namesTogether(text: string): boolean {
  return TOGETHER.every((name) => new RegExp(`\\b${name}\\b`).test(text))
}
