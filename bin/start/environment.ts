import { readSettings } from '../../lib/config/load-config'
import { isEmbedded } from '../../lib/config/settings-faults'
import type { Settings } from '../../lib/config/settings-schema'
import { ensureCheckpointKey } from '../../lib/config/checkpoint-key-file'
import { ensureSecrets, secretsAsSettings, type Secrets } from '../../lib/config/secrets-file'
import { clusterExists } from '../../lib/db/embedded/make-cluster'
import { clusterDirOf, type Embedded } from '../../lib/db/embedded/start-embedded'
import { loadEnv } from './load-env'

export type Situation = { settings: Settings; embedded: boolean; demo: boolean }

/** The settings of the environment and of `.env`, checked. Throws ConfigError. */
export function readSituation(): Situation {
  loadEnv()
  const settings = readSettings(process.env)
  const embedded = isEmbedded(settings)
  return { settings, embedded, demo: settings.DEMO ?? embedded }
}

/** The secrets of DATA_DIR become settings of this process and of those it starts. What is set already wins. */
export function adoptSecrets({ settings }: Situation): Secrets {
  const secrets = ensureSecrets(settings.DATA_DIR, clusterExists(clusterDirOf(settings.DATA_DIR)))
  for (const [name, value] of Object.entries(secretsAsSettings(secrets))) process.env[name] ||= value
  // Named, not read: only what signs reads it.
  process.env.CHECKPOINT_KEY ||= ensureCheckpointKey(settings.DATA_DIR)
  return secrets
}

export function adoptDatabase({ databaseUrl, databaseUrlOwner }: Pick<Embedded, 'databaseUrl' | 'databaseUrlOwner'>) {
  process.env.DATABASE_MODE = 'embedded'
  process.env.DATABASE_URL = databaseUrl
  process.env.DATABASE_URL_OWNER = databaseUrlOwner
}
