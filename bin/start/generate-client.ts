import { existsSync, statSync } from 'node:fs'
import { runStep } from './run-step'

const SCHEMA = 'prisma/schema.prisma'
const CLIENT = 'lib/db/generated/client.ts'

/** Generates the database client when it is missing or older than the schema. */
export async function generateClient(report: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (existsSync(CLIENT) && statSync(CLIENT).mtimeMs >= statSync(SCHEMA).mtimeMs) return
  report('Database client: generating')
  await runStep(['node_modules/prisma/build/index.js', 'generate'], process.env, signal)
}
