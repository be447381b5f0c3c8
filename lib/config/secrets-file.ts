import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config-error'

const secretsSchema = z.object({
  authSecret: z.string().min(32),
  orgNumberKey: z.string().min(1),
  orgNumberKeyPrevious: z.string().min(1).optional(),
  /** On its way to become the key: kept until it is known whether the database took it. */
  orgNumberKeyNext: z.string().min(1).optional(),
  serverActionsKey: z.string().min(1),
  database: z.object({ superuser: z.string().min(1), owner: z.string().min(1), app: z.string().min(1) }),
})

/** What an installation with the built-in database makes for itself, once. */
export type Secrets = z.infer<typeof secretsSchema>

export function secretsPath(dataDir: string): string {
  return path.join(dataDir, 'secrets.json')
}

export function makeSecrets(): Secrets {
  return {
    authSecret: randomBytes(32).toString('base64url'),
    orgNumberKey: `k1:${randomBytes(32).toString('base64')}`,
    serverActionsKey: randomBytes(32).toString('base64'),
    database: {
      superuser: randomBytes(24).toString('base64url'),
      owner: randomBytes(24).toString('base64url'),
      app: randomBytes(24).toString('base64url'),
    },
  }
}

/** Reads DATA_DIR/secrets.json, or makes it. Without its secrets an existing database cannot be opened: then it refuses. */
export function ensureSecrets(dataDir: string, clusterExists: boolean): Secrets {
  const file = secretsPath(dataDir)
  if (existsSync(file)) return readSecrets(file)
  if (clusterExists) {
    throw new ConfigError([
      `${file} is missing, and the database in the same folder cannot be opened without it: put the file back, or remove the folder to start over.`,
    ])
  }
  const secrets = makeSecrets()
  writeSecrets(dataDir, secrets)
  return secrets
}

/** Replaces the file as a whole, readable by its owner only. */
export function writeSecrets(dataDir: string, secrets: Secrets): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = secretsPath(dataDir)
  const draft = `${file}.${process.pid}`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
}

function readSecrets(file: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new ConfigError([`${file} cannot be read as secrets: put back the file that was made at the first start.`])
  }
}

/** The secrets as settings. What the environment already sets wins. */
export function secretsAsSettings(secrets: Secrets): Record<string, string> {
  return {
    AUTH_SECRET: secrets.authSecret,
    ORG_NUMBER_KEY: secrets.orgNumberKey,
    ...(secrets.orgNumberKeyPrevious ? { ORG_NUMBER_KEY_PREVIOUS: secrets.orgNumberKeyPrevious } : {}),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  }
}
