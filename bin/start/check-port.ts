import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { endOrphan } from './orphan'
import { StartRefusal } from './start-refusal'

const PATIENCE_MS = 2000

/** Refuses when something else listens. A web server whose starter was just killed gets a moment to go. */
export async function checkPort(port: number, host?: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS
  let ended = false
  for (;;) {
    const code = await tryToListen(port, host)
    if (code === undefined) return
    if (code === 'EACCES')
      throw new StartRefusal(`Port ${port} may not be used by this user: set PORT to 1024 or more.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartRefusal(`HOST: this machine has no address ${host}.`)
    ended ||= endOrphan(port)
    if (Date.now() > giveUp) {
      throw new StartRefusal(`Port ${port} is already in use: stop what uses it, or set PORT to another number.`)
    }
    await pause(100)
  }
}

function tryToListen(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })
}
