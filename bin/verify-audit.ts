import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findDatabase } from './verify-audit/find-database'
import { Unreachable } from './verify-audit/unreachable'
import { verify, type Verdict } from './verify-audit/verify'
import { say } from './say'

const WHOLE = 0
const BROKEN = 1
const NOT_VERIFIED = 2

async function main(): Promise<number> {
  // The same settings as the application's; what the environment sets already wins.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { url, json } = options()
  const verdict = await verify(url ?? findDatabase(process.env))
  if (json) say(JSON.stringify(verdict, null, 2))
  else print(verdict)
  return verdict.faults.length === 0 ? WHOLE : BROKEN
}

function print({ events, streams, rows, faults, notes, demo }: Verdict): void {
  for (const { kind, place, text, id } of faults) say(`${kind}: ${place}: ${text}. [${id}]`)
  const read = `${events} events in ${streams} streams, ${rows} rows`
  say(faults.length === 0 ? `${read}, whole` : `${read}, ${faults.length} faults`)
  if (demo) say('demo database: its story is invented, and so are the times in it')
  for (const note of notes) say(`Note: ${note}`)
}

function options(): { url?: string; json?: boolean } {
  try {
    return parseArgs({ options: { url: { type: 'string' }, json: { type: 'boolean' } } }).values
  } catch {
    throw new Unreachable('Usage: npm run audit:verify [-- --url postgres://user:password@host/database]')
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Unreachable ? error.message : error)
    process.exitCode = NOT_VERIFIED
  },
)
