import { mutateDatabase } from './mutations/database'
import { mutateOperations } from './mutations/operations'
import { summaryOf } from './mutations/summary'
import { say } from './say'

const { MUTATIONS_AGAIN, MUTATIONS_SECONDS = '1800', MUTATIONS_LIMIT = '0', MUTATIONS_SEED = '1' } = process.env
const { MUTATIONS_NEAREST = '5' } = process.env

/** Takes rules away one by one and says which of them no test missed: of the database with `--database`, or of what lies below the named paths. */
async function run(): Promise<void> {
  const named = process.argv.slice(2)
  if (named.length === 0) throw new Error('Say what to mutate: npm run test:mutations -- --database, or lib/time')
  const bounds = [MUTATIONS_SECONDS, MUTATIONS_LIMIT, MUTATIONS_SEED, MUTATIONS_NEAREST].map(Number)
  const [seconds = 0, limit = 0, seed = 0, nearest = 0] = bounds
  const found = named.includes('--database')
    ? await mutateDatabase()
    : await mutateOperations(named, { seconds, limit, seed, nearest, again: MUTATIONS_AGAIN }, say)
  if (!found) throw new Error('The tests of the guards did not run.')
  for (const line of summaryOf(found)) say(line)
  if (found.survived.length > 0) process.exitCode = 1
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
