import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { givenOut, plain } from '@/lib/proofs/plain-answers'

/** The program with which anyone checks what is given out here: the same file as in the source code. */
export async function GET(): Promise<Response> {
  return givenOut(async () => plain(await readFile(path.resolve('bin/verify-proof.mjs'), 'utf8'), 'verify-proof.mjs'))
}
