/** What an address asks of a list. */
export type Query = Record<string, string | string[] | undefined>

/** From 1. */
export function readPage(query: Query): number {
  return typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1
}

/** The question of an address, read as a page reads it: a name that comes more than once is a list. */
export function queryOf(search: string): Query {
  const asked = new URLSearchParams(search)
  return Object.fromEntries(
    [...new Set(asked.keys())].map((name) => {
      const [first, ...others] = asked.getAll(name)
      return [name, others.length > 0 ? asked.getAll(name) : first]
    }),
  )
}
