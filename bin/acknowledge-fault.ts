import { parseArgs } from 'node:util'
import { FAULT_REASONS, type FaultReason } from '../lib/audit/check-scopes'
import { openDatabase, type OpenDatabase } from './start/open-database'
import { StartRefusal } from './start/start-refusal'
import { printFailure } from './start/print-failure'
import { say } from './say'

const USAGE = `Usage: npm run audit:acknowledge -- --fault 0123456789ab --reason restored --as lead@example.se
The fault is named by npm run audit:verify, in square brackets. A reason is one of ${FAULT_REASONS.join(', ')}.`

/** A project lead says of a fault in the trail that it is known. It is recorded in the trail, and shown from then on. */
async function acknowledge(): Promise<void> {
  let database: OpenDatabase | undefined
  try {
    const { fault, reason, email } = readOptions()
    database = await openDatabase('npm run audit:acknowledge')
    const { acknowledgeFault } = await import('../lib/audit/acknowledge-fault')
    const { findLead } = await import('../lib/people/find-lead')
    const lead = await findLead(email)
    if (!lead) throw new StartRefusal(`${email} is no project lead.`)
    await acknowledgeFault(lead, fault, reason)
    say(`The fault ${fault} is known now: ${reason}.`)
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  } finally {
    const { closeDb } = await import('../lib/db/client')
    await closeDb()
    await database?.close()
  }
}

function readOptions(): { fault: string; reason: FaultReason; email: string } {
  try {
    const text = { type: 'string' } as const
    const {
      fault = '',
      reason,
      as: email = '',
    } = parseArgs({ options: { fault: text, reason: text, as: text } }).values
    const known = FAULT_REASONS.find((one) => one === reason)
    if (!/^[0-9a-f]{12}$/.test(fault) || !known || !email.includes('@')) throw new StartRefusal(USAGE)
    return { fault, reason: known, email }
  } catch {
    throw new StartRefusal(USAGE)
  }
}

void acknowledge()
