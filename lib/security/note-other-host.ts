import 'server-only'
import { logError } from '@/lib/log/log'

/** Names told of. More are strangers who try names, not a web server in front. */
const MOST = 5

const kept = globalThis as typeof globalThis & { otherHosts?: Set<string> }

/** Before the first is told, so that one told elsewhere meanwhile is heard. */
export function hearOtherHosts(): void {
  kept.otherHosts ??= toldByAnyProcess()
}

/** One sentence for whoever runs the web server in front, once for each name that we are asked by. */
export function noteOtherHost(seen: string | null, own: string): void {
  const name = (seen ?? 'none').replace(/[^\w.:[\]-]/g, '?').slice(0, 100)
  const told = (kept.otherHosts ??= toldByAnyProcess())
  if (told.size >= MOST || told.has(name)) return
  told.add(name)
  process.send?.({ otherHost: name })
  const sentence = `forms are refused that come with the host ${name}, because APP_URL says ${own}: let the web server in front pass the Host header on`
  logError(sentence, new OtherHost())
}

/** What one process of the web server has told, the others need not tell again (bin/start/web-processes.ts passes it on). */
function toldByAnyProcess(): Set<string> {
  const told = new Set<string>()
  process.on('message', (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('otherHost' in message)) return
    if (typeof message.otherHost === 'string') told.add(message.otherHost)
  })
  return told
}

class OtherHost extends Error {
  override name = 'OtherHost'
}
