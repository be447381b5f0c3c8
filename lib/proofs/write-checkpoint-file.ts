import 'server-only'
import { link, open, readFile, unlink } from 'node:fs/promises'
import path from 'node:path'
import { DeliveryFault } from '@/lib/proofs/faults'

type Pieces = Iterable<string> | AsyncIterable<string>

/**
 * Writes a file whole or not at all, and never over another. One that stands there with the same content was written
 * before. Fault: `FILE_DIFFERS`.
 */
export async function writeCheckpointFile(folder: string, name: string, pieces: Pieces): Promise<void> {
  const file = path.join(folder, name)
  const draft = path.join(folder, `.${name}.${process.pid}`)
  try {
    const handle = await open(draft, 'w', 0o644)
    try {
      for await (const piece of pieces) await handle.appendFile(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!(await readFile(draft)).equals(await readFile(file))) throw new DeliveryFault('FILE_DIFFERS')
  } finally {
    await unlink(draft).catch(() => undefined)
  }
}
