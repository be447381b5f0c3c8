import { DatabaseError, type PoolClient, type QueryResult } from 'pg'

/** A guard, a statement that it alone refuses or answers otherwise, and how to do without it. */
export type Mutant = {
  guard: string
  /** What is there before. */
  given?: readonly string[]
  hostile: string
  /** How the guard is put on and taken off; one of them is how the tables stand anyway. */
  on?: string
  off?: string
} & ({ refused: Refusal } | { shows: string })
/** A SQLSTATE, and the name of the constraint where it has one. */
export type Refusal = { code: string; constraint?: string }
/** What is wrong with the proof of a guard; null when the guard was missed as soon as it was gone. */
export type Outcome = { guard: string; said: string | null }

const NOW = 'set constraints all immediate'

/** With its guard the statement is refused by it, or shows what it brings about; without it neither. */
export async function prove(client: PoolClient, mutant: Mutant): Promise<Outcome> {
  const { guard, given = [], hostile, on = '', off = '' } = mutant
  const withIt = [...given, on, hostile, NOW]
  const without = [...given, off, hostile, NOW]
  return {
    guard,
    said:
      'refused' in mutant
        ? await refusedByItAlone(client, { withIt, without }, mutant.refused)
        : await shownByItAlone(client, { withIt, without }, mutant.shows),
  }
}

type Ways = { withIt: string[]; without: string[] }

async function refusedByItAlone(client: PoolClient, ways: Ways, { code, constraint }: Refusal) {
  const first = await refusal(client, ways.withIt)
  if (first?.code !== code || (constraint && first.constraint !== constraint))
    return `not refused by it: ${describe(first)}`
  const second = await refusal(client, ways.without)
  return second ? `refused without it too: ${describe(second)}` : null
}

async function shownByItAlone(client: PoolClient, ways: Ways, shows: string) {
  const [first, second] = [await shown(client, ways.withIt, shows), await shown(client, ways.without, shows)]
  if (first !== true) return `not brought about: ${String(first)}`
  // What is only let through is refused without it; everything else is answered otherwise.
  if (typeof second === 'string' && shows !== 'select true') return `refused without it: ${second}`
  return second === true ? 'brought about without it too' : null
}

/** What one transaction of these statements is refused with; nothing of it stays. */
export async function refusal(client: PoolClient, statements: readonly string[]): Promise<DatabaseError | null> {
  const answer = await run(client, statements)
  return answer instanceof DatabaseError ? answer : null
}

async function shown(client: PoolClient, statements: readonly string[], shows: string): Promise<unknown> {
  const answer = await run(client, [...statements, shows])
  if (answer instanceof DatabaseError) return describe(answer)
  const row = answer.at(-2)?.rows[0] as Record<string, unknown> | undefined
  return Object.values(row ?? {})[0] ?? null
}

async function run(client: PoolClient, statements: readonly string[]): Promise<QueryResult[] | DatabaseError> {
  try {
    const written = ['begin', ...statements.filter((one) => one !== ''), 'rollback']
    return (await client.query(written.join(';\n'))) as unknown as QueryResult[]
  } catch (error) {
    await client.query('rollback')
    if (error instanceof DatabaseError) return error
    throw error
  }
}

const describe = (error: DatabaseError | null) =>
  error ? `${error.code} ${error.constraint ?? ''} ${error.message}` : 'let through'
