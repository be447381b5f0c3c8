import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'
import { argumentsIn } from '@/tests/support/message-arguments'
import { messageUsesIn, stringsIn, type MessageUse } from '@/tests/support/message-uses'
import { filesBelow, root, textOf } from '@/tests/support/sources'

type Messages = { [key: string]: string | Messages }

const sources = ['app', 'components', 'lib', 'prisma/seed'].flatMap((folder) => filesBelow(folder))
const extra = ['proxy.ts', 'bin/start.ts'].filter((path) => existsSync(join(root, path)))
const sv = read('sv')
const en = read('en')
const uses = [...sources, ...extra].flatMap(messageUsesIn)

describe('the Swedish and English messages', () => {
  it('are all given to the pages', () => {
    for (const language of LOCALES)
      expect([...flat(messagesIn(language)).keys()].sort()).toEqual([...read(language).keys()].sort())
  })

  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...sv.keys()].sort())
  })

  it('are valid and take the same arguments', () => {
    const different = [...sv].flatMap(([key, swedish]) => {
      const ours = argumentsOf(swedish)
      const theirs = argumentsOf(en.get(key) ?? swedish)
      return ours === theirs ? [] : [`${key}: sv takes (${ours}), en takes (${theirs})`]
    })
    expect(different).toEqual([])
  })

  it('are never empty', () => {
    expect([...sv, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})

describe('a message the code asks for', () => {
  it('exists', () => {
    const missing = uses
      .filter((use) => !keyExists(use))
      .map(({ file, namespace, key }) => `${file}: ${namespace}.${key}`)
    expect(missing).toEqual([])
  })
})

describe('every message', () => {
  it('is asked for somewhere', () => {
    const exact = new Set<string>()
    const patterns: RegExp[] = []
    const add = (text: string) => {
      if (!text.includes('*')) exact.add(text)
      else if (text !== '*') patterns.push(toPattern(text))
    }
    for (const { namespace, key } of uses) add(keyIn(namespace ?? '', key))
    // The register names every refusal, so being named there is no use.
    const users = [...sources, ...extra].filter((path) => !/^lib\/refusals\/.*-codes\.ts$/.test(path))
    const strings = users.flatMap(stringsIn)
    for (const text of strings) if (/^[\w.*-]*\w{3}[\w.*-]*$/.test(text)) add(text)

    const isUsed = (key: string) =>
      endings(key).some((ending) => exact.has(ending)) || patterns.some((pattern) => pattern.test(key))
    expect([...sv.keys()].filter((key) => !isUsed(key))).toEqual([])
  })
})

/** One file a subject; its name, in camel case, is the namespace. */
function read(language: Locale): Map<string, string> {
  const files = filesBelow(`messages/${language}`, /\.json$/)
  const subjects = files.map((path): [string, Messages] => [
    posix.basename(path, '.json').replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    JSON.parse(textOf(path)) as Messages,
  ])
  return flat(Object.fromEntries(subjects))
}

function flat(messages: Messages, above = ''): Map<string, string> {
  const pairs = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : [...flat(value, `${above}${key}.`)],
  )
  return new Map(pairs)
}

/** The names and kinds of a message's arguments and tags, in one comparable line. */
function argumentsOf(message: string): string {
  return [...argumentsIn(message).keys()].sort().join(', ')
}

function keyExists({ namespace, key }: MessageUse): boolean {
  const keys = [...sv.keys()]
  const asked = keyIn(namespace ?? '', key)
  if (namespace === undefined && key === '*') return true
  const pattern = toPattern(asked)
  // `t.raw('list')` and `t.has('part')` may ask for a whole branch.
  return keys.some((one) =>
    namespace === undefined
      ? endings(one).some((ending) => pattern.test(ending))
      : pattern.test(one) || one.startsWith(`${asked}.`),
  )
}

const keyIn = (namespace: string, key: string) => (namespace === '' ? key : `${namespace}.${key}`)

const toPattern = (key: string) => new RegExp(`^${key.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.+')}$`)

/** `a.b.c` → `a.b.c`, `b.c`, `c`. */
const endings = (key: string) => key.split('.').map((_part, position, parts) => parts.slice(position).join('.'))
