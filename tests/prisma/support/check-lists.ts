import { asSuperuser } from '@/tests/support/database'

export type Check = { table: string; name: string; rule: string }
type Named = { column: string; codes: string[] }

/** Every CHECK of our tables as PostgreSQL says it. */
export function readChecks(): Promise<Check[]> {
  return asSuperuser<Check>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid, true) as rule
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'c' and n.nspname = 'public' and not c.relispartition and c.relname <> '_prisma_migrations'
     order by 1, 2`,
  )
}

const codesIn = (list: string) => [...list.matchAll(/'([^']*)'/g)].map(([, code = '']) => code)

/** Where a rule names texts that a column may or may not be: `= ANY (ARRAY[…])`, `<@ ARRAY[…]`, `= 'one'`. */
export function codesNamed(rule: string): Named[] {
  const lists = rule.matchAll(/\b(\w+)(?:::text(?:\[\])?)? (?:(?:=|<>) (?:ANY|ALL) \(|<@ )ARRAY\[([^\]]*)\]/g)
  const single = rule.matchAll(/\b(\w+)(?:::text)? (?:=|<>) ('[^']*')::text/g)
  return [...lists, ...single].map(([, column = '', list = '']) => ({ column, codes: codesIn(list) }))
}

/** The one column a whole rule lists the codes of, empty or not; null for a rule that says something else. */
export function listIn(rule: string): Named | null {
  const body = /^CHECK \((.*)\)$/s.exec(rule)?.[1] ?? ''
  const whole = /^(?:\w+ IS NULL OR )?\(?\w+(?:::text(?:\[\])?)? (?:= ANY \(|<@ )ARRAY\[[^\]]*\](?:::text\[\])?\)?\)?$/
  const [named] = codesNamed(body)
  return named && whole.test(body) ? named : null
}
