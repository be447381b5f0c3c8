import 'server-only'
import { logError } from '@/lib/log/log'

/** Names told of. More are strangers who try names, not a web server in front. */
const MOST = 5

const kept = globalThis as typeof globalThis & { otherHosts?: Set<string> }

/** One sentence for whoever runs the web server in front, once for each name that we are asked by. */
export function noteOtherHost(seen: string | null, own: string): void {
  const name = (seen ?? 'none').replace(/[^\w.:[\]-]/g, '?').slice(0, 100)
  const told = (kept.otherHosts ??= new Set<string>())
  if (told.size >= MOST || told.has(name)) return
  told.add(name)
  const sentence = `forms are refused that come with the host ${name}, because APP_URL says ${own}: let the web server in front pass the Host header on`
  logError(sentence, new OtherHost())
}

class OtherHost extends Error {
  override name = 'OtherHost'
}
