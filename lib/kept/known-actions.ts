import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Manifest = { node: Record<string, unknown> }

const kept = globalThis as typeof globalThis & { knownActions?: Promise<ReadonlySet<string> | null> }

/** The ids of this build's actions; null where they change as one works, or cannot be read. */
export function knownActions(): Promise<ReadonlySet<string> | null> {
  return (kept.knownActions ??= read())
}

async function read(): Promise<ReadonlySet<string> | null> {
  if (process.env.NODE_ENV !== 'production') return null
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next/server/server-reference-manifest.json')
    return new Set(Object.keys((JSON.parse(await readFile(file, 'utf8')) as Manifest).node))
  } catch {
    return null
  }
}
