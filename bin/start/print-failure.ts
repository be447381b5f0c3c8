import { OtherKeyError } from '../../lib/companies/other-key-error'
import { ConfigError } from '../../lib/config/config-error'
import { errorCode } from '../../lib/db/embedded/error-code'
import { EmbeddedRefusal } from '../../lib/db/embedded/refusal'
import { MigrationRefusal } from '../../lib/db/migration-refusal'
import { SelfTestError } from '../../lib/health/self-test-error'
import { ToldFailure } from './run-apart'
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
const NOT_SAFE =
  'The database cannot be reached over TLS as sslmode in DATABASE_URL or DATABASE_URL_OWNER asks: check the server’s certificate, or sslmode.'
const BUSY = 'The database takes no more connections just now: wait, or let the server take more (max_connections).'
const NO_TABLES = 'The database has not these tables yet: run npm run db:migrate, or start the application once.'
const NOT_LET_IN =
  'The database does not let this role in: check names and passwords in DATABASE_URL and DATABASE_URL_OWNER.'
/** What a network or PostgreSQL says before anything could be asked, by its code. */
const UNREACHED: Record<string, string> = {
  ECONNREFUSED: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  EAI_AGAIN: NO_ANSWER,
  ECONNRESET: NO_ANSWER,
  ENOENT: NO_ANSWER,
  '57P03': NO_ANSWER,
  '53300': BUSY,
  CERT_HAS_EXPIRED: NOT_SAFE,
  DEPTH_ZERO_SELF_SIGNED_CERT: NOT_SAFE,
  SELF_SIGNED_CERT_IN_CHAIN: NOT_SAFE,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_SAFE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_SAFE,
  ERR_TLS_CERT_ALTNAME_INVALID: NOT_SAFE,
  '3D000': 'There is no database of that name on the server: check the ends of DATABASE_URL and DATABASE_URL_OWNER.',
  '28000': NOT_LET_IN,
  '28P01': NOT_LET_IN,
  '42P01': NO_TABLES,
  P2021: NO_TABLES,
}

/** What the driver says without a code. */
const UNCODED: Record<string, string> = {
  'timeout expired': NO_ANSWER,
  'Connection terminated unexpectedly': NO_ANSWER,
  'The server does not support SSL connections': NOT_SAFE,
}

/** Prints why a command cannot go on: a sentence for what was foreseen, the whole error for what was not. */
export function printFailure(error: unknown): void {
  if (error instanceof ToldFailure) return
  const unreached = UNREACHED[String(errorCode(error))] ?? UNCODED[error instanceof Error ? error.message : '']
  if (FORESEEN.some((kind) => error instanceof kind)) console.error((error as Error).message)
  else if (errorCode(error) === 'EACCES' && hasPath(error))
    console.error(
      `This user may not open ${error.path}: give the folder, with .env in it, to the user that runs the commands and the service.`,
    )
  else console.error(unreached ?? error)
}

function hasPath(error: unknown): error is { path: string } {
  return typeof (error as { path?: unknown }).path === 'string'
}
