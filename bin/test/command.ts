import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { settingsSchema } from '@/lib/config/settings-schema'

// The tests decide every setting themselves: none of the shell's reaches what they start.
const SETTINGS = [...Object.keys(settingsSchema.shape), 'NODE_ENV', 'NODE_OPTIONS']

/** This process' environment without any of the application's settings. */
export function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const environment: Record<string, string | undefined> = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  for (const name of SETTINGS) delete environment[name]
  return Object.assign(environment, extra) as NodeJS.ProcessEnv
}

/** Two packages have a `tsc`: the native one checks, what eslint and next read the sources with is the other. */
const ELSEWHERE: Record<string, string> = { tsc: join('node_modules', 'typescript-native', 'bin', 'tsc') }

/** Runs a tool of node_modules with its output shown; true when it ends with exit code 0. */
export function tool(name: string, args: string[] = [], extra: Record<string, string> = {}): Promise<boolean> {
  return command(ELSEWHERE[name] ?? join('node_modules', '.bin', name), args, extra)
}

export function command(file: string, args: string[], extra: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env: cleanEnvironment(extra) })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
