import { createHash } from 'node:crypto'

/** Each connection keeps the plans of its named statements, so there is an end to how many get a name. */
const MOST = 400
const UNNAMED = ''
/** A pattern that is given with the statement. */
const PATTERN = /\bLIKE (ANY ?\()?\$\d/

/**
 * A name for a statement from the second time it comes: PostgreSQL then parses and plans it once per connection, which for
 * the widest pages is most of their time in the database. What is seen once, and lists of ever other lengths, get none; nor
 * does a search by a pattern, for which one plan for all would read every row, where one for these words reads an index.
 */
export function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string | null>()
  return ({ sql }) => {
    if (PATTERN.test(sql)) return UNNAMED
    const known = names.get(sql)
    if (known) return known
    if (known === undefined) {
      if (names.size < MOST) names.set(sql, null)
      return UNNAMED
    }
    const name = `ua_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
    names.set(sql, name)
    return name
  }
}
