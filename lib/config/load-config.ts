import type { StaffRole } from '@/lib/actors/actor'
import { checkpointSettings, type CheckpointSettings } from './checkpoint-settings'
import { ConfigError } from './config-error'
import { isEmbedded, settingsFaults } from './settings-faults'
import { settingsSchema, type Environment, type OrgNumberKey, type Settings } from './settings-schema'

export type Oidc = {
  issuer: string
  clientId: string
  clientSecret: string
  roleClaim: string
  roleMap: Record<string, StaffRole>
  name: string
  /** Whether an address counts as the person's when the directory does not say. */
  trustEmail: boolean
}

export type Config = {
  mode: 'embedded' | 'external'
  databaseUrl: string
  /** Migrates. Unset in the server process, which has no use for it. */
  databaseUrlOwner?: string
  /** Absolute. */
  dataDir: string
  port: number
  /** An origin, without a slash at the end. */
  appUrl: string
  authSecret: string
  orgNumberKey: OrgNumberKey
  orgNumberKeyPrevious?: OrgNumberKey
  /** Unset: mails stay in the local outbox. */
  smtpUrl?: string
  mailFrom: string
  oidc?: Oidc
  checkpoints: CheckpointSettings
  demo: boolean
  hostFile?: string
  logLevel: Settings['LOG_LEVEL']
  trustProxyHops: number
}

/** Checks all settings, also before the built-in database and its secrets exist. Empty text counts as unset. */
export function readSettings(env: Environment): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = settingsSchema.safeParse(set)
  const faults = [...(parsed.error?.issues.map((issue) => issue.message) ?? []), ...settingsFaults(set)]
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)])
  return parsed.data
}

/** The whole configuration of a running process. Throws ConfigError. */
export function loadConfig(env: Environment = process.env): Config {
  const settings = readSettings(env)
  const embedded = isEmbedded(settings)
  const { DATABASE_URL, AUTH_SECRET, ORG_NUMBER_KEY } = settings
  if (!DATABASE_URL || !AUTH_SECRET || !ORG_NUMBER_KEY) throw new ConfigError(missing(settings))
  return {
    mode: embedded ? 'embedded' : 'external',
    databaseUrl: DATABASE_URL,
    databaseUrlOwner: settings.DATABASE_URL_OWNER,
    dataDir: settings.DATA_DIR,
    port: settings.PORT,
    appUrl: settings.APP_URL ? new URL(settings.APP_URL).origin : `http://localhost:${settings.PORT}`,
    authSecret: AUTH_SECRET,
    orgNumberKey: ORG_NUMBER_KEY,
    orgNumberKeyPrevious: settings.ORG_NUMBER_KEY_PREVIOUS,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? 'Upphandlingsakuten <noreply@localhost>',
    oidc: oidcOf(settings),
    checkpoints: checkpointSettings(settings),
    demo: settings.DEMO ?? embedded,
    hostFile: settings.HOST_FILE,
    logLevel: settings.LOG_LEVEL,
    trustProxyHops: settings.TRUST_PROXY_HOPS,
  }
}

function missing(settings: Settings): string[] {
  return (['DATABASE_URL', 'AUTH_SECRET', 'ORG_NUMBER_KEY'] as const)
    .filter((name) => !settings[name])
    .map((name) => `${name} is missing: \`npm start\` provides it, or set it yourself.`)
}

function oidcOf(settings: Settings): Oidc | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_MAP } = settings
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLE_MAP) return undefined
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    roleClaim: settings.OIDC_ROLE_CLAIM,
    roleMap: OIDC_ROLE_MAP,
    trustEmail: settings.OIDC_TRUST_EMAIL ?? false,
    name: settings.OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
  }
}
