import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { makeSigner } from '@/lib/merkle/note-key'

/** The log is named once, when its key is made: a name that changed would be another log. */
const NAME = 'localhost/trail'

/** DATA_DIR/checkpoint.key, made at the first start, readable by its owner only. Answers the path. */
export function ensureCheckpointKey(dataDir: string): string {
  const file = path.join(dataDir, 'checkpoint.key')
  if (existsSync(file)) return file
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // Fails where another start made it meanwhile: a key that has signed is never written over.
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, `${makeSigner(NAME)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  return file
}
