import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findDatabase } from './verify-audit/find-database'
import { Unreachable } from './verify-audit/unreachable'
import { verify } from './verify-audit/verify'
import { say } from './say'

const WHOLE = 0
const BROKEN = 1
const NOT_VERIFIED = 2

async function main(): Promise<number> {
  // The same settings as the application's; what the environment sets already wins.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const url = chosenUrl() ?? findDatabase(process.env)
  const verdict = await verify(url)
  if ('fault' in verdict) {
    say(verdict.fault)
    return BROKEN
  }
  say(`${verdict.events} events in ${verdict.streams} streams, whole`)
  if (verdict.demo) say('demo database: its story is invented, and so are the times in it')
  for (const note of verdict.notes) say(`Note: ${note}`)
  return WHOLE
}

function chosenUrl(): string | undefined {
  try {
    return parseArgs({ options: { url: { type: 'string' } } }).values.url
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
