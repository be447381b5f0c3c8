import { accessSync, constants } from 'node:fs'
import { command } from './command'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of the journeys: CHROMIUM_PATH, the system's, or (as root on Debian) one installed now. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which is no program.`)
  }
  return PLACES.find(isProgram) ?? installChromium()
}

async function installChromium(): Promise<string> {
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium …\n')
    const noQuestions = { DEBIAN_FRONTEND: 'noninteractive' }
    await command('apt-get', ['update', '-q'], noQuestions)
    await command('apt-get', ['install', '-yq', 'chromium'], noQuestions)
  }
  const installed = PLACES.find(isProgram)
  if (installed) return installed
  throw new Error(
    'The browser journeys need Chromium. Install it with\n\n  sudo apt-get update && sudo apt-get install -y chromium\n\n' +
      'or set CHROMIUM_PATH to a Chromium or Chrome, and run npm test again.',
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
