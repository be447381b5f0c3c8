import { makeSecrets } from '@/lib/config/secrets-file'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'

/** Run as a program: starts the built-in database in the folder of its argument, with the passwords of the second, and stays. */
async function hold(dataDir: string, passwords: string): Promise<void> {
  const secrets = { ...makeSecrets(), database: JSON.parse(passwords) }
  await startEmbedded({ dataDir, secrets })
  process.stdout.write('held\n')
  setInterval(() => undefined, 1000)
}

void hold(process.argv[2] ?? '', process.argv[3] ?? '')
