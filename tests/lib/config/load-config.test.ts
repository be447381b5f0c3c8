import { tmpdir } from 'node:os'
import { ConfigError } from '@/lib/config/config-error'
import { loadConfig } from '@/lib/config/load-config'
import type { Environment } from '@/lib/config/settings-schema'
import { makeSigner, readSigner } from '@/lib/merkle/note-key'
import { WitnessServer } from '@/tests/support/witness'

const KEY = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const SIGNS = makeSigner('x.example')
const LONG = 'a secret that has more than 32 characters'

const embedded = {
  DATABASE_MODE: 'embedded',
  DATABASE_URL: 'postgresql://ua_app:p@localhost/ua?host=%2Ftmp%2Fua-1',
  AUTH_SECRET: LONG,
  ORG_NUMBER_KEY: KEY,
}
const external = {
  DATABASE_URL: 'postgresql://app:p@db.example/ua',
  DATABASE_URL_OWNER: 'postgresql://owner:p@db.example/ua',
  APP_URL: 'https://upphandling.example',
  AUTH_SECRET: LONG,
  ORG_NUMBER_KEY: KEY,
  SMTP_URL: 'smtps://mail.example',
  HOST_FILE: 'host.json',
  MAIL_FROM: 'Akuten <akuten@upphandling.example>',
}
const oidc = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'ua',
  OIDC_CLIENT_SECRET: 's',
  OIDC_ROLE_MAP: '{"ua-lead":"project-lead"}',
}

function faultsOf(env: Environment): readonly string[] {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}

describe('loadConfig', () => {
  it('has a default for everything beside the built-in database', () => {
    expect(loadConfig(embedded)).toMatchObject({
      mode: 'embedded',
      demo: true,
      port: 3000,
      appUrl: 'http://localhost:3000',
      logLevel: 'info',
      trustProxyHops: 0,
      orgNumberKey: { id: 'k1', key: Buffer.alloc(32, 7) },
    })
  })

  it('has no demo people on a database of one’s own', () => {
    expect(loadConfig(external)).toMatchObject({ mode: 'external', demo: false, appUrl: 'https://upphandling.example' })
  })

  it('lets the web server do without the owner’s database', () => {
    const env = { ...external, DATABASE_URL_OWNER: undefined, DATABASE_MODE: 'external' }
    expect(loadConfig(env)).toMatchObject({ mode: 'external', databaseUrlOwner: undefined })
  })

  it('reads a provider for signing in', () => {
    expect(loadConfig({ ...external, ...oidc }).oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'ua',
      clientSecret: 's',
      roleClaim: 'groups',
      roleMap: { 'ua-lead': 'project-lead' },
      name: 'login.example',
      trustEmail: false,
    })
  })

  it('reads where checkpoints go, and does not hold the key itself', () => {
    const witness = new WitnessServer([])
    const { checkpoints } = loadConfig({
      ...external,
      CHECKPOINT_KEY: SIGNS,
      CHECKPOINT_KEY_PREVIOUS: makeSigner('x.example'),
      CHECKPOINT_MAIL: 'registrator@example.se, revisor@example.se',
      CHECKPOINT_DIR: tmpdir(),
      CHECKPOINT_WITNESS: `https://w.example/log/ ${witness.vkey}`,
    })
    expect(checkpoints).toMatchObject({
      mails: ['registrator@example.se', 'revisor@example.se'],
      folder: tmpdir(),
      witnesses: [{ url: 'https://w.example/log', verifier: { name: witness.name, kind: 'cosignature' } }],
    })
    expect(loadConfig(external).checkpoints).toEqual({ mails: [], witnesses: [] })
  })

  it('takes empty text for unset', () => {
    expect(loadConfig({ ...embedded, SMTP_URL: '', PORT: ' ' })).toMatchObject({ smtpUrl: undefined, port: 3000 })
  })

  it.each<[string, Environment, string]>([
    ['demo on an own database', { ...external, DEMO: 'true' }, 'DEMO must not be true'],
    ['a short secret', { ...external, AUTH_SECRET: 'short' }, 'AUTH_SECRET must be at least 32'],
    ['a secret of one character', { ...external, AUTH_SECRET: '='.repeat(32) }, 'AUTH_SECRET must be random'],
    ['a secret that repeats', { ...external, AUTH_SECRET: 'abcdefghijklmnop'.repeat(3) }, 'AUTH_SECRET must be random'],
    [
      'a key of zeros',
      { ...external, ORG_NUMBER_KEY: `k1:${Buffer.alloc(32).toString('base64')}` },
      'ORG_NUMBER_KEY must be written id:key',
    ],
    ['a short key', { ...external, ORG_NUMBER_KEY: 'k1:YWJj' }, 'ORG_NUMBER_KEY must be written id:key'],
    ['a key without an id', { ...external, ORG_NUMBER_KEY: KEY.slice(3) }, 'ORG_NUMBER_KEY must be written id:key'],
    ['two keys of one id', { ...external, ORG_NUMBER_KEY_PREVIOUS: KEY }, 'have the same id'],
    ['an open address', { ...external, APP_URL: 'http://upphandling.example' }, 'APP_URL must start with https://'],
    ['an address with a path', { ...external, APP_URL: 'https://x.example/sv' }, 'without a path'],
    ['an address with a user', { ...external, APP_URL: 'https://a:b@x.example' }, 'APP_URL must be the start'],
    ['a mail server without a name', { ...external, SMTP_URL: 'smtp://' }, 'SMTP_URL must name the mail server'],
    ['a password that cannot be read', { ...external, SMTP_URL: 'smtp://u:5%rabatt@h' }, 'SMTP_URL must name the mail'],
    [
      'the address of what is read below an issuer',
      { ...external, ...oidc, OIDC_ISSUER: 'https://login.example/.well-known/openid-configuration' },
      'OIDC_ISSUER must be the issuer itself',
    ],
    ['a key that is none', { ...external, CHECKPOINT_KEY: 'PRIVATE+KEY+x+1+2' }, 'CHECKPOINT_KEY must be a key'],
    [
      'a key of another name',
      { ...external, CHECKPOINT_KEY: SIGNS.replace('x.example', 'y.example') },
      'CHECKPOINT_KEY must be a key',
    ],
    ['a file without a key', { ...external, CHECKPOINT_KEY: __filename }, 'CHECKPOINT_KEY must be a key'],
    ['a file that is not there', { ...external, CHECKPOINT_KEY: '/nowhere/key' }, 'or name a file that holds one'],
    ['a former key alone', { ...external, CHECKPOINT_KEY_PREVIOUS: SIGNS }, 'CHECKPOINT_KEY_PREVIOUS is set without'],
    [
      'the same key twice',
      { ...external, CHECKPOINT_KEY: SIGNS, CHECKPOINT_KEY_PREVIOUS: SIGNS },
      'must be two keys of one name',
    ],
    [
      'keys of two logs',
      { ...external, CHECKPOINT_KEY: SIGNS, CHECKPOINT_KEY_PREVIOUS: makeSigner('y.example') },
      'must be two keys of one name',
    ],
    ['a receiver that is none', { ...external, CHECKPOINT_MAIL: 'a@example.se, b' }, 'CHECKPOINT_MAIL must be e-mail'],
    [
      'a receiver with a line break',
      { ...external, CHECKPOINT_MAIL: 'a@example.se\nBcc: b@example.se' },
      'CHECKPOINT_MAIL must be e-mail',
    ],
    ['a folder that is not there', { ...external, CHECKPOINT_DIR: '/nowhere' }, 'CHECKPOINT_DIR must name a folder'],
    ['a folder that is a file', { ...external, CHECKPOINT_DIR: __filename }, 'CHECKPOINT_DIR must name a folder'],
    ['a witness without a key', { ...external, CHECKPOINT_WITNESS: 'https://w.example' }, 'CHECKPOINT_WITNESS must be'],
    [
      'a witness with a log’s key',
      { ...external, CHECKPOINT_WITNESS: `https://w.example ${readSigner(SIGNS)?.vkey}` },
      'CHECKPOINT_WITNESS must be',
    ],
    ['no address', { ...external, APP_URL: undefined }, 'APP_URL is missing'],
    ['only the application’s database', { ...external, DATABASE_URL_OWNER: '' }, 'without DATABASE_URL_OWNER'],
    ['only the owner’s database', { ...external, DATABASE_URL: '' }, 'without DATABASE_URL'],
    ['one role for both', { ...external, DATABASE_URL: external.DATABASE_URL_OWNER }, 'name the same role'],
    ['no host of its own', { ...external, HOST_FILE: undefined }, 'HOST_FILE is missing'],
    [
      'several hosts',
      { ...external, DATABASE_URL: 'postgresql://app:x@a.example:5432,b.example:5432/ua' },
      'DATABASE_URL names several hosts',
    ],
    [
      'several hosts in the query',
      { ...external, DATABASE_URL: 'postgresql://app:x@/ua?host=a.example,b.example' },
      'DATABASE_URL names several hosts',
    ],
    ['no mail server', { ...external, SMTP_URL: undefined }, 'SMTP_URL is missing'],
    ['no sender', { ...external, MAIL_FROM: undefined }, 'MAIL_FROM is missing'],
    ['a sender with a line break', { ...external, MAIL_FROM: 'A\r\nBcc: b <a@b.example>' }, 'MAIL_FROM must be'],
    ['half a provider', { ...external, ...oidc, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is missing'],
    ['a role that is none', { ...external, ...oidc, OIDC_ROLE_MAP: '{"a":"king"}' }, 'OIDC_ROLE_MAP must be a JSON'],
    ['a company as staff', { ...external, ...oidc, OIDC_ROLE_MAP: '{"a":"company-contact"}' }, 'OIDC_ROLE_MAP'],
    ['an open issuer', { ...external, ...oidc, OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER must start with'],
    [
      'the mark of the built-in database on another',
      { ...external, DATABASE_MODE: 'embedded' },
      'DATABASE_MODE is set',
    ],
    ['another kind of database', { ...embedded, DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address'],
    ['a port too far', { ...embedded, PORT: '65536' }, 'PORT must be a whole number from 1 to 65535'],
    ['a level there is none of', { ...embedded, LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [
      'demo people on a public address',
      { ...embedded, APP_URL: 'https://upphandling.example' },
      'APP_URL is public while anyone may sign in as the demo people',
    ],
    [
      'demo people on a public address, also when set by hand',
      { ...embedded, DEMO: 'true', APP_URL: 'https://upphandling.example' },
      'APP_URL is public while anyone may sign in as the demo people',
    ],
    ['a host that is no address', { ...embedded, HOST: 'http://x' }, 'HOST must be an IP address'],
    ['a yes', { ...embedded, DEMO: 'yes' }, 'DEMO must be true or false'],
    ['no secrets', { DATABASE_MODE: 'embedded' }, 'AUTH_SECRET is missing'],
  ])('refuses %s', (_name, env, sentence) => {
    expect(faultsOf(env)).toContainEqual(expect.stringContaining(sentence))
  })

  it.each([
    { DEMO: 'false', APP_URL: 'https://upphandling.example' },
    { APP_URL: 'https://localhost:3443' },
    { HOST: '::1' },
  ])('takes %j with the built-in database', (more) => {
    expect(faultsOf({ ...embedded, ...more })).toEqual([])
  })

  it('tells every fault at once, a sentence each', () => {
    const faults = faultsOf({ ...external, PORT: 'x', AUTH_SECRET: 'short', SMTP_URL: '', DEMO: 'true' })
    expect(faults).toHaveLength(4)
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ .*\.$/)
  })
})
