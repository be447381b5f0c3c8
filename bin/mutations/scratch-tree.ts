import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs' // prettier-ignore
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'

const GENERATED = 'lib/db/generated'
/** Here and not beside what they were: tests that read every source would find them. */
const BROKEN = 'mutants'

/** A copy of everything that git knows, with broken files and the tests that should miss something: here nothing is touched. */
export class ScratchTree {
  readonly folder = makeFolder()
  private readonly broken: Record<string, { file: string; by: string }> = {}

  constructor() {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    const known = listed.split('\n').filter((file) => file !== '' && existsSync(file))
    for (const file of [...known, GENERATED]) cpSync(file, path.join(this.folder, file), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(this.folder, 'node_modules'))
    mkdirSync(path.join(this.folder, BROKEN))
  }

  /** A test of its own beside `test`, to which `file` has this text; without one, it is run as it is. Returns its path. */
  add(name: string, test: string, broken?: { file: string; text: string }): string {
    const copy = test.replace(/\.test\.(tsx?)$/, `.${name}.test.$1`)
    cpSync(path.join(this.folder, test), path.join(this.folder, copy))
    if (broken) {
      const by = `${BROKEN}/${name}.ts`
      writeFileSync(path.join(this.folder, by), fromRoot(broken.text, path.posix.dirname(broken.file)))
      this.broken[copy] = { file: broken.file, by }
      writeFileSync(path.join(this.folder, BROKEN, 'broken.json'), JSON.stringify(this.broken))
    }
    return copy
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The same each time, so that jest has read most of it before; another one beside a run that goes on. */
function makeFolder(): string {
  const name = `ua-mutations-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12)}`
  const same = path.join(realpathSync(os.tmpdir()), name)
  try {
    mkdirSync(same, { mode: 0o700 })
    return same
  } catch {
    return mkdtempSync(`${same}-`)
  }
}

/** The text with what it imports from beside itself named from the root. */
function fromRoot(text: string, folder: string): string {
  return text.replace(
    /((?:from|import|import\()\s*['"])(\.[^'"]*)(?=['"])/g,
    (_, before: string, name: string) => `${before}@/${path.posix.join(folder, name)}`,
  )
}
