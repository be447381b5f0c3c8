import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Json } from './canonical-text'

type Declared = {
  type: string
  subjects: string[]
  roles: string[]
  stream: string
  alone: boolean
  facts: Record<string, string>
  tells: { table: string }[]
}

/** What events there are, and of which tables each may tell. */
export function declaredEvents(): Map<string, Declared> {
  const file = path.resolve(process.cwd(), 'prisma/events.json')
  const all = JSON.parse(readFileSync(file, 'utf8')) as Declared[]
  return new Map(all.map((one) => [one.type, one]))
}

/** What of an event is not as its type is declared. Rows are sealed by the owner of the tables, and counted aloud. */
export function faultInDeclaration(
  event: { [key: string]: Json },
  declared: Map<string, Declared>,
): string | undefined {
  const { type, subject, stream, facts, rows, actor, role } = event
  if (type === 'rows.sealed')
    return stream === 'system' && actor === null && role === 'system'
      ? undefined
      : 'rows are sealed by the system alone'
  const form = typeof type === 'string' ? declared.get(type) : undefined
  if (!form) return 'no event is called that'
  if (!form.subjects.includes((subject as { kind: string }).kind))
    return 'it is about another kind of thing than its type is'
  if (typeof role !== 'string' || !form.roles.includes(role)) return 'nobody says it in that role'
  if (form.stream !== (stream === 'system' ? 'system' : 'company'))
    return 'it stands in another stream than its type does'
  const names = Object.keys(facts as object)
  const undeclared = names.find((name) => !(name in form.facts))
  const missing = Object.keys(form.facts).find((name) => !form.facts[name]?.includes('~') && !names.includes(name))
  if (undeclared ?? missing) return 'it has other facts than its type'
  const misfit = names.find((name) => !fits((facts as { [key: string]: Json })[name] ?? null, form.facts[name] ?? ''))
  if (misfit) return `its ${misfit} is not what that fact of its type may be`
  if ((rows as string[]).length === 0 && !form.alone) return 'it tells of no row'
  const tables = new Set(form.tells.map(({ table }) => table))
  const told = (rows as string[]).map((row) => row.slice(0, row.indexOf(' '))).find((table) => !tables.has(table))
  return told === undefined ? undefined : `it tells of ${told}, of which its type does not tell`
}

const FORMS: Record<string, RegExp> = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  code: /^[A-Za-z0-9ÅÄÖåäö][A-Za-z0-9ÅÄÖåäö._:/+-]{0,99}$/,
  day: /^\d{4}-\d\d-\d\d$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/,
  'short-hash': /^[0-9a-f]{12}$/,
}

/** `form` as it is declared: what kind of fact, of which words, and whether it may be null. */
function fits(value: Json, form: string): boolean {
  const [, kind = '', words, may = ''] = /^([a-z-]+)(?:\((.*)\))?([?~]*)$/.exec(form) ?? []
  if (value === null) return may.includes('?')
  if (kind === 'number') return Number.isSafeInteger(value)
  const one = (text: Json) =>
    typeof text === 'string' && (words ? words.split('|').includes(text) : FORMS[kind.replace(/s$/, '')]?.test(text) === true) // prettier-ignore
  return /^(ids|codes)$/.test(kind) ? Array.isArray(value) && value.every(one) : one(value)
}
