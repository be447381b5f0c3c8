import { createContext, runInContext } from 'node:vm'

const MOST_MS = 1_500
const room = createContext({ run: undefined as unknown })

/** What `run` answers, or undefined when it takes longer than a reader can be kept waiting: it is stopped where it stands. */
export function inTime<T>(run: () => T, mostMs = MOST_MS): T | undefined {
  room.run = run
  try {
    return runInContext('run()', room, { timeout: mostMs }) as T
  } catch (error) {
    if (isOverrun(error)) return undefined
    throw error
  } finally {
    room.run = undefined
  }
}

/** Thrown in another realm, so its class says nothing; a stack that is full counts as time that is out. */
function isOverrun(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return (
    ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') ||
    ('name' in error && error.name === 'RangeError')
  )
}
