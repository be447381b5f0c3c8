import { LOCALES } from '@/lib/i18n/pathnames'
import { messagesIn } from '@/lib/i18n/messages'
import type { FactKind } from '@/lib/refusals/code-shape'
import { codeOf, entryOf, REGISTER, type Code } from '@/lib/refusals/register'
import { argumentsIn, type MessageArgument } from '@/tests/support/message-arguments'
import { filesBelow, textOf } from '@/tests/support/sources'

const codes = Object.keys(REGISTER) as Code[]

it('has every code once', () => {
  const files = filesBelow('lib/refusals', /-codes\.ts$/)
  const named = files.flatMap((path) => [...textOf(path).matchAll(/^ {2}'([a-z0-9-]+)':|^ {2}([a-z]+):/gm)])
  const written = named.map(([, quoted, bare]) => quoted ?? bare)
  expect(written.filter((code, place) => written.indexOf(code) !== place)).toEqual([])
  expect(written.sort()).toEqual([...codes].sort())
})

describe.each(LOCALES)('the sentences in %s', (locale) => {
  const sentences: Record<string, string> = messagesIn(locale).errors

  it('are those of the register, each and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort())
  })

  it('are told with exactly the facts of their code, each as what it is', () => {
    expect(codes.flatMap((code) => faultsOf(code, sentences[code] ?? ''))).toEqual([])
  })
})

it('takes what a schema says by itself for unknown', () => {
  expect(codeOf('day-format')).toBe('day-format')
  expect(codeOf('Invalid input: expected string')).toBe('unknown')
  expect(codeOf('constructor')).toBe('unknown')
})

function faultsOf(code: Code, sentence: string): string[] {
  const used = argumentsIn(sentence)
  const facts = entryOf(code).facts ?? {}
  const missing = Object.keys(facts).filter((name) => !used.has(name))
  const superfluous = [...used.keys()].filter((name) => !(name in facts))
  const wrong = Object.entries(facts).filter(([name, kind]) => used.has(name) && !suits(used.get(name)!, kind))
  return [
    ...missing.map((name) => `${code}: {${name}} is not told`),
    ...superfluous.map((name) => `${code}: {${name}} is no fact of it`),
    ...wrong.map(([name]) => `${code}: {${name}} is told as something else than it is`),
  ]
}

/** One of the words may be left to `other`, which a choice always has. */
function suits({ use, options }: MessageArgument, kind: FactKind): boolean {
  if (kind === 'number') return use === 'number' || use === 'plain'
  if (typeof kind === 'string') return use === 'plain'
  const named = options.filter((option) => option !== 'other')
  return use === 'select' && named.every((word) => kind.includes(word)) && named.length >= kind.length - 1
}
