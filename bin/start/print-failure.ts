import { OtherKeyError } from '../../lib/companies/other-key-error'
import { ConfigError } from '../../lib/config/config-error'
import { errorCode } from '../../lib/db/embedded/error-code'
import { EmbeddedRefusal } from '../../lib/db/embedded/refusal'
import { MigrationRefusal } from '../../lib/db/migration-refusal'
import { SelfTestError } from '../../lib/health/self-test-error'
import { StepFailure } from './run-step'
import { StartRefusal } from './start-refusal'

const FORESEEN = [
  ConfigError,
  EmbeddedRefusal,
  MigrationRefusal,
  OtherKeyError,
  SelfTestError,
  StartRefusal,
  StepFailure,
]

const NO_ANSWER = 'The database does not answer: check DATABASE_URL and that the server runs.'
const NOT_LET_IN =
  'The database does not let this role in: check names and passwords in DATABASE_URL and DATABASE_URL_OWNER.'
/** What a network or PostgreSQL says before anything could be asked, by its code. */
const UNREACHED: Record<string, string> = {
  ECONNREFUSED: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  '3D000': 'There is no database of that name on the server: check the ends of DATABASE_URL and DATABASE_URL_OWNER.',
  '28000': NOT_LET_IN,
  '28P01': NOT_LET_IN,
}

/** Prints why a command cannot go on: a sentence for what was foreseen, the whole error for what was not. */
export function printFailure(error: unknown): void {
  const unreached = UNREACHED[String(errorCode(error))]
  if (FORESEEN.some((kind) => error instanceof kind)) console.error((error as Error).message)
  else console.error(unreached ?? error)
}
