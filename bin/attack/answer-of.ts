import { DatabaseError } from 'pg'
import type { Answer } from './book'

/** The server is going down, or cut the line. */
const GONE = /^(57P|08)/

/** What the database said no to is refused; a line that broke says nothing, or, before COMMIT, that nothing was done. */
export function answerOf(error: unknown, broken: Answer): Answer {
  return error instanceof DatabaseError && !GONE.test(error.code ?? '') ? 'refused' : broken
}
