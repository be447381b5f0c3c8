import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { urlsFor } from './cluster'

// Set before anything of lib/ is imported: every setting has a value of its own here, whatever the shell holds.
const database = `ua_test_${process.pid}_${randomBytes(4).toString('hex')}`
const urls = urlsFor(database)

Object.assign(process.env, {
  DATABASE_URL: urls.app,
  DATABASE_URL_OWNER: urls.owner,
  UA_TEST_DATABASE: database,
  APP_URL: 'http://localhost',
  AUTH_SECRET: 'a-secret-that-only-the-tests-know-0123456789',
  ORG_NUMBER_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  CHECKPOINT_KEY: 'PRIVATE+KEY+example.test/trail+45e71768+AaiXRaDXc5Y/8eXDoPKCJJlQeKyr2Ulop9u5dxX+13P6',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 8).toString('base64'),
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'Upphandlingsakuten <upphandlingsakuten@example.test>',
  // Another county's file, where the same tests are run for it.
  HOST_FILE: resolve(process.env.UA_TEST_HOST ?? 'lib/config/dalarna.json'),
  DEMO: 'false',
  LOG_LEVEL: 'silent',
  TRUST_PROXY_HOPS: '0',
  TZ: 'UTC',
})

const UNSET = [
  'DATABASE_MODE',
  'DATA_DIR',
  'PORT',
  'HOST',
  'ORG_NUMBER_KEY_PREVIOUS',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ROLE_CLAIM',
  'OIDC_ROLE_MAP',
  'OIDC_NAME',
  'CHECKPOINT_KEY_PREVIOUS',
  'CHECKPOINT_MAIL',
  'CHECKPOINT_DIR',
  'CHECKPOINT_WITNESS',
]
for (const name of UNSET) delete process.env[name]
