import 'server-only'
import pino from 'pino'

/** The only keys a log line may carry. Anything else is dropped before it is written. */
export type LogFields = Partial<
  Record<
    | 'requestId'
    | 'digest'
    | 'action'
    | 'role'
    | 'code'
    | 'sqlState'
    | 'constraint'
    | 'route'
    | 'method'
    | 'template'
    | 'mailId'
    | 'name'
    | 'attempt'
    | 'panel',
    string | number | null
  >
>

const ALLOWED = new Set([
  'requestId', 'digest', 'action', 'role', 'code', 'sqlState', 'constraint', 'route', 'method', 'template', 'mailId', 'name', 'attempt', 'panel',
]) // prettier-ignore

const logger = pino({
  base: undefined,
  level: process.env.LOG_LEVEL ?? 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
})

export function logInfo(event: string, fields: LogFields = {}): void {
  logger.info(allowed(fields), event)
}

/** Of an error only its kind and place are told: messages of databases and libraries can hold whole rows. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  logger.error({ ...allowed(fields), ...placeOf(error) }, event)
}

function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => ALLOWED.has(key) && value != null))
}

function placeOf(error: unknown): { name: string; place?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const place = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/[^\s)]*\/([^/\s)]+)\)?/, '$1'))
    .join(' < ')
  return { name: error.name, place }
}
