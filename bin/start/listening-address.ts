import type { Situation } from './environment'

/**
 * Where the web server listens; undefined is every interface. Anyone may sign in as the demo people, so unless DEMO=true
 * is set by hand they are there for this machine only.
 */
export function listeningAddress({ settings, demo }: Pick<Situation, 'settings' | 'demo'>): string | undefined {
  return settings.HOST ?? (demo && settings.DEMO === undefined ? 'localhost' : undefined)
}

/** Where to ask whether a server that listens there answers. */
export function askingAddress(host: string | undefined): string {
  return host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host
}
