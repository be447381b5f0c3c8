import { readFileSync } from 'node:fs'
import { ConfigError } from './config-error'
import shipped from './dalarna.json'
import { hostSchema, type Host } from './host-schema'

/** The host described in a JSON file, or the shipped one. Throws ConfigError. */
export function readHost(file?: string): Host {
  const parsed = hostSchema.safeParse(file ? readJson(file) : shipped)
  if (parsed.success) return parsed.data
  throw new ConfigError(
    parsed.error.issues.map((issue) => `HOST_FILE: ${issue.path.join('.') || 'the file'}: ${issue.message}.`),
  )
}

function readJson(file: string): unknown {
  try {
    // Editors on Windows begin a file with a mark of its encoding.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    throw new ConfigError([`HOST_FILE names ${file}, which cannot be read as JSON.`])
  }
}
