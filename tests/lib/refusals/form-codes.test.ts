import { REGISTER, FORM_CODES } from '@/lib/refusals/register'
import { filesBelow, isServerOnly, neededBy, textOf } from '@/tests/support/sources'

/** Names kinds of notices, of which one is called as a refusal is. */
const NOTICES = 'lib/notices/kinds.ts'

/** The schemas of forms, and what they read with: everything a browser has of them. */
function readByForms(): Set<string> {
  const files = new Set<string>()
  const follow = (path: string) => {
    if (files.has(path) || !path.startsWith('lib/') || path === NOTICES || isServerOnly(path)) return
    files.add(path)
    neededBy(path).forEach(follow)
  }
  filesBelow('lib')
    .filter((path) => /[/-]inputs\.ts$/.test(path))
    .forEach(follow)
  return files
}

/** Said by the form itself: of a code without words, and of a page that the server was renewed under. */
const OWN = ['unknown', 'page-renewed']

it('are the words of every refusal that a schema of a form can give or the form itself, and of no other', () => {
  const sources = [...readByForms()].map(textOf).join('\n')
  const quoted = new Set([...sources.matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code))
  const given = Object.keys(REGISTER).filter((code) => OWN.includes(code) || quoted.has(code))
  expect([...FORM_CODES].sort()).toEqual(given.sort())
})
