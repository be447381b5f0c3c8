import { holderOf, lockFolder } from '../../lib/db/embedded/folder-lock'
import { findPostmaster } from '../../lib/db/embedded/postmaster'
import { EmbeddedRefusal } from '../../lib/db/embedded/refusal'
import { clusterDirOf, embeddedUrls, startEmbedded } from '../../lib/db/embedded/start-embedded'
import type { Secrets } from '../../lib/config/secrets-file'
import { adoptDatabase, adoptSecrets, readSituation, type Situation } from './environment'

export type OpenDatabase = {
  situation: Situation
  databaseUrl: string
  databaseUrlOwner: string
  /** With the built-in database only. */
  secrets?: Secrets
  superuserUrl?: string
  close(): Promise<void>
}

/**
 * The database for a command beside the running application: the configured one, or the built-in one, which is
 * started for the while if it does not run. Afterwards `config()` works in this process.
 */
export async function openDatabase(purpose: string): Promise<OpenDatabase> {
  const situation = readSituation()
  if (!situation.embedded) {
    const { DATABASE_URL: databaseUrl = '', DATABASE_URL_OWNER: databaseUrlOwner = '' } = situation.settings
    return { situation, databaseUrl, databaseUrlOwner, close: async () => {} }
  }
  const dataDir = situation.settings.DATA_DIR
  const holder = holderOf(dataDir)
  const secrets = adoptSecrets(situation)
  if (holder) {
    const server = findPostmaster(clusterDirOf(dataDir))
    if (!server?.ready) {
      throw new EmbeddedRefusal(`Process ${holder.pid} (${holder.purpose}) is still starting: try again in a moment.`)
    }
    const urls = embeddedUrls(server.address, secrets)
    adoptDatabase(urls)
    return { situation, secrets, ...urls, close: async () => {} }
  }
  const lock = lockFolder(dataDir, purpose)
  try {
    const { stop, ...database } = await startEmbedded({ dataDir, secrets, lock })
    adoptDatabase(database)
    const close = async () => {
      await stop()
      lock.release()
    }
    return { situation, secrets, ...database, close }
  } catch (error) {
    lock.release()
    throw error
  }
}
