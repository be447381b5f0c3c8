import { parseArgs } from 'node:util'
import { verifyCheckpoints } from './verify-audit/checkpoints'
import { findDatabase } from './verify-audit/find-database'
import { withRestored } from './verify-audit/restore-dump'
import { Unreachable } from './verify-audit/unreachable'
import { verify, type Verdict } from './verify-audit/verify'
import { loadEnv } from './start/load-env'
import { say } from './say'

const WHOLE = 0
const BROKEN = 1
const NOT_VERIFIED = 2

async function main(): Promise<number> {
  // The same settings as the application's; what the environment sets already wins.
  loadEnv()
  const { dump, url = dump === undefined ? findDatabase(process.env) : '', ...asked } = options()
  return dump === undefined ? look(url, asked) : withRestored(dump, (restored) => look(restored, asked))
}

type Asked = Omit<ReturnType<typeof options>, 'url' | 'dump'>

async function look(url: string, { json, checkpoints, key = [] }: Asked): Promise<number> {
  if (checkpoints !== undefined) return tellOfCheckpoints(url, checkpoints, key)
  const verdict = await verify(url)
  if (json) say(JSON.stringify(verdict, null, 2))
  else print(verdict)
  return verdict.faults.every(({ known }) => known) ? WHOLE : BROKEN
}

function print({ events, streams, rows, faults, notes, demo }: Verdict): void {
  for (const { kind, place, text, id, known } of faults)
    say(`${kind}: ${place}: ${text}. [${id}]${known ? ` known: ${known}` : ''}`)
  const read = `${events} events in ${streams} streams, ${rows} rows`
  const known = faults.filter((one) => one.known).length
  const found = known > 0 ? `${faults.length} faults, ${known} of them known` : `${faults.length} faults`
  say(faults.length === 0 ? `${read}, whole` : `${read}, ${found}`)
  if (demo) say('demo database: its story is invented, and so are the times in it')
  for (const note of notes) say(`Note: ${note}`)
}

/** Old checkpoints against today's log, instead of the trail by itself. */
async function tellOfCheckpoints(url: string, folder: string, keys: string[]): Promise<number> {
  if (keys.length === 0) throw new Unreachable(USAGE)
  const { faults, doubts, checkpoints, covered, events } = await verifyCheckpoints(url, folder, keys)
  for (const line of [...faults, ...doubts]) say(line)
  if (faults.length > 0) return BROKEN
  if (doubts.length > 0) return NOT_VERIFIED
  say(`${checkpoints} checkpoints, the newest of ${covered} events: each is an unchanged beginning of the log`)
  say(`${events - covered} events came after it, of which it tells nothing`)
  return WHOLE
}

const USAGE = `Usage: npm run audit:verify [-- --url postgres://user:password@host/database] [--dump FILE] [--json]
       npm run audit:verify -- --checkpoints FOLDER --key KEY [--key FORMER-KEY] [--url … | --dump FILE]`

function options() {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
  try {
    return parseArgs({
      options: { url: text, dump: text, json: flag, checkpoints: text, key: { ...text, multiple: true } },
    }).values
  } catch {
    throw new Unreachable(USAGE)
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
