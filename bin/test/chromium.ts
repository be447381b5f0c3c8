import { installAsRoot, isProgram } from './debian'

/** The one without windows is the same browser and takes a quarter less of the processor. */
const PACKAGE = 'chromium-headless-shell'
const PLACES = [`/usr/bin/${PACKAGE}`, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

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
  await installAsRoot(PACKAGE)
  const installed = PLACES.find(isProgram)
  if (installed) return installed
  throw new Error(
    `The browser journeys need Chromium. Install it with\n\n  sudo apt-get update && sudo apt-get install -y ${PACKAGE}\n\n` +
      'or set CHROMIUM_PATH to a Chromium or Chrome, and run npm test again.',
  )
}
