import { randomUUID } from 'node:crypto'
import { writeNote } from '@/lib/cases/write-note'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const words = (number: string) => ({ number, requestId: randomUUID(), text: 'En notering' })

describe('an event', () => {
  it('holds the row that it tells of, by name and digest, and nothing of what it says', async () => {
    const { number, advisor, companyId } = await aCaseInProgress()
    await writeNote(advisor, { ...words(number), text: 'Hemlig Kanarie' })
    const [event] = await asSuperuser<{
      said: { v: number; rows: string[]; xact: string; no: number }
      transaction: string
    }>(
      `select canonical::jsonb as said, transaction::text from audit_event where type = 'note.written' and stream = $1`,
      [`company:${companyId}`],
    )
    const [note] = await asSuperuser<{ id: string }>(`select id from case_note where text = 'Hemlig Kanarie'`)
    expect(event?.said).toMatchObject({ v: 2, xact: event?.transaction, no: expect.any(Number) })
    expect(event?.said.rows).toEqual([expect.stringMatching(new RegExp(`^case_note ${note?.id} [0-9a-f]{64}$`))])
    expect(JSON.stringify(event)).not.toContain('Kanarie')
  })

  it('is not recorded for whoever was shut out meanwhile, who is told to sign in', async () => {
    const { number, advisor, lead } = await aCaseInProgress()
    const other = await aLead()
    await revokeRole(lead, { personId: other.personId, role: 'project-lead' })
    await refused(() => writeNote(other, words(number)), 'signed-out')
    await deactivatePerson(lead, advisor.personId)
    await refused(() => writeNote(advisor, words(number)), 'signed-out')
  })
})
