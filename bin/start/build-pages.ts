import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runStep } from './run-step'

const BUILD_ID = '.next/BUILD_ID'
const STAMP = '.next/ua-sources'
const FOLDERS = ['app', 'components', 'lib', 'messages', 'public']
const FILES = [
  'next.config.js',
  'package.json',
  'package-lock.json',
  'prisma/schema.prisma',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
]
const MADE = path.join('lib', 'db', 'generated')

/** Builds the pages for production when the build is missing or was made from other sources. */
export async function buildPages(
  report: (line: string) => void,
  signal?: AbortSignal,
  actionsKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
): Promise<void> {
  const sources = stampOf(sourcesHash(), actionsKey)
  if (existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  report('Pages: building, which takes about a minute')
  const started = Date.now()
  rmSync(STAMP, { force: true })
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runStep(['node_modules/next/dist/bin/next', 'build'], env, signal)
  writeFileSync(STAMP, sources)
  report(`Pages: built in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** The ids of the forms' actions are made with the key: a build under another key has none of the open forms' ids. */
export function stampOf(sources: string, actionsKey?: string): string {
  return actionsKey ? `${sources} ${createHash('sha256').update(actionsKey).digest('hex')}` : sources
}

/** Of contents, not of times: a fresh checkout of the same sources needs no new build. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of [...FOLDERS.flatMap(filesBelow), ...FILES.filter((file) => existsSync(file))].sort()) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || folder === MADE) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : [file]
  })
}
