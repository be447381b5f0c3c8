import { rotateKeys } from '../lib/companies/rotate-keys'
import { pendingMigrations } from '../lib/db/migrate'
import { DRAFT_AAD } from '../lib/intake/find-draft'
import { keepNextKey, nextKeys } from './rotate-keys/next-keys'
import { openDatabase, type OpenDatabase } from './start/open-database'
import { StartRefusal } from './start/start-refusal'
import { printFailure } from './start/print-failure'
import { say } from './say'

async function run(): Promise<void> {
  let database: OpenDatabase | undefined
  try {
    database = await openDatabase('npm run keys:rotate')
    await rotate(database)
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  } finally {
    await database?.close()
  }
}

async function rotate({ situation, secrets, databaseUrlOwner }: OpenDatabase): Promise<void> {
  if ((await pendingMigrations(databaseUrlOwner)).length > 0) {
    throw new StartRefusal('The database lacks migrations: start the application or run npm run db:migrate first.')
  }
  const { DATA_DIR, ORG_NUMBER_KEY: to, ORG_NUMBER_KEY_PREVIOUS: from } = situation.settings
  if (secrets && !to) {
    const keys = nextKeys(DATA_DIR, secrets)
    const rotated = await rotateKeys(databaseUrlOwner, { ...keys, draftAad: DRAFT_AAD })
    keepNextKey(DATA_DIR, secrets, keys)
    return tell(keys.to.id, rotated)
  }
  if (!to || !from) {
    throw new StartRefusal('Set ORG_NUMBER_KEY to the new key and ORG_NUMBER_KEY_PREVIOUS to the one used so far.')
  }
  tell(to.id, await rotateKeys(databaseUrlOwner, { from, to, draftAad: DRAFT_AAD }))
}

function tell(keyId: string, rotated: Awaited<ReturnType<typeof rotateKeys>>): void {
  if ('already' in rotated) say(`The data is written with the key ${keyId} already.`)
  else say(`Key ${keyId}: ${rotated.companies} companies and ${rotated.drafts} drafts encrypted and hashed with it.`)
  say('Restart the application wherever it runs: with the old key it is refused.')
}

void run()
