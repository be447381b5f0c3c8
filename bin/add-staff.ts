import { parseArgs } from 'node:util'
import { STAFF_ROLES } from '../lib/actors/actor'
import { addStaffInput, type AddStaffInput } from '../lib/people/inputs'
import { openDatabase, type OpenDatabase } from './start/open-database'
import { StartRefusal } from './start/start-refusal'
import { printFailure } from './start/print-failure'
import { say } from './say'

const USAGE = `Usage: npm run staff:add -- --name "Maja Lindvall" --email maja@example.se --role project-lead
A role is one of ${STAFF_ROLES.join(', ')}.`

/** The way in for the first of the staff: adds a person with a role, as the system itself. It is recorded in the trail. */
async function add(): Promise<void> {
  let database: OpenDatabase | undefined
  try {
    const input = readInput()
    database = await openDatabase('npm run staff:add')
    const { addStaff } = await import('../lib/people/add-staff')
    const { system } = await import('../lib/actors/actor')
    await addStaff(system, input)
    say(`${input.email} is ${input.role} now.`)
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  } finally {
    const { closeDb } = await import('../lib/db/client')
    await closeDb()
    await database?.close()
  }
}

function readInput(): AddStaffInput {
  const parsed = addStaffInput.safeParse(readOptions())
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map(({ path }) => `--${String(path[0])}`))]
  throw new StartRefusal(`${fields.join(', ')} ${fields.length > 1 ? 'are' : 'is'} missing or wrong.\n${USAGE}`)
}

function readOptions(): Record<string, string | undefined> {
  try {
    const text = { type: 'string' } as const
    const { name = '', email = '', role } = parseArgs({ options: { name: text, email: text, role: text } }).values
    return { name, email, role }
  } catch {
    throw new StartRefusal(USAGE)
  }
}

void add()
