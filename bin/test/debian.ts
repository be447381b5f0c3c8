import { accessSync, constants } from 'node:fs'
import { command } from './command'

/** Installs one of Debian's packages where that can be done without asking anyone. */
export async function installAsRoot(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return
  process.stdout.write(`Installing ${name} …\n`)
  const noQuestions = { DEBIAN_FRONTEND: 'noninteractive' }
  await command('apt-get', ['update', '-q'], noQuestions)
  await command('apt-get', ['install', '-yq', '--no-install-recommends', name], noQuestions)
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
