import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What next says about itself; the start has its own lines for it. */
const BANNER = /^\s*(▲ Next\.js|- (Local|Network|Environments?):|✓ (Starting|Ready|Running next\.config)|$)/

export function showOutput(child: ChildProcess): void {
  if (!child.stdout) return
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!BANNER.test(line)) process.stdout.write(`${line}\n`)
  })
}
