import { makeSigner, readSigner } from '../lib/merkle/note-key'
import { say } from './say'

const USAGE = 'Usage: npm run -s checkpoint:key -- upphandling.example.se/trail > checkpoint.key'

/** The private key goes where the output goes; the public one to whoever sits there, to be written down elsewhere. */
function make(name = ''): void {
  const key = /^[^+\s]{1,200}$/.test(name) ? makeSigner(name) : undefined
  if (!key) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  say(key)
  console.error(`The public key, to be kept apart from the system: ${readSigner(key)?.vkey}`)
}

make(...process.argv.slice(2))
