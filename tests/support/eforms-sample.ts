import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A notice of tests/support/eforms, changed where a test asks for it. What is to be changed must be there. */
export function eformsSample(name: string, ...changes: [from: string | RegExp, to: string][]): string {
  const whole = readFileSync(join(__dirname, 'eforms', `${name}.xml`), 'utf8')
  return changes.reduce((text, [from, to]) => {
    const changed = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to)
    if (changed === text) throw new Error(`nothing to change: ${String(from)}`)
    return changed
  }, whole)
}
