import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartRefusal } from '../start/start-refusal'
import type { BenchOptions } from './read-options'
import type { Report } from './report'

type Same = Pick<BenchOptions, 'companies' | 'entries' | 'seconds'>

/** An earlier version's figures, by its own measurements on a database of its own, of the same size and for as long. */
export async function measureBefore(folder: string, { companies, entries, seconds }: Same): Promise<Report> {
  const kept = mkdtempSync(path.join(tmpdir(), 'ua-bench-'))
  const file = path.join(kept, 'before.json')
  try {
    const sizes = Object.entries({ companies, entries, seconds }).flatMap(([name, value]) => [`--${name}`, `${value}`])
    const child = spawn('npm', ['run', 'bench', '--', ...sizes, '--json', '--out', file], {
      cwd: folder,
      stdio: 'inherit',
    })
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('exit', resolve).once('error', reject)
    })
    if (code !== 0) throw new StartRefusal(`The measurement in ${folder} ended with ${code}: see above.`)
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } finally {
    rmSync(kept, { recursive: true, force: true })
  }
}
