import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const GENERATED = 'lib/db/generated'

/** A copy of everything that git knows, where a file may be broken and mended again: here nothing is touched. */
export class ScratchTree {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'ua-mutations-'))

  constructor() {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    const known = listed.split('\n').filter((file) => file !== '' && existsSync(file))
    for (const file of [...known, GENERATED]) cpSync(file, path.join(this.folder, file), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(this.folder, 'node_modules'))
  }

  /** Does the work with this text in the file, and puts back what stood there. */
  async with<T>(file: string, text: string, work: () => Promise<T>): Promise<T> {
    const at = path.join(this.folder, file)
    const before = readFileSync(at, 'utf8')
    try {
      writeFileSync(at, text)
      return await work()
    } finally {
      writeFileSync(at, before)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
