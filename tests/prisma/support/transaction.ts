import type { PoolClient } from 'pg'
import type { Role } from '@/tests/support/cluster'
import { connect } from '@/tests/support/database'

export type Isolation = 'read committed' | 'repeatable read' | 'serializable'

/** Runs and commits, or rolls back and throws what the database said, on a connection of its own. */
export async function inTransaction<T>(
  role: Role,
  work: (client: PoolClient) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  const client = await connect(role)
  let spoiled = true
  try {
    await client.query(`begin isolation level ${isolation}`)
    const result = await work(client)
    await client.query('commit')
    spoiled = false
    return result
  } finally {
    // A session an attack may have changed is not used again.
    client.release(spoiled)
  }
}

/** The SQLSTATE a piece of work is refused with, or nothing when it is let through. */
export async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
    throw error
  }
}
