import { readHost } from '@/lib/config/read-host'
import { filesBelow, textOf } from '@/tests/support/sources'

/** Each describes a county; nothing else may know one. */
const HOSTS = ['lib/config/dalarna.json', 'lib/config/varmland.json']
/** Speak of the configuration that is shipped; and a comment of a migration, which is never edited, takes a buyer's name. */
const MAY_NAME_IT = ['README.md', 'docs/tour.md', 'prisma/migrations/20261128111000_same_procurement/migration.sql']

const SOURCES = /\.(tsx?|c?js|mjs|json|sql|md|css|prisma)$/
const FOLDERS = ['app', 'bin', 'components', 'docs', 'lib', 'messages', 'prisma', 'tests']
const ALONE = [
  '.env.example',
  'README.md',
  'CONTRIBUTING.md',
  'next.config.js',
  'proxy.ts',
  'playwright.config.ts',
  'jest.config.js',
]
const sources = [...FOLDERS.flatMap((folder) => filesBelow(folder, SOURCES)), ...ALONE].filter(
  (file) => ![...HOSTS, ...MAY_NAME_IT].includes(file) && !file.startsWith('lib/db/generated/'),
)

/** Shorter ones are other words too, and are looked for as they are spelt. */
const LONG = 5
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z0-9]+/g, ' ')

/** Names, ways to reach and numbers of one authority and its municipalities. */
function wordsOf(file: string): string[] {
  const { authority, buyerLine, county, municipalities } = readHost(file)
  return [
    ...[county.name, ...Object.values(county.fullName), ...Object.values(authority.name)],
    ...[authority.phone, authority.email, authority.dpoEmail, authority.orgNumber, ...Object.values(authority.address)],
    ...[buyerLine.phone, buyerLine.email],
    ...municipalities.flatMap(({ name, fullName, orgNumber = name }) => [name, fullName, orgNumber]),
  ]
}

const words = [...new Set(HOSTS.flatMap(wordsOf))]
const long = words.filter((word) => plain(word).length >= LONG).map((word) => ` ${plain(word).trim()} `)
const short = words.filter((word) => plain(word).length < LONG)
const codes = HOSTS.flatMap((file) => readHost(file).municipalities.map(({ code }) => code))
/** Which could be a year. */
const isYear = (code: string) => code >= '2000' && code < '2040'

/** The files themselves may be named. */
const fileNames = new RegExp(HOSTS.map((file) => file.split('/').at(-1)).join('|'), 'g')
const withoutFiles = (text: string) => text.replaceAll(fileNames, '')

function foundIn(file: string): string[] {
  const text = withoutFiles(textOf(file))
  const spoken = ` ${plain(text)} `
  const found = [
    ...long.filter((word) => spoken.includes(word)),
    ...short.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text)),
    ...codes.filter((code) => !isYear(code) && new RegExp(`['"\`]${code}['"\`]`).test(text)),
    ...codes.filter((code) => new RegExp(`municipality\\w*['"]?\\s*[:=]\\s*['"\`]?${code}\\b`, 'i').test(text)),
  ]
  return found.map((word) => `${file}: ${word.trim()}`)
}

it('nothing of a county stands outside its own file', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(words.length).toBeGreaterThan(80)
  expect(sources.flatMap(foundIn)).toEqual([])
})

it('what may speak of a county does', () => {
  expect(MAY_NAME_IT.filter((file) => foundIn(file).length === 0)).toEqual([])
})
