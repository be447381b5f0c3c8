import { migrate } from '@/lib/db/migrate'

/** Run as a program: migrates the database of its first argument from the folder of its second, and prints what it applied. */
async function apply(url: string, folder: string): Promise<void> {
  const { applied } = await migrate(url, { folder })
  process.stdout.write(JSON.stringify(applied))
}

void apply(process.argv[2] ?? '', process.argv[3] ?? '')
