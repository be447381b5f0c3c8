import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '@/lib/actors/actor'
import { namesSeveralHosts, parseUrl } from './parse-url'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type OrgNumberKey = { id: string; key: Buffer }

function wholeNumber(name: string, least: number, most: number) {
  const sentence = `${name} must be a whole number from ${least} to ${most}.`
  return z
    .string()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence)
}

function orgNumberKey(name: string) {
  return z.string().transform((text, context): OrgNumberKey => {
    const match = /^([a-z0-9-]{1,16}):([A-Za-z0-9+/]{43}=)$/.exec(text)
    const key = Buffer.from(match?.[2] ?? '', 'base64')
    if (match?.[1] && isSomething(key)) return { id: match[1], key }
    context.addIssue(
      `${name} must be written id:key, where id is 1 to 16 of a-z, 0-9 and hyphen, and key is 32 random bytes in base64.`,
    )
    return z.NEVER
  })
}

function address(name: string, protocols: string[]) {
  const sentence = `${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}.`
  return z.string().refine((text) => protocols.includes(parseUrl(text)?.protocol ?? ''), sentence)
}

/** Signs that a secret must be of, at least: fewer is a word repeated, or one key held down. */
const LEAST_DIFFERENT = 12

function longSecret(name: string) {
  return z
    .string()
    .min(32, `${name} must be at least 32 characters long.`)
    .refine(
      (text) => text.length < 32 || isVaried(text),
      `${name} must be random: at least ${LEAST_DIFFERENT} different characters, and no pattern that repeats.`,
    )
}

function isVaried(text: string): boolean {
  const repeats = text.length > 1 && (text + text).indexOf(text, 1) < text.length
  return new Set(text).size >= LEAST_DIFFERENT && !repeats
}

const roleMap = z.string().transform((text, context): Record<string, StaffRole> => {
  const parsed = z.record(z.string().min(1), z.enum(STAFF_ROLES)).safeParse(jsonOf(text))
  if (parsed.success && Object.keys(parsed.data).length > 0) return parsed.data
  context.addIssue(
    `OIDC_ROLE_MAP must be a JSON object from claim value to role, where a role is one of ${STAFF_ROLES.join(', ')}.`,
  )
  return z.NEVER
})

/** A mail server is asked by name, with a user and password that can be read. What is no address has another sentence. */
function leadsSomewhere(text: string): boolean {
  const url = parseUrl(text)
  if (!url) return true
  try {
    return url.hostname !== '' && decodeURIComponent(url.username + url.password) !== null
  } catch {
    return false
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isActionsKey(text: string): boolean {
  const key = Buffer.from(text, 'base64')
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && [16, 24, 32].includes(key.length) && isSomething(key)
}

/** AAAA… in base64 is a key of nothing but zeros: a placeholder, not a key. */
function isSomething(key: Buffer): boolean {
  return key.some((byte) => byte !== 0)
}

const database = (name: string) =>
  z.string().refine(
    // Of several hosts another sentence tells.
    (text) => namesSeveralHosts(text) || /^postgres(ql)?:$/.test(parseUrl(text)?.protocol ?? ''),
    `${name} must be an address that starts with postgresql:// or postgres://.`,
  )

/** Every setting, one by one. What must agree between settings is in `settings-faults.ts`. */
export const settingsSchema = z.object({
  DATABASE_URL: database('DATABASE_URL').optional(),
  DATABASE_URL_OWNER: database('DATABASE_URL_OWNER').optional(),
  /** Set by `npm start` for the web server, which gets one address only: that of the role that owns nothing. */
  DATABASE_MODE: z
    .enum(['embedded', 'external'], 'DATABASE_MODE is set by `npm start` and must not be set by hand.')
    .optional(),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((text) => path.resolve(text)),
  PORT: wholeNumber('PORT', 1, 65535).default(3000),
  /** Processes of the web server. Without it there is one for each processor, at most four. */
  WEB_CONCURRENCY: wholeNumber('WEB_CONCURRENCY', 1, 16).optional(),
  HOST: z
    .string()
    .refine(
      (text) => isIP(text) > 0 || text === 'localhost',
      'HOST must be an IP address of this machine, or localhost: the address the web server listens on.',
    )
    .optional(),
  APP_URL: address('APP_URL', ['https:', 'http:']).optional(),
  AUTH_SECRET: longSecret('AUTH_SECRET').optional(),
  ORG_NUMBER_KEY: orgNumberKey('ORG_NUMBER_KEY').optional(),
  ORG_NUMBER_KEY_PREVIOUS: orgNumberKey('ORG_NUMBER_KEY_PREVIOUS').optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(isActionsKey, 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 random bytes in base64.')
    .optional(),
  SMTP_URL: address('SMTP_URL', ['smtp:', 'smtps:'])
    .refine(leadsSomewhere, 'SMTP_URL must name the mail server, and % in its user and password be written %25.')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
      error: 'MAIL_FROM must be an e-mail address, with or without a name: Name <address@example.se>.',
    })
    .optional(),
  CHECKPOINT_KEY: z.string().optional(),
  CHECKPOINT_KEY_PREVIOUS: z.string().optional(),
  CHECKPOINT_MAIL: z.string().optional(),
  CHECKPOINT_DIR: z.string().optional(),
  CHECKPOINT_WITNESS: z.string().optional(),
  OIDC_ISSUER: address('OIDC_ISSUER', ['https:', 'http:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ROLE_CLAIM: z.string().default('groups'),
  OIDC_ROLE_MAP: roleMap.optional(),
  OIDC_NAME: z.string().optional(),
  OIDC_TRUST_EMAIL: z
    .enum(['true', 'false'], 'OIDC_TRUST_EMAIL must be true or false.')
    .transform((text) => text === 'true')
    .optional(),
  DEMO: z
    .enum(['true', 'false'], 'DEMO must be true or false.')
    .transform((text) => text === 'true')
    .optional(),
  HOST_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LEVELS, `LOG_LEVEL must be one of ${LEVELS.join(', ')}.`).default('info'),
  TRUST_PROXY_HOPS: wholeNumber('TRUST_PROXY_HOPS', 0, 10).default(0),
})

export type Settings = z.output<typeof settingsSchema>
export type Environment = Record<string, string | undefined>
