import { mutateDatabase } from './mutations/database'
import { summaryOf } from './mutations/summary'
import { say } from './say'

/** Takes rules away one by one and says which of them no test missed: of the database with `--database`. */
async function run(): Promise<void> {
  const [what, ...others] = process.argv.slice(2)
  if (what !== '--database' || others.length > 0)
    throw new Error('Say what to mutate: npm run test:mutations -- --database')
  const found = await mutateDatabase()
  if (!found) throw new Error('The tests of the guards did not run.')
  for (const line of summaryOf(found)) say(line)
  if (found.survived.length > 0) process.exitCode = 1
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
