import { checkpointFaults } from './checkpoint-settings'
import { namesSeveralHosts, parseUrl } from './parse-url'
import type { Environment } from './settings-schema'

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLE_MAP'] as const
const WITH_EXTERNAL_DATABASE = [
  'APP_URL', 'AUTH_SECRET', 'ORG_NUMBER_KEY', 'SMTP_URL', 'MAIL_FROM', 'HOST_FILE',
] as const // prettier-ignore
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** What does not agree between settings, one sentence each. Reads the raw text, so that every fault is told at once. */
export function settingsFaults(env: Environment): string[] {
  return [
    ...databaseFaults(env),
    ...addressFaults(env),
    ...keyFaults(env),
    ...oidcFaults(env),
    ...checkpointFaults(env),
  ]
}

export function isEmbedded(env: { DATABASE_URL?: string; DATABASE_MODE?: string }): boolean {
  return !env.DATABASE_URL || env.DATABASE_MODE === 'embedded'
}

function databaseFaults(env: Environment): string[] {
  if (env.DATABASE_MODE === 'embedded' && env.DATABASE_URL) {
    return isLocalDatabase(env.DATABASE_URL)
      ? []
      : ['DATABASE_MODE is set by `npm start` and must not be set by hand together with another DATABASE_URL.']
  }
  if (!env.DATABASE_URL && !env.DATABASE_URL_OWNER) return []
  if (!env.DATABASE_URL) return ['DATABASE_URL_OWNER is set without DATABASE_URL: set both, or none of them.']
  if (!env.DATABASE_URL_OWNER && env.DATABASE_MODE !== 'external')
    return ['DATABASE_URL is set without DATABASE_URL_OWNER: set both, or none of them.']
  const faults = WITH_EXTERNAL_DATABASE.filter((name) => !env[name]).map(
    (name) => `${name} is missing: it must be set when DATABASE_URL is.`,
  )
  if (userOf(env.DATABASE_URL) !== undefined && userOf(env.DATABASE_URL) === userOf(env.DATABASE_URL_OWNER ?? '')) {
    faults.push('DATABASE_URL and DATABASE_URL_OWNER name the same role: the application must not own its tables.')
  }
  for (const name of ['DATABASE_URL', 'DATABASE_URL_OWNER'] as const) {
    if (namesSeveralHosts(env[name] ?? ''))
      faults.push(`${name} names several hosts: give the one address that leads to the primary.`)
  }
  if (env.DEMO === 'true') faults.push('DEMO must not be true when DATABASE_URL is set: demo people could sign in.')
  return faults
}

function addressFaults(env: Environment): string[] {
  const url = env.APP_URL ? parseUrl(env.APP_URL) : undefined
  if (!url) return []
  const faults: string[] = []
  const demo = isEmbedded(env) && env.DEMO !== 'false'
  if (demo && url.protocol === 'https:' && !LOOPBACK.includes(url.hostname)) {
    faults.push('APP_URL is public while anyone may sign in as the demo people: set DEMO=false, or unset APP_URL.')
  }
  if (url.protocol === 'http:' && !LOOPBACK.includes(url.hostname)) {
    faults.push('APP_URL must start with https:// unless it is on localhost.')
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    faults.push(
      'APP_URL must be the start of the address only, such as https://upphandling.example.se, without a path.',
    )
  }
  return faults
}

function keyFaults(env: Environment): string[] {
  const id = (text?: string) => text?.split(':')[0]
  if (!env.ORG_NUMBER_KEY_PREVIOUS || id(env.ORG_NUMBER_KEY) !== id(env.ORG_NUMBER_KEY_PREVIOUS)) return []
  return ['ORG_NUMBER_KEY and ORG_NUMBER_KEY_PREVIOUS have the same id: give the new key an id of its own.']
}

function oidcFaults(env: Environment): string[] {
  if (!OIDC.some((name) => env[name])) return []
  const faults = OIDC.filter((name) => !env[name]).map(
    (name) => `${name} is missing: ${OIDC.join(', ')} are set together or not at all.`,
  )
  const issuer = env.OIDC_ISSUER ? parseUrl(env.OIDC_ISSUER) : undefined
  if (issuer?.protocol === 'http:' && !LOOPBACK.includes(issuer.hostname)) {
    faults.push('OIDC_ISSUER must start with https:// unless it is on localhost.')
  }
  if (issuer?.pathname.includes('/.well-known/')) {
    faults.push(
      'OIDC_ISSUER must be the issuer itself, without /.well-known/openid-configuration, which is read below it.',
    )
  }
  return faults
}

function userOf(url: string): string | undefined {
  return parseUrl(url)?.username || undefined
}

function isLocalDatabase(url: string): boolean {
  const parsed = parseUrl(url)
  return Boolean(parsed && LOOPBACK.includes(parsed.hostname))
}
