import { codesDocument } from '@/bin/print-codes/codes-document'
import { REGISTER } from '@/lib/refusals/register'
import { textOf } from '@/tests/support/sources'

it('is printed again whenever a refusal or its sentence changes', () => {
  expect(textOf('docs/codes.md')).toBe(codesDocument())
})

it('names every code once', () => {
  const named = [...codesDocument().matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code)
  expect(named.sort()).toEqual(Object.keys(REGISTER).sort())
})
