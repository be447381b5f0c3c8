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

/** Prints why a command cannot go on: a sentence for what was foreseen, the whole error for what was not. */
export function printFailure(error: unknown): void {
  if (FORESEEN.some((kind) => error instanceof kind)) console.error((error as Error).message)
  else if (errorCode(error) === 'ECONNREFUSED') {
    console.error('The database does not answer: check DATABASE_URL and that the server runs.')
  } else console.error(error)
}
